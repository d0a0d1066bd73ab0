import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FollowUpKind, OutcomeKind, TrajectoryStatus } from '../../../domain/vocabulary';
import { DateScalar, DateTimeScalar } from '../../../graphql/scalars';
import type { AddendumInWords, OutcomeInWords } from './minutes.repository';
import type { MinutesRecord, NextInMinutes, PersonInMinutes } from './minutes.rules';

@ObjectType({ simpleResolvers: true, description: 'A post that minutes name.' })
export class MinutesPerson implements PersonInMinutes {
  @Field({ description: 'The post, as it was called then.' })
  post: string;

  @Field(() => String, {
    nullable: true,
    description: 'The post that came in its place, or was to; null where it came itself.',
  })
  deputy: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What was captured, in words, as everything was called when the clinic was closed.',
})
export class MinutesEntry implements OutcomeInWords {
  @Field(() => ID, { description: 'The id of the outcome.' })
  id: string;

  @Field(() => OutcomeKind, { description: 'What was captured.' })
  kind: OutcomeKind;

  @Field({
    description:
      'The question, the offer, what was decided, is to be done or is parked; of a status, the reason.',
  })
  text: string;

  @Field(() => String, { nullable: true, description: 'Of a challenge: what was answered by the close.' })
  answer: string | null;

  @Field({ description: 'The item of the agenda.' })
  item: string;

  @Field(() => String, { nullable: true, description: 'What it is about; null where that was not said.' })
  about: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The post that asked, offered, recognised or decided.',
  })
  by: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The post that took it away, is offered support or recognised, or is accountable for the action.',
  })
  to: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the answer or the action is due.' })
  dueDate: string | null;

  @Field(() => String, { nullable: true, description: 'Of a decision: what it rests on.' })
  restsOn: string | null;

  @Field(() => String, { nullable: true, description: 'The reference of the action that was made of it.' })
  action: string | null;

  @Field(() => [String], { description: 'The posts that contribute to the action.' })
  contributors: readonly string[];

  @Field(() => String, { nullable: true, description: 'Of a decision: the one that it replaces.' })
  replaces: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a decision: the one that replaced it before the clinic was closed; then it does not hold any more.',
  })
  replacedBy: string | null;

  @Field(() => TrajectoryStatus, { nullable: true, description: 'The status that was published.' })
  status: string | null;

  @Field(() => String, { nullable: true, description: 'The quarter that it was published for.' })
  period: string | null;

  @Field({ description: 'True where it stays with those who were asked to the clinic.' })
  sensitive: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Something that the next clinic takes up, as it stood at the close.',
})
export class MinutesNext implements NextInMinutes {
  @Field(() => FollowUpKind, { description: 'Why it comes up again.' })
  kind: FollowUpKind;

  @Field({ description: 'What is to be done, answered, looked at or talked about.' })
  title: string;

  @Field({ description: 'Why it comes up again, in one sentence.' })
  why: string;

  @Field(() => String, { nullable: true, description: 'The post that owes it; null where nobody does.' })
  owner: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it is due.' })
  dueDate: string | null;

  @Field({ description: 'True where it stays with those who were asked to the clinic.' })
  sensitive: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Something that was put right after the clinic was closed.',
})
export class MinutesAddendum implements AddendumInWords {
  @Field({ description: 'What it says.' })
  text: string;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  addedAt: string;

  @Field(() => String, { nullable: true, description: 'The post that added it.' })
  author: string | null;

  @Field({ description: 'True where it stays with those who were asked to the clinic.' })
  sensitive: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The minutes of a clinic. Nobody types them: they are worked out from what was captured, as everything stood and was ' +
    'called when the clinic was closed. Only addenda come later.',
})
export class Minutes implements MinutesRecord {
  @Field(() => ID, { description: 'The id of the clinic.' })
  id: string;

  @Field({ description: 'The reference of the clinic.' })
  reference: string;

  @Field({ description: 'What the clinic was called.' })
  title: string;

  @Field(() => DateScalar, { description: 'The day that it was held.' })
  heldOn: string;

  @Field({ description: 'The post that chaired it.' })
  chair: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of those invited it wanted; null where nobody counts.',
  })
  quorum: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether so many were there; null where nobody counts.',
  })
  quorumMet: boolean | null;

  @Field(() => [MinutesPerson], { description: 'Who was there, themselves or by a deputy.' })
  present: readonly MinutesPerson[];

  @Field(() => [MinutesPerson], { description: 'Who sent apologies. Why is not told.' })
  apologies: readonly MinutesPerson[];

  @Field(() => [MinutesPerson], { description: 'Who neither came nor sent apologies.' })
  absent: readonly MinutesPerson[];

  @Field(() => [MinutesEntry], { description: 'What was decided.' })
  decisions: readonly MinutesEntry[];

  @Field(() => [MinutesEntry], { description: 'What was asked, with the answer or who took it away.' })
  challenges: readonly MinutesEntry[];

  @Field(() => [MinutesEntry], { description: 'What is to be done, by whom and by when.' })
  actions: readonly MinutesEntry[];

  @Field(() => [MinutesEntry], { description: 'What support was offered.' })
  support: readonly MinutesEntry[];

  @Field(() => [MinutesEntry], { description: 'What was recognised.' })
  recognition: readonly MinutesEntry[];

  @Field(() => [MinutesEntry], { description: 'What changed status in the room, and why.' })
  statuses: readonly MinutesEntry[];

  @Field(() => [MinutesEntry], { description: 'What was parked for another time.' })
  parked: readonly MinutesEntry[];

  @Field(() => [MinutesNext], { description: 'What the next clinic takes up.' })
  nextTime: readonly MinutesNext[];

  @Field(() => [MinutesAddendum], { description: 'What was put right since, in order.' })
  addenda: readonly MinutesAddendum[];
}
