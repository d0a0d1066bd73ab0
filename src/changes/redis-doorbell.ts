import { BellCoalescer, idsOfBell } from './bell-coalescer';
import type { DoorbellEvents, RunningDoorbell } from './doorbell';
import { RedisLink, type Heartbeat } from './redis-link';

interface RedisBell {
  readonly url: string;
  /** Asked for when it starts: it is named after the database. */
  readonly channel: () => Promise<string>;
  readonly events: DoorbellEvents;
  readonly heartbeat?: Heartbeat;
}

/**
 * Rings over Redis' PUBLISH, for many commits at once, where PostgreSQL should not carry the bells of very many
 * servers. Redis keeps nothing of them, and need not: while it is away the tailers poll, and when it is back
 * everything is looked at once.
 */
export class RedisDoorbell implements RunningDoorbell {
  readonly #listener: RedisLink;
  readonly #publisher: RedisLink;
  readonly #bells: BellCoalescer;
  #channel = '';

  constructor(private readonly bell: RedisBell) {
    const { url, heartbeat, events } = bell;
    const common = { url, heartbeat, onProblem: (problem: Error) => events.onProblem(explained(problem)) };
    this.#bells = new BellCoalescer((payload) => this.#publish(payload), common.onProblem);
    this.#publisher = new RedisLink({ ...common, name: 'golden-thread-ringer' });
    this.#listener = new RedisLink({
      ...common,
      name: 'golden-thread-listener',
      onUp: async (client) => {
        await client.subscribe(this.#channel, (payload) => this.#heard(payload));
        events.onReconnect();
      },
    });
  }

  /** Returns before Redis has answered: no server waits for it. */
  async start(): Promise<void> {
    this.#channel = await this.bell.channel();
    this.#listener.start();
    this.#publisher.start();
  }

  async stop(): Promise<void> {
    await this.#bells.stop();
    this.#listener.stop();
    this.#publisher.stop();
  }

  ring(organisationId: string): void {
    // This server need not wait for its own bell to come back from Redis.
    this.bell.events.onRing(organisationId);
    this.#bells.add(organisationId);
  }

  #heard(payload: string): void {
    for (const id of idsOfBell(payload)) this.bell.events.onRing(id);
  }

  /** While Redis is away nothing waits to be sent: old bells are worth nothing. */
  async #publish(payload: string): Promise<void> {
    const client = this.#publisher.client;
    await client?.publish(this.#channel, payload).catch((problem: Error) => {
      // That the connection is gone is told by the link.
      if (this.#publisher.client === client) throw problem;
    });
  }
}

const explained = (problem: Error): Error =>
  new Error(`The doorbell's Redis: ${problem.message}`, { cause: problem });
