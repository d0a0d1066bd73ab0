import fc from 'fast-check';
import { parse } from 'graphql';
import { readConfig } from '../../src/app/config';
import { brokenLimit } from '../../src/graphql/guards/document-shape';
import type { GuardSettings } from '../../src/graphql/guards/guard-settings';
import { networkOf } from '../../src/graphql/guards/network';
import { brokenValueLimit } from '../../src/graphql/guards/value-extent';

const { limits } = readConfig({}).guards;

/** The limit that a document breaks where all others are out of reach. */
function brokenBy(text: string, own: Partial<GuardSettings['limits']>): unknown {
  const boundless = Object.fromEntries(Object.keys(limits).map((name) => [name, 1_000_000]));
  return brokenLimit(parse(text), { ...(boundless as unknown as typeof limits), ...own })?.extensions[
    'limit'
  ];
}

const many = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');

describe('a document is counted', () => {
  it.each([
    ['MAX_OPERATIONS', 'query A { a } query B { a } mutation C { a }', 3],
    ['MAX_FRAGMENTS', '{ ...F } fragment F on T { a } fragment G on T { a }', 2],
    ['MAX_ROOT_FIELDS', '{ a ...F ... { b } } fragment F on T { c d { e f } }', 4],
    ['MAX_DEPTH', '{ a { ...F } } fragment F on T { b { ... { c } } }', 3],
    ['MAX_DEPTH', '{ a } fragment F on T { b { c { d { e } } } }', 4],
    ['MAX_FIELDS', '{ ...F ...F ...F } fragment F on T { a { b } }', 6],
    ['MAX_BREADTH', '{ a { b c d ...F } } fragment F on T { a a a a a }', 5],
    ['MAX_ALIASES', '{ x: a { y: b } ...F ...F } fragment F on T { z: a }', 3],
    [
      'MAX_DIRECTIVES',
      'query A($x: Int @d) @d { a @d ... @d { b } ...F @d } fragment F on T @d { c @d @d }',
      8,
    ],
    ['MAX_DIRECTIVES_IN_ONE_PLACE', '{ a @d @d @d b @d }', 3],
    ['MAX_VALUE_DEPTH', 'query A($x: T = [[1]]) { a(b: [{ c: [[1]] }]) @d(e: [1]) }', 4],
  ] as const)('%s: %s is %i', (limit, text, count) => {
    expect(brokenBy(text, { [limit]: count })).toBeUndefined();
    expect(brokenBy(text, { [limit]: count - 1 })).toBe(limit);
  });

  it('in time that does not grow with how often fragments repeat what they hold', () => {
    const text = `{ root { ...F0 } } ${many(60, (n) => `fragment F${n} on T { a ...F${n + 1} ...F${n + 1} }`)} fragment F60 on T { a }`;
    expect(brokenBy(text, { MAX_FIELDS: 1_500 })).toBe('MAX_FIELDS');
  });

  it('though its fragments spread each other, which a rule of validation refuses', () => {
    expect(brokenBy('{ ...A } fragment A on T { a ...B } fragment B on T { b ...A }', {})).toBeUndefined();
  });

  it('and what dashboards send is within every limit', () => {
    const text = `query Q($n: Int = 5) { ${many(20, (n) => `a${n}: a(first: $n) { b { c @include(if: true) } }`)} }`;
    expect(brokenLimit(parse(text), limits)).toBeUndefined();
  });
});

describe('values', () => {
  const few = { MAX_VALUE_DEPTH: 2, MAX_VALUES: 6 };
  const brokenIn = (values: object | null | undefined): unknown =>
    brokenValueLimit(values, few)?.extensions['limit'];

  it('are counted by level and by number', () => {
    expect([undefined, null, {}, { a: 1 }, { a: { b: [1, 2] } }].map(brokenIn)).toEqual(
      Array(5).fill(undefined),
    );
    expect(brokenIn({ a: { b: [[]] } })).toBe('MAX_VALUE_DEPTH');
    expect(brokenIn({ a: [1, 2, 3, 4, 5, 6] })).toBe('MAX_VALUES');
    expect(brokenIn({ a: 1, b: [1], c: { d: 1 } })).toBeUndefined();
  });

  it('agree with a count that goes into each of them', () => {
    const depth = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
    const count = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce<number>((sum, each) => sum + 1 + count(each), 0)
        : 0;
    fc.assert(
      fc.property(fc.object({ maxDepth: 4, maxKeys: 4 }), (values) => {
        const tooMuch = depth(values) - 1 > few.MAX_VALUE_DEPTH || count(values) > few.MAX_VALUES;
        expect(brokenIn(values) !== undefined).toBe(tooMuch);
      }),
    );
  });
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('whoever has %s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
