import { Client, type QueryResult } from 'pg';
import { AUDIENCE_SETTING, REQUEST_ROLE } from '../../src/persistence/row-security';
import { requireRowSecurity, unsecuredTables } from '../../src/persistence/request-role';
import { barrierForWriting, beginReading } from '../../src/persistence/tenancy';
import { tenantTables } from '../support/aimed-across';
import { World } from '../support/world';

let world: World;
let ours: string;
let theirs: string;
beforeAll(async () => {
  world = await World.open('sample');
  ours = await world.organisationId('leicester');
  theirs = await world.organisationId('leicestershire');
});
afterAll(() => world.close());

/** Runs statements one by one on a connection of their own, in a transaction that begins so; gives the last result. */
async function within(begin: string, ...statements: string[]): Promise<QueryResult> {
  const client = new Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    await client.query(begin);
    let last = await client.query('SELECT 1');
    for (const statement of statements) last = await client.query(statement);
    return last;
  } finally {
    await client.end();
  }
}

const WRITES = (organisationId: string | null): string => `BEGIN; ${barrierForWriting(organisationId)}`;
const READS = (organisationId: string | undefined, publishedOnly: boolean): string =>
  beginReading('READ COMMITTED', { organisationId, publishedOnly });
const DENIED = expect.objectContaining({ code: '42501' });

