import { Field, Int, ObjectType } from 'type-graphql';
import { PlanStatus, TrajectoryStatus } from '../../domain/vocabulary';
import type { PlanStatusCountRecord, TrajectoryCountRecord } from './summary.repository';

@ObjectType({ simpleResolvers: true, description: 'How many ambitions have a trajectory status.' })
export class TrajectoryCount implements TrajectoryCountRecord {
  @Field(() => TrajectoryStatus, { nullable: true, description: 'The status; null: none yet.' })
  status: TrajectoryStatus | null;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many have a plan status.' })
export class PlanStatusCount implements PlanStatusCountRecord {
  @Field(() => PlanStatus, { nullable: true, description: 'The status; null: nothing recorded yet.' })
  status: PlanStatus | null;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({
  description:
    'Counts by status, taken from the rows that the lists beside them show: they always add up. A status that ' +
    'nothing has is left out.',
})
export class Summary {}
