import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { tokenOf } from './test-server';

/** Collects what a subscription delivers through the official client. */
export class Watcher {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  readonly messages: any[] = [];
  readonly errors: unknown[] = [];
  completed = false;
  readonly #waiting = new Set<() => void>();
  readonly #client: Client;

  constructor(
    webSocketUrl: string,
    query: string,
    variables: Record<string, unknown>,
    persona: string | undefined,
  ) {
    this.#client = createClient({
      url: webSocketUrl,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: async () => (persona ? { authorization: `Bearer ${await tokenOf(persona)}` } : {}),
    });
    this.#client.subscribe(
      { query, variables },
      {
        next: (message) => this.#note(() => this.messages.push(message)),
        error: (problem) => this.#note(() => this.errors.push(problem)),
        complete: () => this.#note(() => (this.completed = true)),
      },
    );
  }

  /** Waits until so many messages have come, and gives them. */
  async until(count: number, milliseconds = 10_000): Promise<unknown[]> {
    await this.when(() => this.messages.length >= count || this.errors.length > 0, milliseconds);
    return this.messages.slice(0, count);
  }

  async when(condition: () => boolean, milliseconds = 10_000): Promise<void> {
    const deadline = Date.now() + milliseconds;
    while (!condition()) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Waited in vain; so far: ${JSON.stringify(this.messages)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, Math.min(left, 100));
        const waiting = this.#waiting;
        function done(): void {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        }
        waiting.add(done);
      });
    }
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }

  #note(what: () => unknown): void {
    what();
    for (const wake of [...this.#waiting]) wake();
  }
}
