import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { asError, borrow, giveBack, together } from './lent-client';

/** One connection with one moment: everything read through it sees the database as it was at the first statement. */
export class Snapshot {
  #lent: Promise<PoolClient> | undefined;
  #begun: Promise<unknown> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #failure: Error | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly begin: string,
  ) {}

  /** Statements take turns, since a connection does one at a time. */
  query<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    const result = this.#turn.then(() => this.#ask<Row>(query));
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

  /** What follows a statement that failed would only be told that its transaction is at an end, and not why. */
  async #ask<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    if (this.#failure) throw this.#failure;
    try {
      const client = await (this.#lent ??= borrow(this.pool));
      // The first statement goes on its way with it, and counts for nothing unless it began.
      const [, result] = await together(client, () =>
        Promise.all([(this.#begun ??= client.query(this.begin)), client.query<Row>(query)]),
      );
      return result;
    } catch (problem) {
      this.#failure = asError(problem);
      throw problem;
    }
  }
}
