import { BOTH, codeOfReply } from '../support/both-transports';
import { expectLimit } from '../support/over-limit';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('empty', undefined, {
    MAX_TOKENS: '100000',
    MAX_DIRECTIVES: '10',
    MAX_DIRECTIVES_IN_ONE_PLACE: '2',
  });
});
afterAll(() => world.close());

const GIVEN = ['@include(if: true)', '@skip(if: false)'];

/** So many fields of the root, each with a directive. */
const many = (count: number): string => `{ organisations { ${'slug @include(if: true) '.repeat(count)} } }`;

describe.each(BOTH)('13: directives are bounded over %s', (_, ask) => {
  it('in the whole document', () =>
    expectLimit(world, ask, 'MAX_DIRECTIVES', [{ query: many(10) }, { query: many(11) }]));

  it('in one place', () =>
    expectLimit(world, ask, 'MAX_DIRECTIVES_IN_ONE_PLACE', [
      { query: `{ organisations ${GIVEN.join(' ')} { slug } }` },
      { query: `{ organisations ${GIVEN.join(' ')} @include(if: true) { slug } }` },
    ]));

  it.each([
    ['that are not known', `{ organisations ${'@nothing '.repeat(1_000)} { slug } }`],
    ['on an operation', `query A ${'@skip(if: false) '.repeat(1_000)} { organisations { slug } }`],
    ['on a variable', `query A($x: Int ${'@nothing '.repeat(1_000)}) { organisations { slug } }`],
    ['on a fragment', `{ ...F } fragment F on Query ${'@nothing '.repeat(1_000)} { organisations { slug } }`],
    [
      'on a spread',
      `{ ...F ${'@include(if: true) '.repeat(1_000)} } fragment F on Query { organisations { slug } }`,
    ],
  ])('a thousand %s are refused by one error', async (_where, query) => {
    const { errors, data } = await ask(world, { query });
    expect([data, errors.length, errors[0]?.extensions['limit']]).toEqual([
      null,
      1,
      expect.stringMatching(/^MAX_DIRECTIVES/),
    ]);
  });

  it('one twice in a place is refused, as the specification says', async () => {
    const query = '{ organisations @include(if: true) @include(if: true) { slug } }';
    expect(codeOfReply(await ask(world, { query }))).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
