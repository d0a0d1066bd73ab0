import { Field, InputType } from 'type-graphql';
import { CommandInput } from '../../graphql/command.input';

@InputType({ description: 'A council as national data name it.' })
export class CouncilInput {
  @Field({ description: 'Its code in national data, as in "E06000016". England and regions have none here.' })
  code: string;

  @Field({ description: 'Its name.' })
  name: string;
}

@InputType({ description: 'A set of councils that resemble this one.' })
export class AddNeighbourSetInput extends CommandInput {
  @Field({ description: 'What its publisher calls it.' })
  name: string;

  @Field({ description: 'Which version of it, as in "May 2025"; unique for the name.' })
  edition: string;

  @Field(() => String, { nullable: true, description: 'Where it is published.' })
  source?: string | null;

  @Field(() => [CouncilInput], { description: 'From 1 to 50 members, the most alike first, each once.' })
  members: CouncilInput[];
}
