import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { asError, borrow, giveBack, together } from './lent-client';

/**
 * One statement in a transaction of its own. The three go on their way together and take one round trip. Nothing is
 * answered unless the transaction has begun: whatever came back without it was not held by its settings.
 */
export async function readOnce<Row extends QueryResultRow>(
  pool: Pool,
  begin: string,
  query: QueryConfig,
): Promise<QueryResult<Row>> {
  const client = await borrow(pool);
  const { answer, ended } = together(client, () => ({
    answer: Promise.all([client.query(begin), client.query<Row>(query)]),
    ended: client.query('COMMIT').then(() => undefined, asError),
  }));
  void ended.then((failure) => giveBack(client, failure));
  const [, result] = await answer;
  return result;
}
