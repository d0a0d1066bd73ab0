import { Field, ID, InputType } from 'type-graphql';
import { CommandInput, EditInput } from '../../graphql/command.input';

@InputType({ description: 'What to change on the organisation itself.' })
export class UpdateOrganisationInput extends EditInput {
  @Field(() => String, { nullable: true, description: 'The council.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'The department.' })
  department?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the council in national data, as in "E06000016"; null clears it.',
  })
  councilCode?: string | null;
}

@InputType({ description: 'A new division.' })
export class AddDivisionInput extends CommandInput {
  @Field({ description: 'Short code, unique within the organisation.' })
  code: string;

  @Field({ description: 'The name of the division.' })
  name: string;
}

@InputType({ description: 'What to change on a division.' })
export class UpdateDivisionInput extends EditInput {
  @Field(() => ID, { description: 'The division.' })
  division: string;

  @Field(() => String, { nullable: true, description: 'The name of the division.' })
  name?: string;
}
