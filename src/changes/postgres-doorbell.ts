import { Client, type Pool } from 'pg';
import { BellCoalescer, idsOfBell } from './bell-coalescer';
import type { DoorbellEvents, RunningDoorbell } from './doorbell';

const CHANNEL = 'golden_thread';
const HEARTBEAT_MILLISECONDS = 10_000;
const RETRY_MILLISECONDS = 500;

/**
 * Rings over LISTEN and NOTIFY, outside every transaction and for many commits at once: a NOTIFY inside a
 * transaction makes all commits of the cluster queue behind one lock. The listening connection is its own, never
 * one of the pool, and is renewed when it falls silent.
 */
export class PostgresDoorbell implements RunningDoorbell {
  readonly #bells: BellCoalescer;
  #listener: Client | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly url: string,
    pool: Pool,
    private readonly events: DoorbellEvents,
  ) {
    this.#bells = new BellCoalescer(
      (payload) => pool.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]),
      events.onProblem,
    );
  }

  async start(): Promise<void> {
    await this.#listen();
    this.#heartbeat = setInterval(() => void this.#beat(), HEARTBEAT_MILLISECONDS);
    this.#heartbeat.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    clearInterval(this.#heartbeat);
    await this.#bells.stop();
    await this.#listener?.end().catch(() => undefined);
  }

  ring(organisationId: string): void {
    // This server need not wait for its own bell to come back from the database.
    this.events.onRing(organisationId);
    this.#bells.add(organisationId);
  }

  async #listen(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'golden-thread listener',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on('notification', ({ payload }) => {
      for (const id of idsOfBell(payload)) this.events.onRing(id);
    });
    client.on('error', () => this.#renew(client));
    client.on('end', () => this.#renew(client));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    if (this.#stopped) return client.end();
    this.#listener = client;
  }

  #renew(failed: Client): void {
    if (this.#stopped || this.#listener !== failed) return;
    this.#listener = undefined;
    void failed.end().catch(() => undefined);
    this.#reconnect();
  }

  #reconnect(): void {
    this.#retry = setTimeout(() => {
      this.#listen().then(this.events.onReconnect, (problem: Error) => {
        this.events.onProblem(problem);
        if (!this.#stopped) this.#reconnect();
      });
    }, RETRY_MILLISECONDS);
  }

  /** A connection can die without a word; a query that does not come back tells. */
  async #beat(): Promise<void> {
    const listener = this.#listener;
    if (!listener) return;
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The listening connection fell silent')), 5_000);
    });
    await Promise.race([listener.query('SELECT 1'), silence])
      .catch(() => this.#renew(listener))
      .finally(() => clearTimeout(timer));
  }
}
