import fc from 'fast-check';
import { type CutPoints, cutPoints } from '../../src/domain/comparison/cut-points';
import { nextQuartile } from '../../src/domain/comparison/next-quartile';
import { quartileOf } from '../../src/domain/comparison/quartile';
import { halfOf } from '../../src/domain/comparison/quartile-half';
import { exact, ratio, shortText, whole } from '../../src/domain/exact';
import type { Polarity } from '../../src/domain/vocabulary';

const [LOW, HIGH] = ['LOWER_IS_BETTER', 'HIGHER_IS_BETTER'] as const;
const at = (q1: string, q2: string, q3: string): CutPoints => ({
  q1: exact(q1),
  q2: exact(q2),
  q3: exact(q3),
  n: 101,
});
const LAIT = at('25', '50', '75');
const polarity = fc.constantFrom(LOW, HIGH);
const figures = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 });
const cutsOf = (values: readonly number[]): CutPoints => {
  const cuts = cutPoints(values.map(whole));
  if (!cuts) throw new Error('no cut points');
  return cuts;
};
/** The quartile from whole numbers: figures and four times the cut points. */
const quartileByCounting = (value: number, values: readonly number[], better: Polarity): number => {
  const ascending = [...values].sort((a, b) => a - b);
  const passed = [1, 2, 3].filter((k) => {
    const place = (ascending.length - 1) * k;
    const below = ascending[Math.floor(place / 4)] ?? 0;
    const above = ascending[Math.ceil(place / 4)] ?? 0;
    return 4 * value > below * (4 - (place % 4)) + above * (place % 4);
  }).length;
  return better === LOW ? 1 + passed : 4 - passed;
};

describe('quartile: bands with inclusive upper bounds (DfE LAIT, its own worked figures)', () => {
  it.each<[string, number, number]>([
    ['10', 1, 4],
    ['30', 2, 3],
    ['60', 3, 2],
    ['80', 4, 1],
    ['0', 1, 4],
    ['25', 1, 4],
    ['50', 2, 3],
    ['75', 3, 2],
    ['100', 4, 1],
    ['25.000001', 2, 3],
    ['24.999999', 1, 4],
    // LAIT knows no figure outside its own set; a newer one falls in the outermost band.
    ['-10', 1, 4],
    ['110', 4, 1],
  ])('%s is %i where lower is better, %i where higher is', (value, lower, higher) => {
    expect(quartileOf(exact(value), LAIT, LOW)).toBe(lower);
    expect(quartileOf(exact(value), LAIT, HIGH)).toBe(higher);
  });

  it('has none without polarity', () => expect(quartileOf(exact('10'), LAIT, 'NONE')).toBeNull());

  it.each([
    ['all at 100%', at('100', '100', '100'), '100', 1, 4],
    ['half at 100%', at('90', '100', '100'), '100', 2, 3],
  ])('%s: cut points that fall together decide as LAIT does', (_, cuts, value, lower, higher) => {
    expect(quartileOf(exact(value), cuts, LOW)).toBe(lower);
    expect(quartileOf(exact(value), cuts, HIGH)).toBe(higher);
  });

  it('is that of whole-number arithmetic', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: -25, max: 25 }), polarity, (values, value, better) => {
        expect(quartileOf(whole(value), cutsOf(values), better)).toBe(
          quartileByCounting(value, values, better),
        );
      }),
    );
  });
});

