/** What a feed is asked for. */
export interface FeedRequest {
  /** One subscription of one root field. It takes the cursor as a variable, as in `$after: Cursor`. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** The last cursor of an earlier visit: the feed goes on after it. */
  readonly after?: string | undefined;
}

/** A fault as GraphQL writes it; of a connection that was closed for good, `extensions.closeCode` is the code. */
export interface FeedProblem {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** One change. */
export interface FeedMessage<Data> {
  /** Null where the server could not give it: `errors` tell why. */
  readonly data: Data | null;
  readonly cursor: string | undefined;
  readonly errors: readonly FeedProblem[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The first message of each connection. */
export interface FeedStart<Data> {
  readonly data: Data | null;
  readonly cursor: string | undefined;
  /** True where the feed goes on after the cursor that it was asked for: what is on the screen still holds. */
  readonly resumed: boolean;
}

/** The cursor could not be resumed from: changes are missing, so read everything again. */
export interface FeedResync<Data> {
  readonly data: Data | null;
  readonly cursor: string | undefined;
  /** Why, where the document selects it. */
  readonly explanation: string | undefined;
}

/** Filters hid changes for a while: a cursor to keep, and nothing to show. */
export interface FeedCheckpoint {
  readonly cursor: string | undefined;
}

/** `connecting` until the first message of a connection, then `live`; `waiting` before the next attempt. */
export type FeedStatus = 'connecting' | 'live' | 'waiting';

/** Why a feed is waiting. */
export interface FeedTrouble {
  readonly reason: string;
  /** The code that the connection was closed with; 1006 where it was cut. */
  readonly closeCode: number | undefined;
}

export interface FeedHandlers<Data> {
  message(data: Data | null, message: FeedMessage<Data>): void;
  resync(resync: FeedResync<Data>): void;
  /** The subscription has ended for good; called at most once. */
  error(problems: readonly FeedProblem[]): void;
  ready?(start: FeedStart<Data>): void;
  checkpoint?(checkpoint: FeedCheckpoint): void;
  /** Called when it changes. A subscription begins as `connecting`, or `waiting` where the server is away. */
  status?(status: FeedStatus, trouble: FeedTrouble | undefined): void;
}

export interface FeedSubscription {
  /** Where it would resume. Keep it to go on after a restart of your own. */
  readonly cursor: string | undefined;
  readonly status: FeedStatus;
  readonly closed: boolean;
  /** No handler is called any more. */
  close(): void;
}

/** What `iterate` gives. */
export type FeedEvent<Data> =
  | ({ readonly type: 'ready' } & FeedStart<Data>)
  | ({ readonly type: 'message' } & FeedMessage<Data>)
  | ({ readonly type: 'checkpoint' } & FeedCheckpoint)
  | ({ readonly type: 'resync' } & FeedResync<Data>);

export interface FeedClient {
  subscribe<Data = Record<string, unknown>>(
    request: FeedRequest,
    handlers: FeedHandlers<Data>,
  ): FeedSubscription;
  /** As a loop: `for await (const event of feed.iterate(request))`. Leaving the loop closes the subscription. */
  iterate<Data = Record<string, unknown>>(request: FeedRequest): AsyncIterableIterator<FeedEvent<Data>>;
  /** Closes every subscription and the connection. Nothing is left behind that would keep a program running. */
  dispose(): void;
}
