import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { STATUSES } from './live-documents';
import { until } from './until';

interface Data {
  readonly statusChanged: { readonly __typename: string; readonly reason?: string };
}

interface Means {
  /** Asked for each connection. */
  readonly url: () => string;
  /** A bearer token, asked for with each connection. */
  readonly token?: () => Promise<string>;
  readonly webSocketImpl?: unknown;
}

/** Follows Leicester's statuses with the official client as its guide has it: coming back after the last cursor. */
export class OfficialFollower {
  readonly reasons: string[] = [];
  /** The types of all messages, over all connections. */
  readonly types: string[] = [];
  readonly closes: number[] = [];
  readonly problems: unknown[] = [];
  connections = 0;
  readonly #client: Client;

  constructor({ url, token, webSocketImpl = WebSocket }: Means) {
    this.#client = createClient({
      url,
      webSocketImpl,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)),
      connectionParams: async () => (token ? { authorization: `Bearer ${await token()}` } : {}),
      on: {
        connected: () => (this.connections += 1),
        closed: (event) => this.closes.push((event as { code: number }).code),
      },
    });
    const variables: Record<string, unknown> = { slug: 'leicester' };
    this.#client.subscribe<Data, { cursor: string }>(
      // The client sends the same payload again when it comes back.
      { query: STATUSES, variables },
      {
        next: ({ data, extensions }) => {
          variables['after'] = extensions?.cursor;
          const { __typename, reason } = data?.statusChanged ?? { __typename: 'nothing' };
          this.types.push(__typename);
          if (reason !== undefined) this.reasons.push(reason);
        },
        error: (problem) => this.problems.push(problem),
        complete: () => this.problems.push('completed'),
      },
    );
  }

  /** Waits until it follows. */
  async open(): Promise<this> {
    await until(() => this.types.length > 0);
    return this;
  }

  close(): Promise<void> {
    return Promise.resolve(this.#client.dispose());
  }
}
