import { Field, ID, InputType } from 'type-graphql';
import { ClinicSubjectType, TrajectoryStatus } from '../../../domain/vocabulary';
import { CommandInput } from '../../../graphql/command.input';
import { DateScalar } from '../../../graphql/scalars';

const ITEM = 'The item of the agenda that it was said on: one that stands, and has not ended.';
const SUBJECT =
  'What it is about, where that is not what the item is about. It must lie in the scope of the clinic.';
const SUBJECT_TYPE = 'What sort of thing `subject` is; given with it.';

@InputType({ description: 'A question that was asked, with its answer or with who took it away.' })
export class CaptureChallengeInput extends CommandInput {
  @Field(() => ID, { description: ITEM })
  item: string;

  @Field({ description: 'The question.' })
  text: string;

  @Field(() => ID, { nullable: true, description: 'The post that asks.' })
  by?: string | null;

  @Field(() => String, { nullable: true, description: 'What was answered in the room.' })
  answer?: string | null;

  @Field(() => ID, { nullable: true, description: 'The post that takes it away, where it was not answered.' })
  takenAwayBy?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when they answer; not before the day of the clinic.',
  })
  due?: string | null;

  @Field(() => ClinicSubjectType, { nullable: true, description: SUBJECT_TYPE })
  subjectType?: ClinicSubjectType | null;

  @Field(() => ID, { nullable: true, description: SUBJECT })
  subject?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True to keep it with those who were asked to the clinic; on a sensitive item it always is.',
  })
  sensitive?: boolean | null;
}

@InputType({ description: 'What is answered to a challenge that was not answered yet.' })
export class AnswerChallengeInput extends CommandInput {
  @Field(() => ID, { description: 'The challenge.' })
  outcome: string;

  @Field({ description: 'The answer. It is not edited afterwards.' })
  answer: string;
}

@InputType({ description: 'Support that somebody offers to somebody.' })
export class CaptureSupportInput extends CommandInput {
  @Field(() => ID, { description: ITEM })
  item: string;

  @Field({ description: 'What is offered.' })
  text: string;

  @Field(() => ID, { description: 'The post that offers it.' })
  by: string;

  @Field(() => ID, { description: 'The post that it is offered to.' })
  to: string;
}

@InputType({ description: 'Thanks for something that went well.' })
export class CaptureRecognitionInput extends CommandInput {
  @Field(() => ID, { description: ITEM })
  item: string;

  @Field({ description: 'What went well.' })
  text: string;

  @Field(() => ID, { nullable: true, description: 'The post that is thanked.' })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: 'The post that thanks.' })
  by?: string | null;
}

@InputType({
  description: 'Something that was decided. It is never edited; another decision can take its place.',
})
export class CaptureDecisionInput extends CommandInput {
  @Field(() => ID, { description: ITEM })
  item: string;

  @Field({ description: 'What was decided.' })
  text: string;

  @Field(() => ID, { description: 'The post that decided it.' })
  by: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it rests on: figures, options that were looked at.',
  })
  restsOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The decision that it takes the place of, of this clinic or an earlier one.',
  })
  supersedes?: string | null;
}

@InputType({
  description:
    'A commitment. It becomes an action like any other, which all see who see actions, also where the item is sensitive: ' +
    'word its title with that in mind.',
})
export class CaptureActionInput extends CommandInput {
  @Field(() => ID, { description: ITEM })
  item: string;

  @Field({ description: 'What is to be done.' })
  title: string;

  @Field(() => ID, { description: 'The one post that is accountable.' })
  owner: string;

  @Field(() => DateScalar, { description: 'By when; not before the day of the clinic.' })
  due: string;

  @Field(() => [ID], { nullable: true, description: 'The posts that contribute.' })
  contributors?: string[] | null;

  @Field(() => ClinicSubjectType, { nullable: true, description: SUBJECT_TYPE })
  subjectType?: ClinicSubjectType | null;

  @Field(() => ID, {
    nullable: true,
    description:
      `${SUBJECT} The action delivers it where it is an ambition, a recommendation or an area of action, and the ambition ` +
      'of it where it is a measure.',
  })
  subject?: string | null;
}

@InputType({ description: 'Something for another time; the next clinic takes it up.' })
export class ParkForLaterInput extends CommandInput {
  @Field(() => ID, { description: ITEM })
  item: string;

  @Field({ description: 'What is parked.' })
  text: string;
}

@InputType({ description: 'A status that is published in the room, as `publishAmbitionStatus` does.' })
export class PublishStatusInClinicInput extends CommandInput {
  @Field(() => ID, { description: ITEM })
  item: string;

  @Field(() => ID, { description: 'The ambition. It must lie in the scope of the clinic.' })
  ambition: string;

  @Field({ description: 'Label of the quarter, as in "2025-26 Q4".' })
  period: string;

  @Field(() => TrajectoryStatus, { description: 'Whether the outcome is on the way to its target.' })
  status: TrajectoryStatus;

  @Field({
    description: 'Why this status. All who see the status see it, also where the item is sensitive.',
  })
  reason: string;
}
