import { BOTH, type Ask } from '../support/both-transports';
import { expectLimit } from '../support/over-limit';
import { World } from '../support/world';

const MOST = 3_000;
const LEAD = { persona: 'lead@leicester' };

let world: World;
beforeAll(async () => {
  world = await World.open('empty', undefined, { MAX_COST: String(MOST) });
  await world.seed('leicester');
});
afterAll(() => world.close());

const page = (first: string | number, below = 'reference'): string =>
  `organisation(slug: "x") { ambitions(first: ${first}) { nodes { ${below} } } }`;
const actions = 'actions { title owner { post } }';

const costOf = async (ask: Ask, query: string, variables = {}): Promise<number> => {
  const { extensions } = await ask(world, { query, variables }, LEAD);
  return (extensions['cost'] as { requested: number }).requested;
};

describe.each(BOTH)('14: what an operation may cost is bounded over %s', (_, ask) => {
  it('by how many are asked for, and by how many for each of them', () =>
    expectLimit(world, ask, 'MAX_COST', [
      { query: `{ ${page(5, 'owner { post }')} }` },
      {
        query: `{ ${page(100, `owner { post } measures { readings(first: 50) { nodes { period { label } } } }`)} }`,
      },
    ]));

  it('by a number that comes as a variable, or by default', async () => {
    const below = 'measures { readings(first: 20) { nodes { period { label } } } }';
    const query = `query($n: Int = 100) { ${page('$n', below)} }`;
    await expectLimit(world, ask, 'MAX_COST', [
      { query, variables: { n: 1 } },
      { query, variables: { n: 100 } },
    ]);
    expect((await ask(world, { query })).errors).toMatchObject([{ extensions: { limit: 'MAX_COST' } }]);
  });

  it('in fragments and under aliases as if it were written out', async () => {
    const fragment = `fragment A on Organisation { ambitions(first: 40) { nodes { owner { post } } } }`;
    const spread = `{ a: organisation(slug: "x") { ...A } b: organisation(slug: "x") { ...A } } ${fragment}`;
    const written = `{ a: organisation(slug: "x") { ambitions(first: 40) { nodes { owner { post } } } }
      b: organisation(slug: "x") { ambitions(first: 40) { nodes { owner { post } } } } }`;
    expect(await costOf(ask, spread)).toBe(await costOf(ask, written));
  });

  it('grows with the length of a list, and with what hangs from each of it', async () => {
    const [one, ten] = [
      await costOf(ask, `{ ${page(1, 'owner { post }')} }`),
      await costOf(ask, `{ ${page(10, 'owner { post }')} }`),
    ];
    // Each further ambition is one record, and so is the owner of each.
    expect(ten - one).toBe(9 * 2);
    expect(await costOf(ask, `{ ${page(10, actions)} }`)).toBeGreaterThan(ten);
  });

  it('is told to whoever has signed in, and to nobody else', async () => {
    const query = `{ ${page(3)} }`;
    expect((await ask(world, { query }, LEAD)).extensions).toMatchObject({ cost: expect.anything() });
    expect((await ask(world, { query })).extensions).not.toHaveProperty('cost');
  });
});
