import { Field, ID, InputType } from 'type-graphql';
import { PlanStatus } from '../../domain/vocabulary';
import { EditInput } from '../../graphql/command.input';
import { DateScalar } from '../../graphql/scalars';
import { EvidenceInput } from '../evidence/evidence.input';

@InputType({ description: 'A note on an action, kept with it for good.' })
export class NoteActionInput extends EditInput {
  @Field(() => ID, { description: 'The action.' })
  action: string;

  @Field({ description: 'What happened.' })
  note: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it happened, where that is not today.' })
  happenedOn?: string | null;
}

@InputType({ description: 'A new status for an action.' })
export class ChangeActionStatusInput extends EditInput {
  @Field(() => ID, { description: 'The action.' })
  action: string;

  @Field(() => PlanStatus, {
    description:
      'How it goes. COMPLETE asks for evidence, EMBEDDED for an action that is COMPLETE and for what its review found.',
  })
  status: PlanStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'Why; it must be said on the way out of COMPLETE, EMBEDDED or CANCELLED. For EMBEDDED: what the review found.',
  })
  note?: string | null;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What shows that it was done.' })
  evidence: EvidenceInput[];
}

@InputType({ description: 'A new due date for an action; the original one is kept.' })
export class MoveActionDueDateInput extends EditInput {
  @Field(() => ID, { description: 'The action.' })
  action: string;

  @Field(() => DateScalar, { description: 'The new due date.' })
  dueDate: string;

  @Field({ description: 'Why it moves.' })
  reason: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The post that agreed to it, as the id of an owner, where that is to be on record.',
  })
  agreedBy?: string | null;
}

@InputType({ description: 'Which action takes the place of which. The old one becomes CANCELLED.' })
export class SupersedeActionInput extends EditInput {
  @Field(() => ID, { description: 'The action that is replaced.' })
  action: string;

  @Field(() => ID, { description: 'The action that replaces it. Several may replace the same one.' })
  by: string;
}
