import { encodeCursor } from '../../changes/cursor';
import type { LogEntry } from '../../changes/log-entry';
import type { FeedDefinition, FeedMessage } from '../../live/feed-plan';

export const told =
  (typename: string) =>
  (entry: LogEntry): FeedMessage => ({ ...entry, __typename: typename, cursor: encodeCursor(entry) });

const never = (): boolean => false;

/** A round is published or taken back; a figure is hidden, which counts from the moment that it is chosen. */
const SIGHT: ReadonlySet<string> = new Set(['RoundPublished', 'RoundReopened', 'RulesChosen']);
export const movesSight = ({ kind }: LogEntry): boolean => SIGHT.has(kind);

/**
 * Computed statuses are read as at the latest publication by those who see published rounds only: none is news to
 * them.
 */
export const STATUS_FEED: FeedDefinition = {
  wants: ({ axis }) => axis !== null,
  showsOutsiders: ({ kind }, published) => published && kind !== 'StatusComputed',
  movesSight,
  message: told('StatusChange'),
};

/** The whole log is for those who see work in progress. */
export const CHANGE_FEED: FeedDefinition = {
  demands: 'readWorkInProgress',
  wants: () => true,
  showsOutsiders: never,
  message: told('Change'),
};

/** Actions have no period that could be published: they are work in progress until a round is. */
export const ACTION_FEED: FeedDefinition = {
  demands: 'readWorkInProgress',
  wants: ({ subjectType }) => subjectType === 'Action',
  showsOutsiders: never,
  message: told('ActionChange'),
};

export const READING_FEED: FeedDefinition = {
  wants: ({ kind }) => kind === 'ReadingRecorded' || kind === 'ReadingRevised',
  showsOutsiders: (_entry, published) => published,
  movesSight,
  message: told('ReadingChange'),
};
