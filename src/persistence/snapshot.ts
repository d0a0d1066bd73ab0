import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

// A connection that breaks while it is lent out says so twice: to the statement under way, which is heard, and by an
// event, which would end the process if nobody listened.
const heardElsewhere = (): void => undefined;

/** One connection with one moment: everything read through it sees the database as it was at the first statement. */
export class Snapshot {
  #client: PoolClient | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #begun = false;

  constructor(private readonly pool: Pool) {}

  /** Statements take turns, since a connection does one at a time. */
  query<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    const result = this.#turn.then(async () => (await this.#open()).query<Row>(query));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** Waits for what is under way, ends the moment and gives the connection back. */
  async close(): Promise<void> {
    await this.#turn;
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    const failure = this.#begun ? await client.query('COMMIT').then(() => undefined, asError) : true;
    client.off('error', heardElsewhere);
    client.release(failure);
  }

  async #open(): Promise<PoolClient> {
    if (this.#client) return this.#client;
    const client = await this.pool.connect();
    client.on('error', heardElsewhere);
    this.#client = client;
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    this.#begun = true;
    return client;
  }
}

const asError = (problem: unknown): Error =>
  problem instanceof Error ? problem : new Error(String(problem));
