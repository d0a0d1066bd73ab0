import { Field, ObjectType } from 'type-graphql';
import { FollowUpKind } from '../../../domain/vocabulary';
import { DateScalar } from '../../../graphql/scalars';
import type { FollowUp as FollowUpRecord } from './follow-up.rules';

type Shown = Pick<FollowUpRecord, 'kind' | 'title' | 'why' | 'dueDate' | 'overdue' | 'sensitive'>;

@ObjectType({
  simpleResolvers: true,
  description: 'Something of a clinic that the next one takes up.',
})
export class FollowUp implements Shown {
  @Field(() => FollowUpKind, { description: 'Why it comes up again.' })
  kind: FollowUpKind;

  @Field({ description: 'What is to be done, answered, looked at or talked about.' })
  title: string;

  @Field({ description: 'Why it comes up again, in one sentence.' })
  why: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it is due; null where nothing is.' })
  dueDate: string | null;

  @Field({ description: 'True where it was due before today and is still owed.' })
  overdue: boolean;

  @Field({ description: 'True where it stays with those who were asked to the clinic.' })
  sensitive: boolean;
}
