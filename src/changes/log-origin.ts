import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { RENEW_EPOCHS } from './renew-epochs';

/** What tells one life of a log from another; null where this account may not know it. */
interface Origin {
  readonly systemIdentifier: string | null;
  readonly timeline: string | null;
  readonly databaseOid: string | null;
  readonly tableOid: string | null;
}

type Part = keyof Origin;

const ASKED: Readonly<Record<Part, string>> = {
  systemIdentifier: 'SELECT system_identifier::text AS value FROM pg_control_system()',
  // What the control file says follows a promotion by minutes only, at the next checkpoint.
  timeline: 'SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8) AS value',
  databaseOid: 'SELECT oid::text AS value FROM pg_database WHERE datname = current_database()',
  tableOid: "SELECT 'stream'::regclass::oid::text AS value",
};

const RECORDED = `SELECT system_identifier AS "systemIdentifier", timeline, database_oid AS "databaseOid",
  table_oid AS "tableOid" FROM log_origin WHERE id = 1 FOR UPDATE`;

const RECORD = `INSERT INTO log_origin (id, system_identifier, timeline, database_oid, table_oid)
  VALUES (1, $1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET
    system_identifier = coalesce(excluded.system_identifier, log_origin.system_identifier),
    timeline = coalesce(excluded.timeline, log_origin.timeline),
    database_oid = coalesce(excluded.database_oid, log_origin.database_oid),
    table_oid = coalesce(excluded.table_oid, log_origin.table_oid)`;

/**
 * Compares where the log stands with where it was written last. Where it has moved, a backup was restored, a past
 * moment recovered or a standby promoted, and numbers may be given out a second time: every epoch is renewed, so that
 * old cursors are recognised as old. Answers with what differs; nothing where the log is where it was.
 */
export async function followOrigin(pool: Pool): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    const now = await originOf(client);
    await client.query('BEGIN');
    const { rows } = await client.query<Origin>(RECORDED);
    const [recorded] = rows;
    const moved = recorded ? partsThatDiffer(recorded, now) : [];
    if (moved.length > 0) await client.query(RENEW_EPOCHS);
    if (!recorded || moved.length > 0 || learns(recorded, now)) {
      await client.query(RECORD, [now.systemIdentifier, now.timeline, now.databaseOid, now.tableOid]);
    }
    await client.query('COMMIT');
    client.release();
    return moved;
  } catch (problem) {
    // Ended rather than given back: it may be in the middle of the transaction.
    client.release(true);
    throw problem;
  }
}

/** The same for all servers on a database, however they reach it, and across a promotion. */
export async function nameOfDatabase(pool: Pool): Promise<string> {
  const client = await pool.connect();
  try {
    const { systemIdentifier, databaseOid } = await originOf(client);
    const hash = createHash('sha256').update(`${systemIdentifier ?? ''}:${databaseOid ?? ''}`);
    return hash.digest('hex').slice(0, 16);
  } finally {
    client.release();
  }
}

/** Each part is asked for by itself: what an account may not call, or a service does not offer, is left out. */
async function originOf(client: PoolClient): Promise<Origin> {
  const ask = async (part: Part): Promise<string | null> => {
    const { rows } = await client.query<{ value: string }>(ASKED[part]);
    return rows[0]?.value ?? null;
  };
  const known = async (part: Part): Promise<string | null> => ask(part).catch(() => null);
  return {
    systemIdentifier: await known('systemIdentifier'),
    timeline: await known('timeline'),
    databaseOid: await known('databaseOid'),
    tableOid: await known('tableOid'),
  };
}

const PARTS = Object.keys(ASKED) as Part[];

const partsThatDiffer = (recorded: Origin, now: Origin): Part[] =>
  PARTS.filter((part) => recorded[part] !== null && now[part] !== null && recorded[part] !== now[part]);

const learns = (recorded: Origin, now: Origin): boolean =>
  PARTS.some((part) => recorded[part] === null && now[part] !== null);
