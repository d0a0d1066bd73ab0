import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PlanStatus } from '../../domain/vocabulary';
import { Node } from '../../graphql/node.type';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars';
import type { AreaRecord } from './area.repository';
import type { PlanStatusRecord } from './plan-status.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What a priority is delivered through, with a plan status each period.',
})
export class AreaOfAction implements Pick<
  AreaRecord,
  'id' | 'reference' | 'title' | 'dueDate' | 'originalDueDate' | 'version'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Reference, unique within the organisation.' })
  reference: string;

  @Field({ description: 'What is to be done.' })
  title: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it is due.' })
  dueDate: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was first due; kept when the date moves.',
  })
  originalDueDate: string | null;

  @Field(() => Int, { description: 'Grows with every edit and every recorded plan status.' })
  version: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Progress on a plan in one period, with the narrative behind it. Never overwritten.',
})
export class PlanStatusUpdate implements Pick<
  PlanStatusRecord,
  'id' | 'planStatus' | 'narrative' | 'progress' | 'obstacles' | 'mitigation'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PlanStatus, { description: 'How the plan goes.' })
  planStatus: PlanStatus;

  @Field({ description: 'The whole story in a paragraph.' })
  narrative: string;

  @Field(() => String, { nullable: true, description: 'What has moved.' })
  progress: string | null;

  @Field(() => String, { nullable: true, description: 'What stands in the way.' })
  obstacles: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  mitigation: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt: string;
}
