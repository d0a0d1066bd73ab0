export { createFeedClient } from './create-feed-client.js';
export { FeedError } from './feed-iterator.js';
export type {
  FeedCheckpoint,
  FeedClient,
  FeedEvent,
  FeedHandlers,
  FeedMessage,
  FeedProblem,
  FeedRequest,
  FeedResync,
  FeedStart,
  FeedStatus,
  FeedSubscription,
  FeedTrouble,
} from './feed.js';
export type { FeedClientOptions } from './options.js';
