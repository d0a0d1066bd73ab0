import { createFeedClient } from '../../client/src/create-feed-client';
import type { FeedClient, FeedProblem, FeedSubscription } from '../../client/src/feed';
import { readMessage, trouble, type Arrival, type FeedMessage } from './arrival';
import {
  parametersOf,
  PATIENCE,
  PING_EVERY,
  socketsTo,
  type Subscriber,
  type SubscriptionPlan,
} from './subscriber';

interface Given {
  readonly cursor: string | undefined;
  readonly data: unknown;
  readonly errors?: readonly FeedProblem[] | undefined;
}

/** This project's own client package, as anybody uses it. */
export class OwnSubscriber implements Subscriber {
  position = 0;
  ended: string | undefined;
  #arrivals: Arrival[] = [];
  #feed: FeedClient | undefined;
  #subscription: FeedSubscription | undefined;
  #cursor: string | undefined;

  constructor(private readonly plan: SubscriptionPlan) {}

  collect(): Arrival[] {
    const arrivals = this.#arrivals;
    this.#arrivals = [];
    return arrivals;
  }

  come(): void {
    const { plan } = this;
    this.#feed = createFeedClient({
      url: plan.urls[0]?.replace('http', 'ws') ?? '',
      webSocketImpl: socketsTo(plan.urls),
      connectionParams: parametersOf(plan),
      pingEveryMs: PING_EVERY,
      pongWithinMs: PATIENCE,
      connectWithinMs: PATIENCE,
      // The storms of a run are shorter than those that the package waits for.
      retryCapMs: 1_000,
    });
    const take = (given: Given): void => this.#take(given);
    this.#subscription = this.#feed.subscribe(
      { query: plan.query, variables: plan.variables, after: this.#cursor },
      {
        ready: take,
        resync: take,
        checkpoint: ({ cursor }) => this.#take({ cursor, data: checkpointOf(plan.field) }),
        message: (_data, message) => take(message),
        error: (problems) => this.#end(problems),
      },
    );
  }

  leave(): Promise<void> {
    this.#cursor = this.#subscription?.cursor;
    this.#feed?.dispose();
    return Promise.resolve();
  }

  #take({ cursor, data, errors }: Given): void {
    const extensions = cursor === undefined ? {} : { cursor };
    const message = { data, extensions, ...(errors && { errors }) } as FeedMessage;
    const { arrival } = readMessage(this.plan, message);
    this.#arrivals.push(arrival);
    this.position = Math.max(this.position, arrival.sequence);
  }

  #end(problems: readonly FeedProblem[]): void {
    this.ended = problems.map(({ message }) => message).join('; ');
    this.#arrivals.push(trouble(`ended for good: ${this.ended}`));
  }
}

/** The package hands on a checkpoint's cursor only. */
const checkpointOf = (field: string): unknown => ({ [field]: { __typename: 'FeedCheckpoint' } });
