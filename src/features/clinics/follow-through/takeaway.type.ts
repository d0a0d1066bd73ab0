import { Field, ObjectType } from 'type-graphql';
import { OutcomeKind } from '../../../domain/vocabulary';
import { DateScalar } from '../../../graphql/scalars';
import type { TakeawayRecord } from './takeaway.rules';

type Shown = Pick<TakeawayRecord, 'kind' | 'title' | 'dueDate' | 'open' | 'overdue' | 'heldOn' | 'sensitive'>;

@ObjectType({
  simpleResolvers: true,
  description:
    'Something that a post took away from a clinic: an action, a question to answer, or support that it offered.',
})
export class Takeaway implements Shown {
  @Field(() => OutcomeKind, { description: 'ACTION, CHALLENGE or SUPPORT.' })
  kind: OutcomeKind;

  @Field({ description: 'What is to be done, answered or given.' })
  title: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it is due; null where no day was named.' })
  dueDate: string | null;

  @Field({
    description:
      'True while an action is open or a question not answered. An offer of support counts until the next clinic is closed.',
  })
  open: boolean;

  @Field({ description: 'True where it was due before today and is open.' })
  overdue: boolean;

  @Field(() => DateScalar, { description: 'The day of the clinic.' })
  heldOn: string;

  @Field({ description: 'True where it stays with those who were asked to the clinic.' })
  sensitive: boolean;
}
