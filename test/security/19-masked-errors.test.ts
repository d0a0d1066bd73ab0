import { BOTH } from '../support/both-transports';
import { World } from '../support/world';

/** What a fault may never show: where it happened, what was asked of the database, and what the database said. */
const INSIDES =
  /node_modules|\.(js|ts):\d|stacktrace|\bat \w+|SELECT|INSERT|relation|syntax|postgres|driverError|QueryFailed/i;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

/** While the database has lost a table. */
async function without<Made>(table: string, work: () => Promise<Made>): Promise<Made> {
  await world.sql(`ALTER TABLE ${table} RENAME TO away`);
  try {
    return await work();
  } finally {
    await world.sql(`ALTER TABLE away RENAME TO ${table}`);
  }
}

describe.each(BOTH)('19: a fault of the server over %s', (_, ask) => {
  it.each([
    ['a query', '{ organisation(slug: "leicester") { plans { name } } }', 'plan'],
    [
      'a mutation',
      `mutation { publishAmbitionStatus(input: { organisation: "leicester", reference: "ASC1a",
        period: "2025-26 Q4", status: ON_TARGET, reason: "R" }) { change { sequence } } }`,
      'ambition',
    ],
  ])('in %s shows an incident and nothing of the inside', async (_what, query, table) => {
    const reply = await without(table, () => ask(world, { query }, { persona: 'lead@leicester' }));
    expect(reply.errors).toHaveLength(1);
    const [error] = reply.errors;
    expect(error).toMatchObject({
      message: 'Something went wrong on the server.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', incident: expect.stringMatching(UUID) },
    });
    expect(Object.keys(error?.extensions ?? {}).sort()).toEqual(['code', 'incident']);
    expect(reply.text).not.toMatch(INSIDES);
  });

  it('has an incident of its own each time', async () => {
    const query = '{ organisation(slug: "leicester") { plans { name } } }';
    const replies = await without('plan', () => Promise.all([1, 2, 3].map(() => ask(world, { query }))));
    expect(new Set(replies.map(({ errors }) => errors[0]?.extensions['incident'])).size).toBe(3);
  });

  it.each([
    ['an id that is none', { id: "x' OR '1'='1" }],
    ['an id with a NUL', { id: 'a\u0000b' }],
    ['a number for an id', { id: 9e99 }],
  ])('is not what %s is', async (_what, variables) => {
    const query = 'query($id: ID!) { node(id: $id) { id } }';
    const reply = await ask(world, { query, variables }, { persona: 'lead@leicester' });
    expect(reply.text).not.toMatch(INSIDES);
    expect(reply.data?.node ?? null).toBeNull();
    for (const { extensions } of reply.errors) expect(extensions.code).toBe('BAD_USER_INPUT');
  });
});
