import fc from 'fast-check';
import { canonicalJson } from '../../src/domain/canonical-json';

describe('equal values have the same text', () => {
  it.each([
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: { c: [1, { e: 2, d: 3 }], b: 1 } }, { a: { b: 1, c: [1, { d: 3, e: 2 }] } }],
    [{ a: undefined }, {}],
    [{ a: { b: undefined, c: 1 } }, { a: { c: 1 } }],
    [1.0, 1],
    [undefined, null],
  ])('%j and %j', (one, other) => {
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it('whatever the order of their fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.infiniteStream(fc.nat()), (value, dice) => {
        const shuffled = Object.entries(value)
          .map(([name, entry]) => ({ name, entry, place: dice.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ name, entry }) => [name, entry]);
        expect(canonicalJson(Object.fromEntries(shuffled))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('values that differ have texts that differ', () => {
  it.each([
    [{ a: null }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: '1' }, { a: 1 }],
    [{ a: [] }, { a: {} }],
    [{ a: true }, { a: 'true' }],
    [{ a: { b: 1 } }, { b: { a: 1 } }],
    [{ a: '1","b":"2' }, { a: '1', b: '2' }],
  ])('%j and %j', (one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });
});

it('the text is the value: nothing is lost, not even a field with an odd name', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  const odd = JSON.parse('{"__proto__": {"b": 1}, "constructor": 2}') as unknown;
  expect(canonicalJson(odd)).toBe('{"__proto__":{"b":1},"constructor":2}');
});
