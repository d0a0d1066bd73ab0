import type { EntryFilter } from '../changes/entry-filter';
import type { LogEntry } from '../changes/log-entry';
import type { Permission } from '../domain/policy';

/** What a feed delivers: its type in the graph and the place in the log up to which it tells everything. */
export interface FeedMessage {
  readonly __typename: string;
  readonly cursor: string;
}

/** One sort of feed: which entries of the log it is about, and what it makes of them. */
export interface FeedDefinition {
  /** What whoever follows must be allowed; unset for a feed that is open to all, each with what they may see. */
  readonly demands?: Permission;
  /** Whether an entry is news for this feed at all. */
  readonly wants: (entry: LogEntry) => boolean;
  /** Which of those a filter lets through; unset: those that meet all its conditions. */
  readonly fits?: (filter: EntryFilter) => (entry: LogEntry) => boolean;
  /**
   * Whether an entry that is wanted is also shown to those who see published rounds only; `published` says whether its
   * period is.
   */
  readonly showsOutsiders: (entry: LogEntry, published: boolean) => boolean;
  /**
   * Whether from an entry on those who see published rounds only see more of the past, or less, than they were told: they
   * are sent to the graph as it stands.
   */
  readonly movesSight?: (entry: LogEntry) => boolean;
  readonly message: (entry: LogEntry) => FeedMessage;
  /**
   * Set where a message tells the state after a change and not the change: of entries that come within so many
   * milliseconds only the last makes a message.
   */
  readonly coalesceMilliseconds?: number;
}

/**
 * What somebody asked to follow, validated and authorised. It stands where graphql-js expects a source of events; the
 * hub follows the log in its place, once for everybody who asked the same.
 */
export class FeedPlan implements AsyncIterable<never> {
  constructor(
    readonly organisationId: string,
    readonly definition: FeedDefinition,
    /** The entries that the definition wants and the arguments let through. */
    readonly wants: (entry: LogEntry) => boolean,
    /** The cursor that was given; null starts at the end of the log. */
    readonly after: string | null,
  ) {}

  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('A feed is followed through the hub');
  }
}