describe('half of the quartile by rank (design 3.5)', () => {
  const half = (value: string, values: string, cuts: CutPoints, better: Polarity = LOW) =>
    halfOf(exact(value), values.split(' ').map(exact), cuts, better);

  it.each([
    ['first of four', '1', '1 2 3 4 30', LOW, 'BETTER'],
    ['second of four', '2', '1 2 3 4 30', LOW, 'BETTER'],
    ['third of four', '3', '1 2 3 4 30', LOW, 'WORSE'],
    ['middle of three counts as better', '2', '1 2 3 30', LOW, 'BETTER'],
    ['last of three', '3', '1 2 3 30', LOW, 'WORSE'],
    ['only one', '30', '1 2 3 30', LOW, 'BETTER'],
    ['higher is better: highest of its quartile', '4', '1 2 3 4 30', HIGH, 'BETTER'],
    ['higher is better: lowest of its quartile', '1', '1 2 3 4 30', HIGH, 'WORSE'],
    ['ties share the better rank', '2', '1 2 2 2', LOW, 'BETTER'],
    ['a tie that starts past the middle', '3', '1 2 3 3', LOW, 'WORSE'],
    ['not among them: one member more, third of five', '2.5', '1 2 3 4', LOW, 'BETTER'],
    ['not among them: one member more, fourth of five', '3.5', '1 2 3 4', LOW, 'WORSE'],
    ['alone in a quartile that is empty without it', '30', '1 2 3', LOW, 'BETTER'],
    ['last of a second quartile', '49', '30 40 49', LOW, 'WORSE'],
    ['other quartiles do not count', '26', '1 2 3 4 26 49 60 80', LOW, 'BETTER'],
  ] as const)('%s', (_, value, values, better, expected) => {
    expect(half(value, values, LAIT, better)).toBe(expected);
  });

  it('has none without polarity', () => expect(half('1', '1 2', LAIT, 'NONE')).toBeNull());

  it('is that of a sorted list', () => {
    fc.assert(
      fc.property(figures, fc.nat(), polarity, (values, pick, better) => {
        const value = values[pick % values.length] ?? 0;
        const quartile = quartileByCounting(value, values, better);
        const members = values.filter((other) => quartileByCounting(other, values, better) === quartile);
        const best = members.sort((a, b) => (better === LOW ? a - b : b - a));
        const expected = best.indexOf(value) < Math.ceil(best.length / 2) ? 'BETTER' : 'WORSE';
        expect(halfOf(whole(value), values.map(whole), cutsOf(values), better)).toBe(expected);
      }),
    );
  });
});

describe('way to the next better quartile', () => {
  it.each<[string, CutPoints, string, Polarity, [number, string, string, string] | null]>([
    ['down to a boundary', LAIT, '30.5', LOW, [1, '25', 'AT_MOST', '5.5']],
    ['from the worst', LAIT, '100', LOW, [3, '75', 'AT_MOST', '25']],
    ['a boundary of the own band is no way up', LAIT, '50', LOW, [1, '25', 'AT_MOST', '25']],
    ['best already', LAIT, '25', LOW, null],
    ['up past a boundary', LAIT, '30.5', HIGH, [2, '50', 'MORE_THAN', '19.5']],
    ['standing on one', LAIT, '50', HIGH, [2, '50', 'MORE_THAN', '0']],
    ['to the top', LAIT, '75', HIGH, [1, '75', 'MORE_THAN', '0']],
    ['best already, upwards', LAIT, '75.1', HIGH, null],
    ['without polarity', LAIT, '30', 'NONE', null],
    ['two at once, down', at('10', '10', '20'), '11', LOW, [1, '10', 'AT_MOST', '1']],
    ['two at once, up', at('10', '20', '20'), '15', HIGH, [1, '20', 'MORE_THAN', '5']],
    ['two at once from the worst', at('10', '10', '20'), '9', HIGH, [2, '10', 'MORE_THAN', '1']],
    ['three at once', at('5', '5', '5'), '5', HIGH, [1, '5', 'MORE_THAN', '0']],
  ])('%s', (_, cuts, value, better, expected) => {
    const next = nextQuartile(exact(value), cuts, better);
    expect(next && [next.quartile, shortText(next.boundary), next.bound, shortText(next.distance)]).toEqual(
      expected,
    );
  });

  it('reaches the quartile that it promises, and not a hair earlier', () => {
    const hair = ratio(1, 1_000_000_000);
    fc.assert(
      fc.property(figures, fc.integer({ min: -25, max: 25 }), polarity, (values, value, better) => {
        const cuts = cutsOf(values);
        const now = quartileOf(whole(value), cuts, better);
        const next = nextQuartile(whole(value), cuts, better);
        if (!next) return expect(now).toBe(1);
        const there = better === LOW ? next.boundary : next.boundary.add(hair);
        const shortOf = better === LOW ? next.boundary.add(hair) : next.boundary;
        expect(quartileOf(there, cuts, better)).toBe(next.quartile);
        expect(quartileOf(shortOf, cuts, better)).toBe(now);
        expect(next.distance.gte(0)).toBe(true);
      }),
    );
  });
});
