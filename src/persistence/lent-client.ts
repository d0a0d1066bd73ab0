import type { Pool, PoolClient } from 'pg';

// A connection that breaks while it is lent out says so twice: to the statement under way, which is heard, and by an
// event, which would end the process if nobody listened.
const heardElsewhere = (): void => undefined;

export async function borrow(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  client.on('error', heardElsewhere);
  return client;
}

/** What the types of the driver leave out. */
interface Connected {
  readonly connection?: { readonly stream?: { cork?(): void; uncork?(): void } };
}

/** Sends all that `send` asks in one go: one write here, and one wake-up of the database. */
export function together<Sent>(client: PoolClient, send: () => Sent): Sent {
  const stream = (client as unknown as Connected).connection?.stream;
  stream?.cork?.();
  try {
    return send();
  } finally {
    stream?.uncork?.();
  }
}

/** A connection that failed is not used again. */
export function giveBack(client: PoolClient, failure: Error | undefined): void {
  client.off('error', heardElsewhere);
  client.release(failure);
}

export const asError = (problem: unknown): Error =>
  problem instanceof Error ? problem : new Error(String(problem));