describe('row-level security', () => {
  it('is enabled, with a policy, on every table whose rows belong to an organisation', async () => {
    const rows = await world.sql(
      `SELECT c.relname AS name, c.relrowsecurity AS enabled,
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*'
          AND p.polroles = ARRAY['${REQUEST_ROLE}'::regrole::oid]
          AND pg_get_expr(p.polqual, p.polrelid) LIKE '%organisation_id%golden_thread.organisation%'
          AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL) AS policies
      FROM pg_class c WHERE c.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
      [await tenantTables(world)],
    );
    expect(rows.length).toBeGreaterThan(36);
    expect(rows.filter(({ enabled, policies }) => !enabled || policies !== 1)).toEqual([]);
  });

  it('is asked for at every start: a later table without it is named', async () => {
    const { pool } = world.app.reads;
    await requireRowSecurity(pool);
    await world.sql('CREATE TABLE forgotten (id uuid, organisation_id uuid)');
    try {
      expect(await unsecuredTables(pool)).toEqual(['forgotten']);
      await expect(requireRowSecurity(pool)).rejects.toThrow(/missing on forgotten/);
    } finally {
      await world.sql('DROP TABLE forgotten');
    }
  });

  it('is not got round by a view: what a request reads through one has the same condition', async () => {
    const views =
      await world.sql(`SELECT c.relname AS name, pg_get_viewdef(c.oid) AS text, c.reloptions::text AS options
      FROM pg_class c WHERE c.relkind IN ('v', 'm') AND c.relnamespace = 'public'::regnamespace
        AND has_any_column_privilege('${REQUEST_ROLE}', c.oid, 'SELECT')`);
    for (const { name, text, options } of views) {
      const held =
        /security_invoker=(true|on)/.test(options ?? '') || text.includes(`organisation_id = ( SELECT`);
      expect({ name, held }).toEqual({ name, held: true });
      const { rows } = await within(READS(ours, false), `SELECT organisation_id AS of FROM "${name}"`);
      expect(rows.filter(({ of }) => of !== ours)).toEqual([]);
    }
  });

  it('shows a request the rows of its own organisation, in every table that it may read', async () => {
    for (const table of await tenantTables(world)) {
      const [{ may }] = await world.sql(
        `SELECT has_table_privilege('${REQUEST_ROLE}', $1, 'SELECT') AS may`,
        [table],
      );
      if (!may) continue;
      const [{ n }] = await world.sql(
        `SELECT count(*)::int AS n FROM "${table}" WHERE organisation_id = $1`,
        [ours],
      );
      const seen = await within(READS(ours, false), `SELECT organisation_id AS of FROM "${table}"`);
      expect({ table, n: seen.rows.length }).toEqual({ table, n });
      expect(seen.rows.filter(({ of }) => of !== ours)).toEqual([]);
    }
  });

  it('lets nothing be written for another organisation, whatever the statement says', async () => {
    const insert = `INSERT INTO division (id, organisation_id, created_at, version, code, name)
      VALUES (gen_random_uuid(), '${theirs}', now(), 1, 'X', 'X')`;
    await expect(within(WRITES(ours), insert)).rejects.toEqual(DENIED);
    await expect(within(WRITES(null), insert)).rejects.toEqual(DENIED);
    const move = `UPDATE division SET organisation_id = '${theirs}'`;
    await expect(within(WRITES(ours), move)).rejects.toEqual(DENIED);
    const edit = await within(
      WRITES(ours),
      `UPDATE division SET name = 'X' WHERE organisation_id = '${theirs}'`,
    );
    expect(edit.rowCount).toBe(0);
    const head = await within(WRITES(ours), `UPDATE stream SET head = 0 WHERE organisation_id = '${theirs}'`);
    expect(head.rowCount).toBe(0);
  });

  it('shows the public what it reads across councils, and lets it write nothing', async () => {
    const councils = await within(READS(undefined, true), 'SELECT slug FROM organisation ORDER BY 1');
    expect(councils.rows).toEqual([{ slug: 'leicester' }, { slug: 'leicestershire' }]);
    // What it may see only as it stood at a publication, it does not read where it stands as it is now.
    for (const table of ['action', 'owner', 'ambition', 'computed_status', 'printed_fact'])
      expect((await within(READS(undefined, true), `SELECT 1 FROM ${table}`)).rowCount).toBe(0);
    const asPublic = `${WRITES(null)}; SET LOCAL ${AUDIENCE_SETTING} = 'public'`;
    expect((await within(asPublic, 'UPDATE reading SET value = 1')).rowCount).toBe(0);
    await expect(
      within(asPublic, `INSERT INTO change SELECT * FROM change WHERE organisation_id = '${theirs}' LIMIT 1`),
    ).rejects.toEqual(DENIED);
  });
});

describe('what requests run as', () => {
  it('can neither sign in nor bypass, and owns nothing', async () => {
    const [role] = await world.sql(
      `SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
        (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
       FROM pg_roles r WHERE rolname = '${REQUEST_ROLE}'`,
    );
    expect(role).toEqual({
      rolcanlogin: false,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owned: 0,
      memberships: 0,
    });
  });

  it('reads nothing without being told for whom', async () => {
    const bare = `BEGIN; SET LOCAL ROLE ${REQUEST_ROLE}`;
    for (const table of ['organisation', 'reading', 'change', 'row_image', 'stream'])
      expect((await within(bare, `SELECT 1 FROM ${table}`)).rowCount).toBe(0);
  });

  it('carries nothing over to the next transaction on the same connection', async () => {
    const { rows } = await within(
      READS(ours, false),
      'COMMIT',
      `SELECT current_user = session_user AS itself, current_setting('golden_thread.organisation', true) AS whose,
        current_setting('statement_timeout') AS patience`,
    );
    expect(rows).toEqual([{ itself: true, whose: '', patience: '0' }]);
  });

  it.each([
    ['rewrite the log', 'UPDATE change SET reason = NULL'],
    ['take from the log', 'DELETE FROM change'],
    ['rewrite an image', "UPDATE row_image SET image = '{}'"],
    ['found an organisation', 'INSERT INTO organisation SELECT * FROM organisation'],
    ['renew an epoch', 'UPDATE stream SET epoch = gen_random_uuid()'],
    ['raise a floor', 'UPDATE stream SET floor = head'],
    ['see where the log was written', 'SELECT * FROM log_origin'],
    ['see or change migrations', 'SELECT * FROM migration'],
    ['delete anything', 'DELETE FROM reading'],
    ['empty a table', 'TRUNCATE reading'],
    ['make a table', 'CREATE TABLE mine (id int)'],
  ])('may not %s', async (_, statement) => {
    await expect(within(WRITES(ours), statement)).rejects.toEqual(DENIED);
  });

  it('is set for every statement of a request, which may not write where it reads', async () => {
    const { rows } = await within(
      READS(ours, false),
      "SELECT current_user AS who, current_setting('transaction_read_only') AS reads",
    );
    expect(rows).toEqual([{ who: REQUEST_ROLE, reads: 'on' }]);
  });

  it('says how long a statement may take on every connection that requests share', async () => {
    const { rows } = await world.app.reads.pool.query('SHOW statement_timeout');
    expect(rows).toEqual([{ statement_timeout: '30s' }]);
  });

  it.each(["'; RESET ROLE; --", '', 'leicester', `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)} `])(
    'takes nothing but a UUID for an organisation: %p',
    (text) => {
      expect(() => READS(text, false)).toThrow('UUID');
      expect(() => WRITES(text)).toThrow('UUID');
    },
  );
});
