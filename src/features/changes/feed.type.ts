import { createUnionType, Field, ObjectType } from 'type-graphql';
import { StatusAxis } from '../../changes/catalogue';
import { CursorScalar, DateTimeScalar } from '../../graphql/scalars';

@ObjectType({
  simpleResolvers: true,
  description: 'The feed is open: everything after this cursor will come.',
})
class FeedReady {
  @Field(() => CursorScalar, { description: 'Where the feed starts.' })
  cursor: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The cursor that was given cannot be resumed from, so changes may have been missed: read the graph again. ' +
    'The feed goes on from the cursor given here.',
})
class ResyncRequired {
  @Field(() => CursorScalar, { description: 'Where the feed goes on.' })
  cursor: string;

  @Field({ description: 'Why the cursor could not be resumed from.' })
  explanation: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A plan, trajectory, action or recommendation status has changed.',
})
export class StatusChange {
  @Field(() => CursorScalar, {
    description: 'Keep it: a subscription after this cursor goes on with the next change.',
  })
  cursor: string;

  @Field(() => DateTimeScalar, { description: 'When the change was made.' })
  at: string;

  @Field(() => StatusAxis, { description: 'What the status speaks of.' })
  axis: StatusAxis;

  @Field(() => String, { nullable: true, description: 'The status before; null where there was none.' })
  from: string | null;

  @Field(() => String, { description: 'The status after.' })
  to: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why: in the words of who changed it, or as it was computed.',
  })
  reason: string | null;

  @Field({ description: 'True where the round of the period was no longer open.' })
  afterLock: boolean;

  @Field(() => String, {
    description: '"StatusPublished" where somebody set it, "StatusComputed" where it follows from the data.',
  })
  kind: string;
}

export const StatusFeedMessage = createUnionType({
  name: 'StatusFeedMessage',
  description: 'What a feed of status changes delivers. The first message is FeedReady.',
  types: () => [FeedReady, StatusChange, ResyncRequired] as const,
  resolveType: (value: object) => (value as { __typename: string }).__typename,
});
