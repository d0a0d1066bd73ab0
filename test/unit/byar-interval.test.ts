import fc from 'fast-check';
import { byarInterval } from '../../src/domain/comparison/byar-interval';
import { squareRoot } from '../../src/domain/comparison/square-root';
import { decimalText, exact } from '../../src/domain/exact';

const ends = (count: string, places: number): [string, string] => {
  const { lower, upper } = byarInterval(exact(count));
  return [decimalText(lower, places), decimalText(upper, places)];
};

describe("Byar's 95% interval of a count (UKHSA PHEindicatormethods, Byar)", () => {
  // Counts, populations and limits per 1,000 of the worked example of PHEindicatormethods' trend markers.
  it.each([
    ['1367', '44701', '28.98', '32.25'],
    ['1332', '44064', '28.63', '31.90'],
    ['1199', '42811', '26.44', '29.64'],
    ['1023', '41527', '23.15', '26.19'],
    ['994', '40299', '23.16', '26.25'],
  ])('%s in %s is %s to %s per 1,000', (count, population, lower, upper) => {
    const interval = byarInterval(exact(count));
    const perThousand = (end: typeof interval.lower): string =>
      decimalText(end.mul(exact('1000')).div(exact(population)), 2);
    expect([perThousand(interval.lower), perThousand(interval.upper)]).toEqual([lower, upper]);
  });

  // The exact Poisson limits of the statistical tables, which Byar's method comes close to.
  it.each([
    ['1', 0.025, 5.572],
    ['5', 1.623, 11.668],
    ['10', 4.795, 18.39],
    ['20', 12.217, 30.888],
    ['50', 37.111, 65.919],
    ['100', 81.364, 121.627],
  ])('comes within 0.02 of the exact limits of %s', (count, lower, upper) => {
    const interval = byarInterval(exact(count));
    expect(Math.abs(Number(decimalText(interval.lower, 6)) - lower)).toBeLessThan(0.02);
    expect(Math.abs(Number(decimalText(interval.upper, 6)) - upper)).toBeLessThan(0.02);
  });

  it('has an exact lower end where the count is a square: 9(1 - 1/81 - 1.959964/9)³', () => {
    // (81 - 1 - 9 * 1.959964)³ / (729 * 81), in millionths.
    const base = 80_000_000n - 9n * 1_959_964n;
    const digits = (base ** 3n * 10n ** 12n) / (729n * 81n * 10n ** 18n);
    expect(ends('9', 12)[0].replace('.', '')).toBe(digits.toString());
  });

  it('has an exact upper end where the count plus one is a square: 9(1 - 1/81 + 1.959964/9)³', () => {
    const base = 80_000_000n + 9n * 1_959_964n;
    const digits = (base ** 3n * 10n ** 12n) / (729n * 81n * 10n ** 18n);
    expect(ends('8', 12)[1].replace('.', '')).toBe(digits.toString());
  });

  it.each([
    ['0', '0.000', '3.668'],
    ['0.00', '0.000', '3.668'],
    ['0.01', '0.000', '3.689'],
    ['1', '0.013', '5.564'],
    ['65', '50.163', '82.849'],
    ['1045', '982.593', '1110.331'],
  ])('%s could have been %s to %s', (count, lower, upper) => {
    expect(ends(count, 3)).toEqual([lower, upper]);
  });

  it('refuses a count below 0', () => {
    expect(() => byarInterval(exact('-1'))).toThrow(RangeError);
  });

  it('holds the count, and grows with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (count) => {
        const here = byarInterval(exact(String(count)));
        const next = byarInterval(exact(String(count + 1)));
        expect(here.lower.lte(count) && here.upper.gt(count)).toBe(true);
        expect(here.lower.lt(next.lower) && here.upper.lt(next.upper)).toBe(true);
      }),
    );
  });
});

describe('square root to 20 decimals', () => {
  it.each([
    ['0', '0.00000000000000000000'],
    ['1', '1.00000000000000000000'],
    ['2', '1.41421356237309504880'],
    ['3', '1.73205080756887729352'],
    ['0.25', '0.50000000000000000000'],
    ['1000000', '1000.00000000000000000000'],
  ])('of %s is %s', (text, root) => {
    expect(decimalText(squareRoot(exact(text)), 20)).toBe(root);
  });

  it('is never too large, and one more in the last place is', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => decimalText(exact(digits.toString()).div(10n ** BigInt(places)), places));
    fc.assert(
      fc.property(decimal, (text) => {
        const value = exact(text);
        const root = squareRoot(value);
        const above = root.add(exact('0.00000000000000000001'));
        expect(root.mul(root).lte(value) && above.mul(above).gt(value)).toBe(true);
      }),
    );
  });

  it('refuses a number below 0', () => {
    expect(() => squareRoot(exact('-0.01'))).toThrow(RangeError);
  });
});
