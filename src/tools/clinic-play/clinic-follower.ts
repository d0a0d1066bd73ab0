import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { ORGANISATION } from './cast';
import { FOLLOW_CLINIC } from './documents';

/** A change as a screen is told it. */
export interface Told {
  readonly __typename: 'ClinicChange';
  readonly sequence: number;
  readonly cursor: string;
  readonly kind: string;
  readonly actor: { readonly post: string } | null;
  readonly item: { readonly id: string; readonly title: string } | null;
  readonly outcome: { readonly id: string; readonly kind: string; readonly text: string } | null;
  readonly room: { readonly view: string; readonly item: { readonly id: string } | null } | null;
}

type Message = Told | { readonly __typename: 'FeedReady' | 'FeedCheckpoint' | 'ResyncRequired' };

interface Data {
  readonly clinicChanged: Message;
}

const RETRY_PAUSE = 50;

/** Follows a clinic with the official client as its guide has it: coming back after the last cursor. */
export class ClinicFollower {
  readonly told: Told[] = [];
  readonly problems: unknown[] = [];
  /** How often it was told to start over; then something is missing. */
  resyncs = 0;
  connections = 0;
  readonly ready: Promise<void>;
  readonly #client: Client;
  readonly #waiting = new Set<() => void>();
  #turn = 0;

  constructor(
    addresses: readonly string[],
    token: string,
    readonly clinic: string,
  ) {
    this.#client = createClient({
      // The next address each time, as behind a balancer.
      url: () => (addresses[this.#turn++ % addresses.length] ?? '').replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE)),
      on: { connected: () => (this.connections += 1) },
    });
    const variables: Record<string, unknown> = { organisation: ORGANISATION, clinic };
    this.ready = new Promise((resolve, reject) => {
      this.#client.subscribe<Data, { cursor?: string }>(
        // The client sends the same payload again when it comes back.
        { query: FOLLOW_CLINIC, variables },
        {
          next: ({ data, errors, extensions }) => {
            if (extensions?.cursor !== undefined) variables['after'] = extensions.cursor;
            if (errors) this.problems.push(...errors);
            if (data?.clinicChanged) this.#take(data.clinicChanged);
            resolve();
          },
          error: (problem) => {
            this.problems.push(problem);
            reject(problem instanceof Error ? problem : new Error(JSON.stringify(problem)));
          },
          complete: () => this.problems.push('completed'),
        },
      );
    });
  }

  /** Resolves when it has been told of this entry of the log. */
  async heard(sequence: number): Promise<Told> {
    for (;;) {
      const told = this.told.find((each) => each.sequence === sequence);
      if (told) return told;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  close(): Promise<void> {
    return Promise.resolve(this.#client.dispose());
  }

  #take(message: Message): void {
    if (message.__typename === 'ResyncRequired') this.resyncs += 1;
    if (message.__typename !== 'ClinicChange') return;
    this.told.push(message);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }
}
