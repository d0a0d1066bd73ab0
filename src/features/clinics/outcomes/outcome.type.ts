import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OutcomeKind, TrajectoryStatus } from '../../../domain/vocabulary';
import { DateScalar, DateTimeScalar } from '../../../graphql/scalars';
import type { OutcomeRecord } from './outcome.repository';

type Shown = Pick<
  OutcomeRecord,
  | 'id'
  | 'kind'
  | 'text'
  | 'answer'
  | 'answeredAt'
  | 'dueDate'
  | 'restsOn'
  | 'status'
  | 'sensitive'
  | 'capturedAt'
  | 'version'
>;

@ObjectType({
  simpleResolvers: true,
  description:
    'What a clinic captured on an item of its agenda: a challenge, support, recognition, a decision, an action, something ' +
    'parked, or a status that was published in the room.',
})
export class Outcome implements Shown {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => OutcomeKind, { description: 'What was captured.' })
  kind: OutcomeKind;

  @Field({
    description:
      'The question, the offer, what is recognised, what was decided, what is to be done, what is parked; of a status, the ' +
      'reason.',
  })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of a challenge: what was answered; null while it is not.',
  })
  answer: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the challenge was answered: in the room, or afterwards.',
  })
  answeredAt: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the answer to a challenge is due, or an action was when it was captured.',
  })
  dueDate: string | null;

  @Field(() => String, { nullable: true, description: 'Of a decision: what it rests on.' })
  restsOn: string | null;

  @Field(() => TrajectoryStatus, {
    nullable: true,
    description: 'The status that was published; null for all that is not a status.',
  })
  status: TrajectoryStatus | null;

  @Field({ description: 'True where it stays with those who were asked to the clinic.' })
  sensitive: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was captured.' })
  capturedAt: string;

  @Field(() => Int, { description: 'Grows when a challenge is answered; nothing else is ever edited.' })
  version: number;
}
