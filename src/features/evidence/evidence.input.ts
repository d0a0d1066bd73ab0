import { Field, ID, InputType } from 'type-graphql';
import { CommandInput } from '../../graphql/command.input';
import { DateScalar } from '../../graphql/scalars';

@InputType({ description: 'What shows that something was done or reached.' })
export class EvidenceInput {
  @Field({ description: 'What it is.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read; http or https.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows.' })
  note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is from.' })
  recordedOn?: string | null;
}

@InputType({
  description: 'Evidence for an action, a recommendation or an ambition: name exactly one of them.',
})
export class AddEvidenceInput extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'The action that it shows to be done.' })
  action?: string | null;

  @Field(() => ID, { nullable: true, description: 'The recommendation that it shows to be met.' })
  recommendation?: string | null;

  @Field(() => ID, { nullable: true, description: 'The ambition that it shows to be reached.' })
  ambition?: string | null;

  @Field({ description: 'What it is.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read; http or https.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows.' })
  note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is from.' })
  recordedOn?: string | null;
}
