import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import type WebSocket from 'ws';
import { readMessage, trouble, type Arrival, type FeedMessage } from './arrival';
import {
  parametersOf,
  PATIENCE,
  PING_EVERY,
  socketsTo,
  type Subscriber,
  type SubscriptionPlan,
} from './subscriber';

/** The official client, set up as its manual advises: it never gives up, and hangs up on a silent server. */
export class OfficialSubscriber implements Subscriber {
  position = 0;
  ended: string | undefined;
  #arrivals: Arrival[] = [];
  #client: Client | undefined;
  /** Sent anew as it stands after each break: that is how the client resumes. */
  readonly #payload: { query: string; variables: Record<string, unknown> };

  constructor(private readonly plan: SubscriptionPlan) {
    this.#payload = { query: plan.query, variables: { ...plan.variables } };
  }

  collect(): Arrival[] {
    const arrivals = this.#arrivals;
    this.#arrivals = [];
    return arrivals;
  }

  come(): void {
    const client = connect(this.plan);
    this.#client = client;
    client.subscribe(this.#payload, {
      next: (message) => this.#take(message as FeedMessage),
      error: (problem) => this.#end(client, `error: ${wordsOf(problem)}`),
      complete: () => this.#end(client, 'complete'),
    });
  }

  async leave(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose();
  }

  #take(message: FeedMessage): void {
    const { arrival, cursor } = readMessage(this.plan, message);
    this.#arrivals.push(arrival);
    if (cursor === undefined) return;
    this.#payload.variables['after'] = cursor;
    this.position = Math.max(this.position, arrival.sequence);
  }

  #end(client: Client, how: string): void {
    if (this.#client !== client) return;
    this.ended = how;
    this.#arrivals.push(trouble(`ended for good: ${how}`));
  }
}

/**
 * The socket itself is ended when the server falls silent. The client's own `terminate` would only say goodbye to it:
 * what is still on its way would be handed on together with what the next socket brings, in no order.
 */
function connect(plan: SubscriptionPlan): Client {
  let socket: WebSocket | undefined;
  let silence: NodeJS.Timeout | undefined;
  return createClient({
    url: plan.urls[0]?.replace('http', 'ws') ?? '',
    webSocketImpl: socketsTo(plan.urls),
    connectionParams: parametersOf(plan),
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async () => sleep(50 + Math.random() * 250),
    connectionAckWaitTimeout: PATIENCE,
    keepAlive: PING_EVERY,
    on: {
      opened: (opened) => (socket = opened as WebSocket),
      ping: (received) => {
        if (!received) silence = setTimeout(() => socket?.terminate(), PATIENCE);
      },
      pong: (received) => {
        if (received) clearTimeout(silence);
      },
      closed: () => clearTimeout(silence),
    },
  });
}

/** What the sink is given may be an error, a close event or the errors of the operation. */
function wordsOf(problem: unknown): string {
  if (problem instanceof Error) return problem.message;
  const { code, reason } = problem as { code?: number; reason?: string };
  return code === undefined ? JSON.stringify(problem) : `closed with ${code} ${reason ?? ''}`;
}
