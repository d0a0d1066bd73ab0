import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.type';
import { DateScalar } from '../../graphql/scalars';
import type { PlanRecord } from './plan.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A named set of priorities for some years.',
})
export class Plan implements Omit<PlanRecord, 'organisationId'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Short reference, unique within the organisation.' })
  reference: string;

  @Field({ description: 'The name of the plan.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What the plan is for.' })
  description: string | null;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endsOn: string;

  @Field(() => Int, { description: 'Grows with every edit.' })
  version: number;
}
