import { Client, Pool } from 'pg';
import { followOrigin, nameOfDatabase } from '../../src/changes/log-origin';
import { freshDatabase, restored, type FreshDatabase } from '../support/fresh-database';

let databases: FreshDatabase[];
let pools: Pool[];

beforeEach(() => {
  databases = [];
  pools = [];
});

afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  for (const database of databases) await database.drop();
});

const opened = (url: string): Pool => {
  const pool = new Pool({ connectionString: url, max: 4 });
  pools.push(pool);
  return pool;
};

const sample = async (): Promise<{ database: FreshDatabase; pool: Pool }> => {
  const database = await freshDatabase('sample');
  databases.push(database);
  return { database, pool: opened(database.url) };
};

/** A database that was opened before, then backed up and restored under another name. */
const backup = async (): Promise<{ pool: Pool; before: string[] }> => {
  const { database, pool } = await sample();
  await followOrigin(pool);
  const before = await epochs(pool);
  await pool.end();
  pools = pools.filter((each) => each !== pool);
  const copy = await restored(database);
  databases.push(copy);
  return { pool: opened(copy.url), before };
};

const epochs = async (pool: Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ epoch: string }>('SELECT epoch FROM stream ORDER BY organisation_id');
  return rows.map(({ epoch }) => epoch);
};

it('records where the log is the first time, and changes nothing as long as it stays', async () => {
  const { pool } = await sample();
  const before = await epochs(pool);
  for (let look = 0; look < 3; look += 1) expect(await followOrigin(pool)).toEqual([]);
  expect(await epochs(pool)).toEqual(before);
  const { rows } = await pool.query('SELECT * FROM log_origin');
  expect(rows).toEqual([
    {
      id: 1,
      system_identifier: expect.stringMatching(/^\d{15,}$/) as string,
      timeline: '00000001',
      database_oid: expect.stringMatching(/^\d+$/) as string,
      table_oid: expect.stringMatching(/^\d+$/) as string,
    },
  ]);
});

it('renews every epoch of a restored backup, once', async () => {
  const { pool, before } = await backup();
  expect(await followOrigin(pool)).toEqual(['databaseOid']);
  const after = await epochs(pool);
  expect(before).toHaveLength(2);
  expect(new Set([...before, ...after]).size).toBe(4);
  expect(await followOrigin(pool)).toEqual([]);
  expect(await epochs(pool)).toEqual(after);
});

it('renews them once also where several servers start on it at the same moment', async () => {
  const { pool } = await backup();
  const answers = await Promise.all(Array.from({ length: 8 }, () => followOrigin(pool)));
  expect(answers.filter((moved) => moved.length > 0)).toHaveLength(1);
});

it('sees a dump that was restored into the same database', async () => {
  const { pool } = await sample();
  await followOrigin(pool);
  await pool.query('ALTER TABLE stream RENAME TO earlier');
  await pool.query('CREATE TABLE stream (LIKE earlier INCLUDING DEFAULTS)');
  await pool.query('INSERT INTO stream SELECT * FROM earlier');
  expect(await followOrigin(pool)).toEqual(['tableOid']);
  expect(await followOrigin(pool)).toEqual([]);
});

it.each([
  ['another cluster', 'system_identifier', '1', 'systemIdentifier'],
  ['a promotion or a recovery', 'timeline', '00000009', 'timeline'],
])('sees %s', async (_what, column, value, part) => {
  const { pool } = await sample();
  await followOrigin(pool);
  await pool.query(`UPDATE log_origin SET ${column} = $1`, [value]);
  const before = await epochs(pool);
  expect(await followOrigin(pool)).toEqual([part]);
  expect(await epochs(pool)).not.toEqual(before);
  expect(await followOrigin(pool)).toEqual([]);
});

it('does with what the account may know, and learns the rest later without a renewal', async () => {
  const { database, pool } = await sample();
  const url = new URL(database.url);
  const role = `clerk_${url.pathname.slice(1)}`;
  await pool.query('REVOKE EXECUTE ON FUNCTION pg_control_system(), pg_walfile_name(pg_lsn) FROM PUBLIC');
  await pool.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`);
  await pool.query(`GRANT SELECT, INSERT, UPDATE ON stream, log_origin TO ${role}`);
  const clerk = opened(Object.assign(url, { username: role, password: 'x' }).href);
  try {
    const before = await epochs(pool);
    expect(await followOrigin(clerk)).toEqual([]);
    const known = 'SELECT system_identifier, timeline, database_oid IS NOT NULL AS database FROM log_origin';
    expect((await pool.query(known)).rows).toEqual([
      { system_identifier: null, timeline: null, database: true },
    ]);
    expect(await followOrigin(pool)).toEqual([]);
    expect((await pool.query(known)).rows).toMatchObject([{ timeline: '00000001' }]);
    expect(await followOrigin(clerk)).toEqual([]);
    expect((await pool.query(known)).rows).toMatchObject([{ timeline: '00000001' }]);
    expect(await epochs(pool)).toEqual(before);
    await pool.query("UPDATE log_origin SET database_oid = '1'");
    expect(await followOrigin(clerk)).toEqual(['databaseOid']);
  } finally {
    await clerk.end();
    pools = pools.filter((each) => each !== clerk);
    await pool.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  }
});

it('renews and records together or not at all', async () => {
  const { pool } = await sample();
  await followOrigin(pool);
  await pool.query("UPDATE log_origin SET timeline = '00000009'");
  await pool.query("ALTER TABLE log_origin ADD CONSTRAINT refuse CHECK (timeline = '00000009')");
  const before = await epochs(pool);
  await expect(followOrigin(pool)).rejects.toThrow(/refuse/);
  expect(await epochs(pool)).toEqual(before);
  await pool.query('ALTER TABLE log_origin DROP CONSTRAINT refuse');
  expect(await followOrigin(pool)).toEqual(['timeline']);
});

it('waits for a writer that is just entering something, and is not in its way after', async () => {
  const { database, pool } = await sample();
  await followOrigin(pool);
  await pool.query("UPDATE log_origin SET timeline = '00000009'");
  const writer = new Client(database.url);
  await writer.connect();
  await writer.query('BEGIN');
  const { rows } = await writer.query('UPDATE stream SET head = head + 1 RETURNING head');
  const following = followOrigin(pool);
  await writer.query('COMMIT');
  await writer.end();
  expect(await following).toEqual(['timeline']);
  expect((await pool.query('SELECT head FROM stream')).rows).toEqual(rows);
});

it('gives servers on one database one name, however they reach it, and another database another', async () => {
  const [{ database, pool }, other] = [await sample(), await sample()];
  const name = await nameOfDatabase(pool);
  expect(name).toMatch(/^[0-9a-f]{16}$/);
  const url = Object.assign(new URL(database.url), { hostname: 'localhost' });
  expect(await nameOfDatabase(opened(url.href))).toBe(name);
  expect(await nameOfDatabase(other.pool)).not.toBe(name);
});
