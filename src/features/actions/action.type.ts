import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PlanStatus } from '../../domain/vocabulary';
import { Node } from '../../graphql/node.type';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars';
import type { ActionUpdateRecord } from './action-update.repository';
import type { ActionRecord, OwnerWorkloadRecord } from './action.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A commitment with exactly one accountable owner and an append-only history.',
})
export class Action implements Omit<ActionRecord, 'organisationId' | 'ownerId' | 'supersedesId'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Reference, unique within the organisation.' })
  reference: string;

  @Field({ description: 'What is to be done.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What else to know about it.' })
  description: string | null;

  @Field(() => PlanStatus, {
    description: 'How it goes. Public readers see what was known at the latest publication.',
  })
  status: PlanStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it is due. Public readers see what was known at the latest publication.',
  })
  dueDate: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was first due; kept when the date moves.',
  })
  originalDueDate: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt: string;

  @Field(() => Int, { description: 'Grows with every edit and every update.' })
  version: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'One step in the life of an action: its beginning, a note, a change of status, a moved due date.',
})
export class ActionUpdate implements Omit<ActionUpdateRecord, 'actionId' | 'authorId' | 'agreedById'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What was said; null where nothing was.' })
  note: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it speaks of, where that is not the day of writing.',
  })
  happenedOn: string | null;

  @Field(() => PlanStatus, { description: 'The status from then on.' })
  status: PlanStatus;

  @Field(() => PlanStatus, { nullable: true, description: 'The status before; null where the action began.' })
  statusBefore: PlanStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'The due date from then on.' })
  dueDate: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The due date before; null where there was none.' })
  dueDateBefore: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How much a post has on its plate, counted from the actions it is accountable for.',
})
export class OwnerWorkload implements OwnerWorkloadRecord {
  @Field(() => Int, { description: 'Actions neither COMPLETE nor EMBEDDED nor CANCELLED.' })
  open: number;

  @Field(() => Int, { description: 'Open ones that were due before today.' })
  overdue: number;

  @Field(() => Int, { description: 'Open ones that are due today or in the 30 days after.' })
  dueWithin30Days: number;
}
