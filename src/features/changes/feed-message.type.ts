import { createUnionType, type ClassType } from 'type-graphql';
import { ActionChange, ReadingChange, StatusChange, SummaryChange } from './feed-change.type';
import { FeedCheckpoint, FeedReady, ResyncRequired } from './feed.type';
import { Change } from './change.type';

/** Every feed delivers its own sort of change, and around it the same three messages. */
const feedMessage = (name: string, description: string, change: ClassType<object>) =>
  createUnionType({
    name,
    description: `${description} The first message is FeedReady.`,
    types: () => [FeedReady, change, FeedCheckpoint, ResyncRequired] as const,
    resolveType: (value: object) => (value as { __typename: string }).__typename,
  });

export const StatusFeedMessage = feedMessage(
  'StatusFeedMessage',
  'What a feed of status changes delivers.',
  StatusChange,
);
export const ChangeFeedMessage = feedMessage(
  'ChangeFeedMessage',
  'What a feed of everything that is logged delivers.',
  Change,
);
export const ActionFeedMessage = feedMessage(
  'ActionFeedMessage',
  'What a feed of actions delivers.',
  ActionChange,
);
export const ReadingFeedMessage = feedMessage(
  'ReadingFeedMessage',
  'What a feed of readings delivers.',
  ReadingChange,
);
export const SummaryFeedMessage = feedMessage(
  'SummaryFeedMessage',
  'What a feed of counts delivers.',
  SummaryChange,
);
