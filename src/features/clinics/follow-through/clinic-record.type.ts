import { Field, Int, ObjectType } from 'type-graphql';
import { AgreedActionState, ChallengeState } from '../../../domain/vocabulary';
import { DateScalar, DateTimeScalar } from '../../../graphql/scalars';
import type { AgreedActionRecord, ChallengeRecord } from './clinic-record.rules';

@ObjectType({ simpleResolvers: true, description: 'An action that a clinic agreed, and what became of it.' })
export class AgreedAction implements Pick<AgreedActionRecord, 'state' | 'closedOn' | 'moves'> {
  @Field(() => AgreedActionState, { description: 'What became of it.' })
  state: AgreedActionState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it became COMPLETE; null while it is not.',
  })
  closedOn: string | null;

  @Field(() => Int, { description: 'How often its due date was moved; its updates say who agreed.' })
  moves: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A question that was asked at a clinic, and what became of it.',
})
export class AskedChallenge implements Pick<ChallengeRecord, 'state' | 'answeredAt'> {
  @Field(() => ChallengeState, { description: 'What became of it.' })
  state: ChallengeState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null while it is not.' })
  answeredAt: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Something that a clinic decided, and whether it has moved what it is about.',
})
export class TakenDecision {
  @Field({ description: 'True where a later decision replaces it.' })
  superseded: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A measure that a decision is about, and how it has moved since.',
})
export class DecisionMeasure {}

@ObjectType({ simpleResolvers: true, description: 'An exception that has been open for long.' })
export class LongOpenException {
  @Field(() => Int, { description: 'Days from the end of the quarter since which it has held to today.' })
  daysOpen: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What came of the clinics that were held in a time. Every count is of the rows of the list beside it. What is sensitive is ' +
    'left out for everybody.',
})
export class TrackRecord {}
