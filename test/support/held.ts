import { Client } from 'pg';
import type { World } from './world';

interface Held {
  letGo(): Promise<void>;
}

/** Holds the head of an organisation's log, so that commands stop at their very end until it is let go. */
export const holdLog = (world: World, slug: string): Promise<Held> =>
  hold(
    world,
    'SELECT head FROM stream WHERE organisation_id = (SELECT id FROM organisation WHERE slug = $1) FOR UPDATE',
    slug,
  );

/** Holds an ambition, so that commands stop where its statuses are computed. */
export const holdAmbition = (world: World, ambition: string): Promise<Held> =>
  hold(world, 'SELECT 1 FROM ambition WHERE id = $1 FOR NO KEY UPDATE', ambition);

async function hold(world: World, text: string, value: string): Promise<Held> {
  const client = new Client({ connectionString: world.databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(text, [value]);
  return {
    letGo: async () => {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}

/** Resolves once so many connections to the database wait for a lock. */
export async function untilWaiting(world: World, count: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const [{ n }] = await world.sql(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (n >= count) return;
    if (Date.now() > deadline) throw new Error(`${n} connections wait for a lock, not ${count}`);
  }
}
