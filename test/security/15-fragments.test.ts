import { BOTH, codeOfReply } from '../support/both-transports';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
});
afterAll(() => world.close());

/** Each spreads the next twice: what they come to doubles with each. */
const doubling = (count: number): string =>
  `{ organisations { ...F0 } } ${Array.from({ length: count }, (_, n) =>
    n === count - 1
      ? `fragment F${n} on Organisation { slug }`
      : `fragment F${n} on Organisation { a${n}: slug ...F${n + 1} ...F${n + 1} }`,
  ).join(' ')}`;

const CYCLES: [string, string][] = [
  ['of one', '{ organisations { ...A } } fragment A on Organisation { slug ...A }'],
  [
    'of three',
    `{ organisations { ...A } } fragment A on Organisation { ...B } fragment B on Organisation { ...C }
     fragment C on Organisation { ...A }`,
  ],
  [
    'through a field',
    `{ organisation(slug: "x") { owners { nodes { ...A } } } } fragment A on Owner { reportsTo { ...A } }`,
  ],
  ['that nobody spreads', '{ organisations { slug } } fragment A on Organisation { ...A }'],
  [
    'of a hundred',
    `{ organisations { ...F0 } } ${Array.from({ length: 100 }, (_, n) => `fragment F${n} on Organisation { ...F${(n + 1) % 100} }`).join(' ')}`,
  ],
];

/** Any of them would keep a naive server busy for minutes or for good: that there is an answer at all is the proof. */
const HEAVY: [string, string][] = [
  ['fragments that double, forty times', doubling(40)],
  ['ten thousand times one field', `{ organisations { ${'slug '.repeat(10_000)} } }`],
  [
    'a thousand fields under one name, of which each pair is compared',
    `{ organisation(slug: "x") { ${Array.from({ length: 1_000 }, (_, n) => `a: owners(first: ${n + 1}) { totalCount }`).join(' ')} } }`,
  ],
  ['objects under one name, nested', `{ ${nested(300)} }`],
  [
    'two thousand fragments',
    `{ organisations { slug } } ${Array.from({ length: 2_000 }, (_, n) => `fragment F${n} on Organisation { slug }`).join(' ')}`,
  ],
  [
    'two thousand operations',
    Array.from({ length: 2_000 }, (_, n) => `query Q${n} { organisations { slug } }`).join(' '),
  ],
  [
    'two thousand variables',
    `query(${Array.from({ length: 2_000 }, (_, n) => `$v${n}: Int`).join(' ')}) { organisations { slug } }`,
  ],
];

function nested(count: number): string {
  return 'organisation(slug: "x") { owners { nodes { post } } } '.repeat(count);
}

describe.each(BOTH)('15: over %s', (_, ask) => {
  it.each(CYCLES)('a cycle of fragments %s is refused', async (_of, query) => {
    const { data, errors } = await ask(world, { query });
    expect(data).toBeNull();
    for (const { extensions } of errors) expect(extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors.length).toBeGreaterThan(0);
  });

  it.each(HEAVY)(
    '%s are refused by a limit, before they are compared with each other',
    async (_what, query) => {
      const { data, errors } = await ask(world, { query });
      expect(data).toBeNull();
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions['limit']).toMatch(/^MAX_/);
    },
  );

  it('what a dashboard sends is not: the same field a few times over', async () => {
    const query = `{ ...A ...B } fragment A on Query { organisations { slug name } }
      fragment B on Query { organisations { slug } }`;
    expect(codeOfReply(await ask(world, { query }))).toBe('OK');
  });
});
