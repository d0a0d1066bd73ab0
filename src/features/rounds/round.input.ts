import { Field, InputType } from 'type-graphql';
import { CommandInput, EditInput } from '../../graphql/command.input';

@InputType({ description: 'A new reporting round.' })
export class OpenRoundInput extends CommandInput {
  @Field({ description: 'Label of a quarter, as in "2026-27 Q1".' })
  period: string;
}

@InputType({ description: 'A step in the life of a reporting round.' })
export class MoveRoundInput extends EditInput {
  @Field({ description: 'Label of the quarter of the round.' })
  period: string;

  @Field(() => String, { nullable: true, description: 'Why; asked for when a round is reopened.' })
  reason?: string | null;
}
