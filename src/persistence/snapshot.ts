import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

// A connection that breaks while it is lent out says so twice: to the statement under way, which is heard, and by an
// event, which would end the process if nobody listened.
const heardElsewhere = (): void => undefined;

/** One connection with one moment: everything read through it sees the database as it was at the first statement. */
export class Snapshot {
  #lent: Promise<PoolClient> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  /** Statements take turns, since a connection does one at a time. */
  query<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    const result = this.#turn.then(async () => {
      this.#lent ??= this.#begin();
      return (await this.#lent).query<Row>(query);
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** Waits for what is under way, ends the moment and gives the connection back. */
  async close(): Promise<void> {
    await this.#turn;
    const client = await this.#lent?.catch(() => undefined);
    this.#lent = undefined;
    if (client) giveBack(client, await client.query('COMMIT').then(() => undefined, asError));
  }

  async #begin(): Promise<PoolClient> {
    const client = await this.pool.connect();
    client.on('error', heardElsewhere);
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return client;
    } catch (problem) {
      giveBack(client, asError(problem));
      throw problem;
    }
  }
}

/** A connection that failed is not used again. */
function giveBack(client: PoolClient, failure: Error | undefined): void {
  client.off('error', heardElsewhere);
  client.release(failure);
}

const asError = (problem: unknown): Error =>
  problem instanceof Error ? problem : new Error(String(problem));
