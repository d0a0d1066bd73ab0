import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { createFeedClient } from '../../client/src/create-feed-client';
import type { FeedClient, FeedProblem, FeedSubscription } from '../../client/src/feed';
import type { FeedClientOptions } from '../../client/src/options';
import { tokenOf } from './test-server';

/** Selects no cursor: it comes beside the data. */
export const FOLLOW = `subscription Follow($slug: String!, $after: Cursor) {
  statusChanged(organisation: $slug, after: $after) {
    __typename ... on StatusChange { reason } ... on ResyncRequired { explanation } } }`;

interface Data {
  readonly statusChanged: { readonly reason: string };
}

/** A screen that follows Leicester's statuses with the package that is published, and what it heard. */
export class Screen {
  readonly feed: FeedClient;
  readonly subscription: FeedSubscription;
  readonly reasons: string[] = [];
  readonly starts: boolean[] = [];
  readonly resyncs: (string | undefined)[] = [];
  readonly problems: (readonly FeedProblem[])[] = [];
  readonly statuses: string[] = [];

  constructor(
    url: string,
    {
      query = FOLLOW,
      after,
      slug = 'leicester',
      ...options
    }: Partial<FeedClientOptions> & {
      query?: string;
      after?: string | undefined;
      slug?: string;
    } = {},
  ) {
    this.feed = createFeedClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: async () => ({ authorization: `Bearer ${await tokenOf('lead@leicester')}` }),
      // Restarts of these tests take long enough.
      retryCapMs: 500,
      ...options,
    });
    this.subscription = this.feed.subscribe<Data>(
      { query, variables: { slug }, after },
      {
        message: (data) => this.reasons.push(data?.statusChanged.reason ?? 'nothing'),
        ready: ({ resumed }) => this.starts.push(resumed),
        resync: ({ explanation }) => this.resyncs.push(explanation),
        error: (problems) => this.problems.push(problems),
        status: (status, trouble) => this.statuses.push(trouble ? `${status} ${trouble.closeCode}` : status),
      },
    );
  }

  async when(condition: () => boolean, milliseconds = 20_000): Promise<void> {
    for (const end = Date.now() + milliseconds; !condition(); await sleep(10)) {
      if (Date.now() > end) {
        const { reasons, starts, resyncs, problems, statuses } = this;
        throw new Error(`In vain: ${JSON.stringify({ reasons, starts, resyncs, problems, statuses })}`);
      }
    }
  }

  /** Waits for the first message. */
  async open(): Promise<this> {
    await this.when(() => this.starts.length > 0);
    return this;
  }

  until(count: number): Promise<void> {
    return this.when(() => this.reasons.length >= count);
  }
}
