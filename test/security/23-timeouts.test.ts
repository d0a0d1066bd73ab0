import { Client } from 'pg';
import { BOTH } from '../support/both-transports';
import { until } from '../support/until';
import { World } from '../support/world';

const LEAD = { persona: 'lead@leicester' };
const WAITING = `SELECT count(*)::int AS n FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

let world: World;
beforeAll(async () => {
  world = await World.open('sample', undefined, { STATEMENT_TIMEOUT_SECONDS: '1' });
});
afterAll(() => world.close());

/** While nobody can read or write a table, as behind a statement of somebody else that does not end. */
async function locked<Made>(table: string, work: () => Promise<Made>): Promise<Made> {
  const other = new Client({ connectionString: world.databaseUrl });
  await other.connect();
  await other.query('BEGIN');
  await other.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  try {
    return await work();
  } finally {
    await other.query('ROLLBACK');
    await other.end();
  }
}

const waiting = async (): Promise<number> => (await world.sql(WAITING))[0].n;

const WORK: [what: string, table: string, query: string][] = [
  ['a query', 'plan', '{ organisation(slug: "leicester") { plans { name } } }'],
  [
    'a mutation',
    'published_status',
    `mutation { publishAmbitionStatus(input: { organisation: "leicester", reference: "ASC1a",
      period: "2025-26 Q4", status: ON_TARGET, reason: "R" }) { change { sequence } } }`,
  ],
];

describe.each(BOTH)('23: what takes too long over %s', (_, ask) => {
  it.each(WORK)('is given up, and so is its work in the database: %s', async (_what, table, query) => {
    const head = await world.head('leicester');
    const reply = await locked(table, async () => {
      const answer = await ask(world, { query }, LEAD);
      // The lock is still held: what waited for it waits no more.
      await until(async () => (await waiting()) === 0);
      return answer;
    });
    expect(reply.errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
    expect(reply.text).not.toMatch(/SELECT|statement|postgres/i);
    expect(await world.head('leicester')).toBe(head);
    // Nothing is left of it that would hold up the next.
    expect((await ask(world, { query }, LEAD)).errors).toEqual([]);
  });

  it('many at a time do not use up the connections for good', async () => {
    const [, table, query] = WORK[0] as (typeof WORK)[number];
    const replies = await locked(table, () =>
      Promise.all(Array.from({ length: 20 }, () => ask(world, { query }, LEAD))),
    );
    for (const { errors } of replies) expect(errors).toHaveLength(1);
    expect((await ask(world, { query }, LEAD)).errors).toEqual([]);
  });
});
