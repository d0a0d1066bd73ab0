import { Client, type Pool } from 'pg';
import type { Doorbell } from './doorbell';

const CHANNEL = 'golden_thread';
const COALESCE_MILLISECONDS = 5;
/** A payload must stay under 8,000 bytes; an id takes 37 of them. */
const IDS_PER_BELL = 200;
const HEARTBEAT_MILLISECONDS = 10_000;
const RETRY_MILLISECONDS = 500;

export interface DoorbellEvents {
  readonly onRing: (organisationId: string) => void;
  /** Bells may have been lost: look at everything. */
  readonly onReconnect: () => void;
  readonly onProblem: (problem: Error) => void;
}

/**
 * Rings over LISTEN and NOTIFY, outside every transaction and for many commits at once: a NOTIFY inside a
 * transaction makes all commits of the cluster queue behind one lock. The listening connection is its own, never
 * one of the pool, and is renewed when it falls silent.
 */
export class PostgresDoorbell implements Doorbell {
  #listener: Client | undefined;
  #rung = new Set<string>();
  #flushing: NodeJS.Timeout | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly url: string,
    private readonly pool: Pool,
    private readonly events: DoorbellEvents,
  ) {}

  async start(): Promise<void> {
    await this.#listen();
    this.#heartbeat = setInterval(() => void this.#beat(), HEARTBEAT_MILLISECONDS);
    this.#heartbeat.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    clearInterval(this.#heartbeat);
    if (this.#flushing) {
      clearTimeout(this.#flushing);
      await this.#flush();
    }
    await this.#listener?.end().catch(() => undefined);
  }

  ring(organisationId: string): void {
    // This server need not wait for its own bell to come back from the database.
    this.events.onRing(organisationId);
    this.#rung.add(organisationId);
    this.#flushing ??= setTimeout(() => void this.#flush(), COALESCE_MILLISECONDS);
  }

  async #flush(): Promise<void> {
    this.#flushing = undefined;
    const ids = [...this.#rung];
    this.#rung = new Set();
    try {
      for (let start = 0; start < ids.length; start += IDS_PER_BELL) {
        const payload = ids.slice(start, start + IDS_PER_BELL).join(',');
        await this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
      }
    } catch (problem) {
      // A lost bell costs latency only: every tailer polls as well.
      this.events.onProblem(problem as Error);
    }
  }

  async #listen(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'golden-thread listener',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on('notification', ({ payload }) => {
      for (const id of (payload ?? '').split(',')) if (id) this.events.onRing(id);
    });
    client.on('error', () => this.#renew(client));
    client.on('end', () => this.#renew(client));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
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
