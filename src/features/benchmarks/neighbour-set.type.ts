import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars';
import type { Council as CouncilRecord } from './council.rules';
import type { NeighbourSetRecord } from './neighbour-set.repository';

@ObjectType({ simpleResolvers: true, description: 'A council as national data name it.' })
export class Council implements CouncilRecord {
  @Field({ description: 'Its code in national data, as in "E06000016".' })
  code: string;

  @Field({ description: 'Its name.' })
  name: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Councils that resemble this one, as somebody published them. Sets differ, so each has a name and an edition. ' +
    'A set never changes.',
})
export class NeighbourSet implements NeighbourSetRecord {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What its publisher calls it.' })
  name: string;

  @Field({ description: 'Which version of it, as in "May 2025".' })
  edition: string;

  @Field(() => String, { nullable: true, description: 'Where it is published.' })
  source: string | null;

  @Field(() => [Council], { description: 'Its members, the most alike first.' })
  members: Council[];

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt: string;
}
