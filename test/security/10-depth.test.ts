import { BOTH } from '../support/both-transports';
import { expectLimit } from '../support/over-limit';
import { World } from '../support/world';

const MOST = 9;

let world: World;
beforeAll(async () => {
  world = await World.open('empty', undefined, { MAX_DEPTH: String(MOST) });
});
afterAll(() => world.close());

/** The organisation, and who reports to whom, so many levels deep. */
const chain = (levels: number): string => (levels <= 1 ? 'post' : `reportsTo { ${chain(levels - 1)} }`);
const owners = (below: string): string => `{ organisation(slug: "x") { owners { nodes { ${below} } } } }`;
/** Above what hangs from an owner. */
const ABOVE = 3;

describe.each(BOTH)('10: how deep a document goes is bounded over %s', (_, ask) => {
  it('as it is written', () =>
    expectLimit(world, ask, 'MAX_DEPTH', [
      { query: owners(chain(MOST - ABOVE)) },
      { query: owners(chain(MOST - ABOVE + 1)) },
    ]));

  it('through fragments, each of which is shallow', () => {
    const pieces = (count: number): string =>
      Array.from({ length: count }, (_piece, n) =>
        n === count - 1
          ? `fragment F${n} on Owner { post }`
          : `fragment F${n} on Owner { reportsTo { ...F${n + 1} } }`,
      ).join(' ');
    const query = (count: number): string => `${owners('...F0')} ${pieces(count)}`;
    return expectLimit(world, ask, 'MAX_DEPTH', [
      { query: query(MOST - ABOVE) },
      { query: query(MOST - ABOVE + 1) },
    ]);
  });

  it('through inline fragments, which are no levels of their own', () => {
    const wrapped = (below: string): string => `... on Owner { ... { ${below} } }`;
    return expectLimit(world, ask, 'MAX_DEPTH', [
      { query: owners(wrapped(chain(MOST - ABOVE))) },
      { query: owners(wrapped(chain(MOST - ABOVE + 1))) },
    ]);
  });

  it('in an operation that is not the one to be run', async () => {
    const query = `query A { organisations { slug } } query B ${owners(chain(MOST))}`;
    const { data, errors } = await ask(world, { query, operationName: 'A' });
    expect([data, errors[0]?.extensions['limit']]).toEqual([null, 'MAX_DEPTH']);
  });
});
