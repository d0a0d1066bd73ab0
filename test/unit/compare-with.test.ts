import fc from 'fast-check';
import { compareWith } from '../../src/domain/comparison/compare-with';
import { outsideWilson } from '../../src/domain/comparison/wilson';
import { exact, ratio, shortText, whole } from '../../src/domain/exact';
import type { MeasureUnit } from '../../src/domain/vocabulary';

const counts = (numerator: string, denominator: string) => ({
  numerator: exact(numerator),
  denominator: exact(denominator),
});

describe('difference from a comparator (design 3.7; points for percentages: design 3.6)', () => {
  it.each<[string, string, MeasureUnit, string, string, string | null]>([
    ['26.3', '25', 'PERCENT', '1.3', 'POINTS', '0.052'],
    ['24', '25', 'PERCENT', '-1', 'POINTS', '-0.04'],
    ['0.3', '0.1', 'PERCENT', '0.2', 'POINTS', '2'],
    ['60', '50', 'RATE_PER_10000', '10', 'UNITS', '0.2'],
    ['79', '79.0', 'DAYS', '0', 'UNITS', '0'],
    ['5', '0', 'COUNT', '5', 'UNITS', null],
    ['-0.1', '-0.2', 'SCORE', '0.1', 'UNITS', null],
  ])('%s against %s in %s', (own, comparator, unit, difference, differenceUnit, relative) => {
    const found = compareWith(exact(own), exact(comparator), unit, 'HIGHER_IS_BETTER');
    expect({
      difference: shortText(found.difference),
      unit: found.differenceUnit,
      relative: found.relative && shortText(found.relative),
    }).toEqual({ difference, unit: differenceUnit, relative });
  });

  it.each([
    ['3', '2', 'HIGHER_IS_BETTER', 'BETTER'],
    ['2', '3', 'HIGHER_IS_BETTER', 'WORSE'],
    ['3', '2', 'LOWER_IS_BETTER', 'WORSE'],
    ['2', '3', 'LOWER_IS_BETTER', 'BETTER'],
    ['3', '2', 'NONE', 'HIGHER'],
    ['2', '3', 'NONE', 'LOWER'],
    ['2', '2.00', 'LOWER_IS_BETTER', 'SAME'],
    ['2', '2.00', 'NONE', 'SAME'],
    ['2.000001', '2', 'HIGHER_IS_BETTER', 'BETTER'],
  ] as const)('%s against %s, %s: %s', (own, comparator, polarity, stands) => {
    expect(compareWith(exact(own), exact(comparator), 'COUNT', polarity).stands).toBe(stands);
  });
});

describe('95% Wilson interval of a proportion (UKHSA PHEindicatormethods)', () => {
  // Intervals as published by Newcombe (Statistics in Medicine, 1998): 81/263 25.53 to 36.62%, 15/148 6.24 to
  // 16.05%, 0/20 0 to 16.11%, 1/29 0.61 to 17.18%.
  it.each([
    ['81', '263', '25.52', '25.54', '36.61', '36.63'],
    ['15', '148', '6.23', '6.25', '16.04', '16.06'],
    ['0', '20', '-0.01', '0', '16.10', '16.12'],
    ['1', '29', '0.60', '0.62', '17.17', '17.19'],
    ['20', '20', '83.88', '83.90', '100', '100.01'],
  ])('%s of %s lies between %s and %s to %s and %s', (x, n, below, lower, upper, above) => {
    const outside = [below, lower, upper, above].map((percentage) =>
      outsideWilson(exact(percentage).div(100), counts(x, n)),
    );
    expect(outside).toEqual([true, false, false, true]);
  });

  it('counts its two ends as inside', () => {
    // With z = 1.959964 and x = 0 the upper end is z² / (n + z²): the one end that is rational.
    const z2 = exact('1.959964').mul(exact('1.959964'));
    const end = z2.div(z2.add(7));
    expect(outsideWilson(end, counts('0', '7'))).toBe(false);
    expect(outsideWilson(end.add(ratio(1, 1_000_000_000)), counts('0', '7'))).toBe(true);
  });

  it('agrees with the interval itself, from a whole-number square root of 30 digits', () => {
    const SCALE = 10n ** 30n;
    const root = (square: bigint): bigint => {
      let guess = 1n << BigInt((square.toString(2).length >> 1) + 1);
      while (guess * guess > square) guess = (guess + square / guess) / 2n;
      return guess;
    };
    const sample = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) =>
        fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.integer({ min: 0, max: 10_000 })),
      );
    fc.assert(
      fc.property(sample, ([x, n, c]) => {
        const z = (1_959_964n * SCALE) / 1_000_000n;
        const z2 = (z * z) / SCALE;
        const [X, N] = [BigInt(x), BigInt(n)];
        // Ends: (2x + z² ± z * sqrt(z² + 4x(n - x) / n)) / (2(n + z²))
        const spread = (z * root((z2 + (4n * X * (N - X) * SCALE) / N) * SCALE)) / SCALE;
        const middle = 2n * X * SCALE + z2;
        const place = (2n * (N * SCALE + z2) * BigInt(c)) / 10_000n;
        const [lower, upper] = [middle - spread, middle + spread];
        const near = (end: bigint) => place - end < 10n ** 12n && end - place < 10n ** 12n;
        fc.pre(!near(lower) && !near(upper));
        expect(outsideWilson(ratio(c, 10_000), { numerator: whole(x), denominator: whole(n) })).toBe(
          place < lower || place > upper,
        );
      }),
    );
  });
});

describe('significance: no counts, no claim (UKHSA Fingertips)', () => {
  const significant = (
    own: string,
    comparator: string,
    x: string,
    n: string,
    unit: MeasureUnit = 'PERCENT',
  ) => compareWith(exact(own), exact(comparator), unit, 'HIGHER_IS_BETTER', counts(x, n)).significant;

  it.each([
    ['outside', '30.8', '25', '81', '263', true],
    ['above', '30.8', '37', '81', '263', true],
    ['inside', '30.8', '33.3', '81', '263', false],
    ['equal', '30', '30', '30', '100', false],
    ['none out of none', '0', '30', '0', '0', null],
    ['more than all', '120', '30', '12', '10', null],
    ['a negative count', '0', '30', '-1', '10', null],
    // The counts give 30.8%, the figure says 60%: each would tell another story.
    ['counts that contradict the figure', '60', '50', '81', '263', null],
    ['so many that the rounding of the figure is outside', '26.3', '26.3', '2625000', '10000000', null],
  ])('%s', (_, own, comparator, x, n, expected) => {
    expect(significant(own, comparator, x, n)).toBe(expected);
  });

  it('is claimed for percentages with counts only', () => {
    expect(significant('30', '90', '30', '100', 'RATE_PER_10000')).toBeNull();
    expect(compareWith(exact('30'), exact('90'), 'PERCENT', 'NONE').significant).toBeNull();
    expect(compareWith(exact('30'), exact('90'), 'PERCENT', 'NONE', null).significant).toBeNull();
  });
});
