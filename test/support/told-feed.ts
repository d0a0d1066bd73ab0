import { createFeedClient } from '../../client/src/create-feed-client';
import type { FeedClient, FeedSubscription } from '../../client/src/feed';
import type { FeedClientOptions } from '../../client/src/options';
import { FakeNetwork } from './fake-network';

export const QUERY = `subscription Watch($slug: String!, $after: Cursor) {
  statusChanged(organisation: $slug, after: $after) { __typename } }`;

/** A client on a network that the test plays, with fake timers, and everything that its handlers hear in words. */
export class ToldFeed {
  readonly network = new FakeNetwork();
  readonly told: string[] = [];
  readonly reported: unknown[] = [];
  readonly feed: FeedClient;

  constructor(options: Partial<FeedClientOptions> = {}) {
    this.feed = createFeedClient({
      url: 'ws://council.example/graphql',
      webSocketImpl: this.network.WebSocket,
      // Always the longest wait.
      random: () => 1,
      report: (problem) => this.reported.push(problem),
      ...options,
    });
  }

  follow(after?: string, onMessage: (cursor?: string) => unknown = () => undefined): FeedSubscription {
    const { told } = this;
    return this.feed.subscribe(
      { query: QUERY, variables: { slug: 'leicester' }, operationName: 'Watch', after },
      {
        message: (_data, { cursor, errors }) => {
          told.push(`message ${cursor}${errors ? ` with ${errors[0]?.message}` : ''}`);
          return onMessage(cursor);
        },
        ready: ({ cursor, resumed }) => told.push(`${resumed ? 'resumed' : 'ready'} ${cursor}`),
        resync: ({ cursor, explanation }) => told.push(`resync ${cursor}: ${explanation}`),
        checkpoint: ({ cursor }) => told.push(`checkpoint ${cursor}`),
        error: (problems) => told.push(`error ${problems.map(({ message }) => message).join()}`),
        status: (status, trouble) => told.push(`${status}${trouble ? ` ${trouble.closeCode}` : ''}`),
      },
    );
  }

  /** A subscription that has had its first message, "a", and what it told forgotten. */
  async running(): Promise<FeedSubscription> {
    const subscription = this.follow();
    (await this.network.last.accept()).ready('a');
    expect(this.told.splice(0)).toEqual(['live', 'ready a']);
    return subscription;
  }

  /** After each test: no timer is left, whatever went on. */
  async over(): Promise<void> {
    this.feed.dispose();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(jest.getTimerCount()).toBe(0);
  }
}
