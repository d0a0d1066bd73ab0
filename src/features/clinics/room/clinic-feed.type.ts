import { ArgsType, createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LogEntry } from '../../../changes/log-entry';
import { CursorScalar, DateTimeScalar } from '../../../graphql/scalars';
import { FeedCheckpoint, FeedReady, ResyncRequired } from '../../changes/feed.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'Something happened in a clinic: its state, its people, its agenda, its room, or what it captured has changed.',
})
export class ClinicChange implements Pick<LogEntry, 'sequence' | 'kind' | 'from' | 'to'> {
  @Field(() => CursorScalar, {
    description: 'Keep it: a subscription after this cursor goes on with the next change.',
  })
  cursor: string;

  @Field(() => Int, {
    description: 'Its number in the log of the organisation: what comes later has a higher one.',
  })
  sequence: number;

  @Field(() => DateTimeScalar, { description: 'When the change was made.' })
  at: string;

  @Field(() => String, { description: 'What happened, in the past tense, as in "OutcomeCaptured".' })
  kind: LogEntry['kind'];

  @Field(() => String, {
    nullable: true,
    description:
      'The state or the view before, where one changed; of who comes and goes, "PRESENT" or "AWAY".',
  })
  from: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same after; of an outcome, its kind.',
  })
  to: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' })
  reason: string | null;
}

export const ClinicFeedMessage = createUnionType({
  name: 'ClinicFeedMessage',
  description: 'What the feed of a clinic delivers. The first message is FeedReady.',
  types: () => [FeedReady, ClinicChange, FeedCheckpoint, ResyncRequired] as const,
  resolveType: (value: object) => (value as { __typename: string }).__typename,
});

@ArgsType()
export class ClinicFeedArgs {
  @Field({ description: 'Slug of the organisation.' })
  organisation: string;

  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field(() => CursorScalar, { nullable: true, description: 'Resume after this cursor.' })
  after?: string | null;
}
