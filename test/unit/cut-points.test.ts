import fc from 'fast-check';
import { cutPoints } from '../../src/domain/comparison/cut-points';
import { quantile } from '../../src/domain/comparison/quantile';
import { readCutPoints, storeCutPoints } from '../../src/domain/comparison/stored-cut-points';
import { exact, ratio, shortText } from '../../src/domain/exact';

const millionths = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const text = (units: bigint): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(7, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
};
/** Four times the k-th quartile in millionths, from whole numbers only. */
const oracle = (all: readonly bigint[], k: number): bigint => {
  const ascending = [...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const at = (ascending.length - 1) * k;
  const lower = ascending[Math.floor(at / 4)] ?? 0n;
  const upper = ascending[Math.ceil(at / 4)] ?? 0n;
  return lower * BigInt(4 - (at % 4)) + upper * BigInt(at % 4);
};

// The miles per gallon of R's own example data (mtcars).
const MTCARS =
  '21 21 22.8 21.4 18.7 18.1 14.3 24.4 22.8 19.2 17.8 16.4 17.3 15.2 10.4 10.4 14.7 32.4 30.4 33.9 21.5 15.5 15.2 13.3 19.2 27.3 26 30.4 15.8 19.7 15 21.4';

describe('cut points: type 7 quantiles as R and DfE LAIT (design 3.7)', () => {
  it.each([
    ['1 2 3 4 5', '2', '3', '4'],
    ['1 2 3 4 5 6 7 8 9 10', '3.25', '5.5', '7.75'],
    ['10 9 8 7 6 5 4 3 2 1', '3.25', '5.5', '7.75'],
    ['1 2 3 4', '1.75', '2.5', '3.25'],
    ['1 2', '1.25', '1.5', '1.75'],
    ['7.5', '7.5', '7.5', '7.5'],
    ['3 3 3 3 3', '3', '3', '3'],
    ['-2 -1 0 1', '-1.25', '-0.5', '0.25'],
    ['0.1 0.2 0.3', '0.15', '0.2', '0.25'],
    // Interpolated in full: no binary remainder, no rounding to the figures' own decimals.
    ['0.000001 0.000002', '0.00000125', '0.0000015', '0.00000175'],
    [MTCARS, '15.425', '19.2', '22.8'],
  ])('%s', (values, q1, q2, q3) => {
    const figures = values.split(' ').map(exact);
    const cuts = cutPoints(figures);
    expect(cuts && storeCutPoints(cuts)).toEqual({ q1, q2, q3, n: figures.length });
  });

  it('has none where there are no figures', () => expect(cutPoints([])).toBeNull());

  it('leaves the figures in their order', () => {
    const figures = ['3', '1', '2'].map(exact);
    cutPoints(figures);
    expect(figures.map((figure) => shortText(figure))).toEqual(['3', '1', '2']);
  });

  it('follows whole-number arithmetic for any figures in any order', () => {
    fc.assert(
      fc.property(fc.array(millionths, { minLength: 1, maxLength: 160 }), (units) => {
        const cuts = cutPoints(units.map((unit) => exact(text(unit))));
        const quarters = [cuts?.q1, cuts?.q2, cuts?.q3].map((cut) => cut?.mul(4_000_000).toFraction());
        expect(quarters).toEqual([1, 2, 3].map((k) => oracle(units, k).toString()));
        expect(cuts?.n).toBe(units.length);
      }),
    );
  });
});

describe('quantile', () => {
  const ascending = ['10', '20', '40'].map(exact);
  it.each([
    [0, 4, '10'],
    [1, 10, '12'],
    [1, 2, '20'],
    [3, 5, '24'],
    [1, 1, '40'],
  ])('%i of %i parts', (part, parts, expected) => {
    expect(shortText(quantile(ascending, part, parts))).toBe(expected);
  });
  it.each([
    [5, 4],
    [-1, 4],
    [0, 0],
    [0.5, 1],
  ])('refuses the share %d of %d', (part, parts) => {
    expect(() => quantile(ascending, part, parts)).toThrow(RangeError);
  });
  it('refuses no figures', () => expect(() => quantile([], 1, 4)).toThrow(RangeError));
});

describe('stored cut points', () => {
  it('come back without loss for figures of up to 6 decimals', () => {
    fc.assert(
      fc.property(fc.array(millionths, { minLength: 1, maxLength: 40 }), (units) => {
        const cuts = cutPoints(units.map((unit) => exact(text(unit))));
        if (!cuts) throw new Error('no cut points');
        const back = readCutPoints(storeCutPoints(cuts));
        expect([back.q1.equals(cuts.q1), back.q2.equals(cuts.q2), back.q3.equals(cuts.q3), back.n]).toEqual([
          true,
          true,
          true,
          cuts.n,
        ]);
      }),
    );
  });
  it('are refused rather than rounded', () => {
    const third = ratio(1, 3);
    expect(() => storeCutPoints({ q1: third, q2: third, q3: third, n: 1 })).toThrow(RangeError);
  });
});
