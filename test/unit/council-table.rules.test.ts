import * as fc from 'fast-check';
import { nationalSet } from '../../src/domain/comparison/national-set';
import { storeCutPoints } from '../../src/domain/comparison/stored-cut-points';
import type { Polarity } from '../../src/domain/vocabulary';
import { rankedCouncils } from '../../src/features/benchmarks/council-table.rules';
import type { CouncilsRecord } from '../../src/features/benchmarks/national-set.repository';

const setOf = (
  values: readonly (string | null)[],
  polarity: Polarity,
  noQuartile: boolean | null = null,
): CouncilsRecord => {
  const councils = values.map((value, index) => ({
    ...{ code: `E${index}`, name: `Council ${index}`, value },
    symbol: value === null ? ('UNAVAILABLE' as const) : null,
  }));
  const { cutPoints } = nationalSet(councils.map(({ code, value }) => ({ council: code, value })));
  const stored = cutPoints ? storeCutPoints(cutPoints) : { q1: null, q2: null, q3: null, n: 0 };
  return { councils, polarity, noQuartile, ...stored };
};

const table = (set: CouncilsRecord): (string | number | null)[][] =>
  rankedCouncils(set).map(({ code, rank, quartile }) => [code, rank, quartile]);

describe('all councils of a release, ranked (design 3.7, DfE LAIT)', () => {
  it.each<[string, Polarity, (string | null)[], (string | number | null)[][]]>([
    [
      'the highest first',
      'HIGHER_IS_BETTER',
      ['1', '3', '2', '4'],
      [
        ['E3', 1, 1],
        ['E1', 2, 2],
        ['E2', 3, 3],
        ['E0', 4, 4],
      ],
    ],
    [
      'the lowest first',
      'LOWER_IS_BETTER',
      ['1', '3', '2', '4'],
      [
        ['E0', 1, 1],
        ['E2', 2, 2],
        ['E1', 3, 3],
        ['E3', 4, 4],
      ],
    ],
    [
      'no ranks, the highest first',
      'NONE',
      ['1', '3', null, '2'],
      [
        ['E1', null, null],
        ['E3', null, null],
        ['E0', null, null],
        ['E2', null, null],
      ],
    ],
    [
      'ties in the order of the release',
      'LOWER_IS_BETTER',
      ['2', '1.0', '1', '1.00', '3'],
      [
        ['E1', 1, 1],
        ['E2', 1, 1],
        ['E3', 1, 1],
        ['E0', 4, 3],
        ['E4', 5, 4],
      ],
    ],
    [
      'no quartiles of three',
      'HIGHER_IS_BETTER',
      ['1', null, '2', '3'],
      [
        ['E3', 1, null],
        ['E2', 2, null],
        ['E0', 3, null],
        ['E1', null, null],
      ],
    ],
    ['nobody', 'HIGHER_IS_BETTER', [null], [['E0', null, null]]],
  ])('%s', (_what, polarity, values, expected) => {
    expect(table(setOf(values, polarity))).toEqual(expected);
  });

  it('gives ranks and no quartiles where the measure opts out', () => {
    expect(table(setOf(['1', '2', '3', '4'], 'LOWER_IS_BETTER', true)).map(([, ...rest]) => rest)).toEqual(
      [1, 2, 3, 4].map((rank) => [rank, null]),
    );
  });

  it('counts, for every council, who is better and which cut points are passed', () => {
    const figures = fc.array(fc.option(fc.integer({ min: -300, max: 300 }), { nil: null }), {
      maxLength: 60,
    });
    const way = fc.constantFrom('HIGHER_IS_BETTER' as const, 'LOWER_IS_BETTER' as const);
    fc.assert(
      fc.property(figures, way, (hundredths, polarity) => {
        const text = (whole: number): string =>
          `${whole < 0 ? '-' : ''}${Math.floor(Math.abs(whole) / 100)}.${String(Math.abs(whole) % 100).padStart(2, '0')}`;
        const shown = rankedCouncils(
          setOf(
            hundredths.map((one) => (one === null ? null : text(one))),
            polarity,
          ),
        );
        const known = hundredths.filter((one) => one !== null).sort((a, b) => a - b);
        // A quarter's place is (n - 1) / 4 of the way; four times a cut point is a whole number of hundredths.
        const cuts = [1, 2, 3].map((quarter) => {
          const steps = (known.length - 1) * quarter;
          const [below = 0, above = below] = known.slice(Math.floor(steps / 4));
          return below * 4 + (above - below) * (steps % 4);
        });
        for (const { code, rank, quartile } of shown) {
          const own = hundredths[Number(code.slice(1))] ?? null;
          if (own === null) {
            expect([rank, quartile]).toEqual([null, null]);
            continue;
          }
          const higher = polarity === 'HIGHER_IS_BETTER';
          const passed = cuts.filter((cut) => own * 4 > cut).length;
          expect(rank).toBe(1 + known.filter((other) => (higher ? other > own : other < own)).length);
          expect(quartile).toBe(known.length < 4 ? null : higher ? 4 - passed : 1 + passed);
        }
        const places = shown.map(({ rank }) => rank ?? Infinity);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});
