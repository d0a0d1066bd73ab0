import { Pool } from 'pg';
import { AuditRetention } from '../../src/features/audit/audit-retention';
import { World } from '../support/world';

const DAY = 86_400_000;

let world: World;
let pool: Pool;
beforeAll(async () => {
  world = await World.open('empty');
  await world.seed('leicester');
  pool = new Pool({ connectionString: world.databaseUrl });
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

/** As the owner of the table, past every rule of the application. */
const enter = async (subject: string, daysAgo: number): Promise<void> => {
  await world.sql(
    `INSERT INTO audit_event (id, at, organisation_id, kind, subject, detail)
      VALUES (gen_random_uuid(), $1, $2, 'SIGN_IN', $3, '{}')`,
    [new Date(Date.now() - daysAgo * DAY), await world.organisationId('leicester'), subject],
  );
};
const subjects = async (): Promise<string[]> =>
  (await world.sql('SELECT subject FROM audit_event ORDER BY subject')).map(({ subject }) => subject);
const clock = { now: () => new Date() };

test('nobody changes or removes a row, the owner of the table included', async () => {
  await enter('kept', 0);
  await enter('old', 200);
  for (const statement of [
    "UPDATE audit_event SET subject = 'somebody else'",
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
  ])
    await expect(world.sql(statement)).rejects.toMatchObject({ code: '42501' });
  expect(await subjects()).toEqual(['kept', 'old']);
});

test('what is younger than thirty days is kept whatever a transaction says', async () => {
  await enter('young', 29);
  await world.sql('BEGIN');
  await world.sql("SET LOCAL golden_thread.audit_cutoff = '2100-01-01'");
  await expect(world.sql("DELETE FROM audit_event WHERE subject = 'young'")).rejects.toMatchObject({
    code: '42501',
  });
  await world.sql('ROLLBACK');
  expect(await subjects()).toContain('young');
});

test('what has been kept long enough is removed, and nothing else', async () => {
  await enter('older', 401);
  const retention = new AuditRetention(pool, 400, clock);
  expect(await retention.removeOld()).toBe(1);
  expect(await subjects()).toEqual(['kept', 'old', 'young']);
  expect(await new AuditRetention(pool, 100, clock).removeOld()).toBe(1);
  expect(await retention.removeOld()).toBe(0);
  expect(await subjects()).toEqual(['kept', 'young']);
});

test('a request reads the rows of its own organisation at most, and writes none', async () => {
  const as = async (organisation: string, audience: string, statement: string): Promise<unknown[]> => {
    await world.sql('BEGIN');
    try {
      await world.sql("SELECT set_config('golden_thread.organisation', $1, true)", [organisation]);
      await world.sql("SELECT set_config('golden_thread.audience', $1, true)", [audience]);
      await world.sql('SET LOCAL ROLE golden_thread_request');
      return await world.sql(statement);
    } finally {
      await world.sql('ROLLBACK');
    }
  };
  const own = await world.organisationId('leicester');
  const read = 'SELECT subject FROM audit_event';
  expect(await as(own, 'inside', read)).toHaveLength(2);
  expect(await as('01a202f5-372f-77bb-8906-2d56a2e6411f', 'inside', read)).toEqual([]);
  expect(await as('', 'public', read)).toEqual([]);
  await expect(
    as(
      own,
      'inside',
      "INSERT INTO audit_event (id, at, kind, detail) VALUES (gen_random_uuid(), now(), 'SIGN_IN', '{}')",
    ),
  ).rejects.toMatchObject({ code: '42501' });
});
