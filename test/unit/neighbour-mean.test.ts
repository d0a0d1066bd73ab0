import fc from 'fast-check';
import { neighbourMean } from '../../src/domain/comparison/neighbour-mean';
import { type Exact, exact, shortText, whole } from '../../src/domain/exact';

const released = (figures: Readonly<Record<string, string | null>>): ReadonlyMap<string, Exact | null> =>
  new Map(Object.entries(figures).map(([council, value]) => [council, value === null ? null : exact(value)]));

describe('neighbour comparator: simple mean of members that have data (design 3.7, DfE LAIT)', () => {
  const values = released({ Bolton: '10.1', Bury: '10.2', Derby: null, Leeds: '0', York: '99' });

  it.each([
    ['two with data', ['Bolton', 'Bury'], '10.15', 2, 2, []],
    ['suppressed is left out and told', ['Bolton', 'Derby', 'Bury'], '10.15', 2, 3, ['Derby']],
    ['absent is left out and told', ['Wigan', 'Bolton', 'Derby'], '10.1', 1, 3, ['Wigan', 'Derby']],
    ['a real 0 counts', ['Bolton', 'Leeds'], '5.05', 2, 2, []],
    ['named twice counts once', ['Bolton', 'Bury', 'Bolton'], '10.15', 2, 2, []],
    ['none with data', ['Derby', 'Wigan'], null, 0, 2, ['Derby', 'Wigan']],
    ['an empty set', [], null, 0, 0, []],
  ])('%s', (_, members, mean, withData, of, without) => {
    const found = neighbourMean(members, values);
    expect({ ...found, mean: found.mean && shortText(found.mean) }).toEqual({ mean, withData, of, without });
  });

  it('keeps a mean that no decimal can write', () => {
    const { mean } = neighbourMean(['a', 'b', 'c'], released({ a: '1', b: '0', c: '0' }));
    expect(mean?.toFraction()).toBe('1/3');
  });

  it('times its members is their sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -1e6, max: 1e6 })), { minLength: 1, maxLength: 12 }),
        (figures) => {
          const councils = figures.map((_, index) => `council ${index}`);
          const byCouncil = new Map(
            figures.map((figure, index) => [`council ${index}`, figure === null ? null : whole(figure)]),
          );
          const numbers = figures.filter((figure) => figure !== null);
          const found = neighbourMean(councils, byCouncil);
          expect([found.withData, found.of]).toEqual([numbers.length, figures.length]);
          const sum = numbers.reduce((total, figure) => total + BigInt(figure), 0n);
          const { mean } = found;
          const signed = mean && mean.s * mean.n * BigInt(numbers.length);
          expect(signed).toBe(mean && sum * mean.d);
        },
      ),
    );
  });
});
