import fc from 'fast-check';
import type { SeriesReading } from '../../src/features/exceptions/exception-facts';
import type { DirectionOfTravel, MeasureUnit } from '../../src/domain/vocabulary';
import { ask, lastReadings, measure, only, QUARTERS, reading } from '../support/exception-facts';

const going = (...directions: readonly DirectionOfTravel[]): SeriesReading[] =>
  lastReadings(...directions.map((direction) => ({ direction })));

describe('design 3.8 DRIFT: WORSENING', () => {
  const drift = (series: readonly SeriesReading[], driftLength: number | null = null) =>
    only('WORSENING', { measures: [measure({ series, driftLength })] });

  it.each<[string, SeriesReading[], number | null, string | undefined]>([
    ['worse three times', going('SIMILAR', 'WORSE', 'WORSE', 'WORSE'), null, '2025-26 Q4'],
    ['worse twice', going('SIMILAR', 'WORSE', 'WORSE'), null, undefined],
    ['worse five times', going('BETTER', 'WORSE', 'WORSE', 'WORSE', 'WORSE', 'WORSE'), null, '2025-26 Q2'],
    ['broken by a similar one', going('WORSE', 'WORSE', 'SIMILAR', 'WORSE', 'WORSE'), null, undefined],
    [
      'broken by one that cannot be compared',
      going('WORSE', 'WORSE', 'NOT_COMPARABLE', 'WORSE'),
      null,
      undefined,
    ],
    ['over and better again', going('WORSE', 'WORSE', 'WORSE', 'BETTER'), null, undefined],
    ['higher without polarity', going('HIGHER', 'HIGHER', 'HIGHER', 'HIGHER'), null, undefined],
    ['worse twice, of a measure that drifts after two', going('WORSE', 'WORSE'), 2, '2025-26 Q4'],
    ['worse once, of a measure that drifts after two', going('SIMILAR', 'WORSE'), 2, undefined],
    ['worse once, of a measure that drifts after one', going('SIMILAR', 'WORSE'), 1, '2025-26 Q4'],
    ['a drift length below one counts as one', going('SIMILAR', 'WORSE'), 0, '2025-26 Q4'],
    ['not worse, with a drift length below one', going('WORSE', 'SIMILAR'), 0, undefined],
    ['no readings', [], 1, undefined],
  ])('%s', (_, series, length, firstSeen) => {
    const found = drift(series, length);
    expect(found?.firstSeen).toBe(firstSeen);
    expect(found?.severity).toBe(firstSeen === undefined ? undefined : 'MEDIUM');
  });

  it('counts readings and not quarters, and stands while no newer reading comes', () => {
    const monthly = ['2025-06', '2025-07', '2025-08', '2025-09'].map((month) =>
      reading(month, { direction: 'WORSE' }),
    );
    expect(drift(monthly.slice(0, 3))?.firstSeen).toBe('2025-26 Q2');
    expect(drift(monthly)?.firstSeen).toBe('2025-26 Q2');
    expect(drift(monthly, 1)?.firstSeen).toBe('2025-26 Q1');
  });

  it('sees no reading from after the quarter (N8)', () => {
    const series = [...going('WORSE', 'WORSE'), reading('2026-27 Q1', { direction: 'WORSE' })];
    expect(drift(series)).toBeUndefined();
    expect(
      drift([...going('WORSE', 'WORSE', 'WORSE'), reading('2026-27 Q1', { direction: 'BETTER' })]),
    ).toBeDefined();
  });

  it('tells the figures from before the run to its end', () => {
    const series = lastReadings(
      { value: '60.04' },
      { value: '58', direction: 'WORSE' },
      { value: '57', direction: 'WORSE' },
      { value: '46.25', direction: 'WORSE' },
    );
    expect(drift(series)).toMatchObject({
      kind: 'DRIFT',
      subject: { type: 'Measure', id: 'measure-1' },
      ambitionId: 'ambition-1',
      divisionId: 'children',
      ownerId: 'director',
      explanation:
        'Children in care: worse in 3 readings in a row, from 60.0% in 2025-26 Q1 to 46.3% in 2025-26 Q4.',
      restsOnSuppressed: false,
    });
  });

  it.each([0, 1, 2, 3])(
    'N7: with reading %i suppressed it is marked, and writes no hidden number',
    (hidden) => {
      const series = lastReadings(
        ...['61', '62', '63', '64'].map((value, place) => ({
          value,
          suppressed: place === hidden,
          direction: place === 0 ? null : ('WORSE' as const),
        })),
      );
      const found = drift(series);
      expect(found?.restsOnSuppressed).toBe(true);
      expect(found?.explanation).not.toContain(`6${hidden + 1}.0%`);
    },
  );
});

describe('design 3.8 UNDERPERFORMANCE: BELOW_MINIMUM', () => {
  const below = (over: Parameters<typeof measure>[0]) => only('BELOW_MINIMUM', { measures: [measure(over)] });

  it.each([
    ['HIGHER_IS_BETTER', '49.999999', '50', true],
    ['HIGHER_IS_BETTER', '50', '50', false],
    ['HIGHER_IS_BETTER', '50.000', '50', false],
    ['HIGHER_IS_BETTER', '50.000001', '50', false],
    ['LOWER_IS_BETTER', '50.000001', '50', true],
    ['LOWER_IS_BETTER', '50', '50.0', false],
    ['LOWER_IS_BETTER', '49.9', '50', false],
    ['HIGHER_IS_BETTER', '-0.1', '0', true],
    ['HIGHER_IS_BETTER', '0', '0', false],
    ['LOWER_IS_BETTER', '0', '-1', true],
    // Binary floating point takes 0.3 for less than 0.1 + 0.2 and these two for equal.
    ['LOWER_IS_BETTER', '9007199254740993', '9007199254740992', true],
    ['NONE', '1', '50', false],
    ['NONE', '99', '50', false],
  ] as const)('%s: %s against %s is below: %s', (polarity, value, minimumExpectation, expected) => {
    const found = below({ polarity, minimumExpectation, series: lastReadings({ value }) });
    expect(found?.severity).toBe(expected ? 'HIGH' : undefined);
  });

  it('needs a minimum, a reading and a number', () => {
    expect(below({ series: lastReadings({ value: '1' }) })).toBeUndefined();
    expect(below({ minimumExpectation: '50' })).toBeUndefined();
    expect(
      below({ minimumExpectation: '50', series: lastReadings({ value: '1' }, { value: null }) }),
    ).toBeUndefined();
  });

  it('refuses what is no number', () => {
    expect(() => below({ minimumExpectation: 'fifty', series: lastReadings({ value: '1' }) })).toThrow(
      RangeError,
    );
  });

  it('holds since the first quarter whose newest reading was below, through quarters without a reading', () => {
    const at = (label: string, value: string) => reading(label, { value });
    const series = [
      at('2024-25 Q1', '40'),
      at('2024-25 Q2', '50'),
      at('2024-25 Q4', '49'),
      at('2025-26 Q3', '48'),
    ];
    expect(below({ minimumExpectation: '50', series })?.firstSeen).toBe('2024-25 Q4');
    expect(below({ minimumExpectation: '50', series: series.slice(0, 1) })?.firstSeen).toBe('2024-25 Q1');
  });

  it.each<[MeasureUnit, number, string, string, string]>([
    ['PERCENT', 1, '46', '50', '46.0% in 2025-26 Q4 is worse than the minimum expectation of 50.0%'],
    ['DAYS', 0, '12', '90', '12 days in 2025-26 Q4 is worse than the minimum expectation of 90 days'],
    // Rounded to the measure's decimals the two would look the same.
    ['PERCENT', 0, '49.96', '50', '49.96% in 2025-26 Q4 is worse than the minimum expectation of 50.00%'],
  ])(
    'writes %s with %i decimals: %s below %s',
    (unit, decimalPlaces, value, minimumExpectation, sentence) => {
      const found = below({ unit, decimalPlaces, minimumExpectation, series: lastReadings({ value }) });
      expect(found).toMatchObject({
        kind: 'UNDERPERFORMANCE',
        explanation: `Children in care: ${sentence}.`,
      });
    },
  );

  it('N7: a suppressed number is not written, and what rests on one is marked', () => {
    const hidden = { value: '3', suppressed: true };
    const found = (...rows: readonly Partial<SeriesReading>[]) =>
      below({ unit: 'COUNT', decimalPlaces: 0, minimumExpectation: '10', series: lastReadings(...rows) });
    expect(found({ value: '5' })?.restsOnSuppressed).toBe(false);
    expect(found(hidden)).toMatchObject({
      restsOnSuppressed: true,
      explanation:
        'Children in care: a suppressed figure in 2025-26 Q4 is worse than the minimum expectation of 10.',
    });
    // First seen would tell that the hidden number was below as well.
    expect(found(hidden, { value: '5' })?.restsOnSuppressed).toBe(true);
    expect(found(hidden, { value: '20' }, { value: '5' })?.restsOnSuppressed).toBe(false);
  });

  it('agrees with whole numbers of millionths, for any value, minimum and polarity', () => {
    const millionths = fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n });
    const text = (value: bigint): string => {
      const size = (value < 0n ? -value : value).toString().padStart(7, '0');
      return `${value < 0n ? '-' : ''}${size.slice(0, -6)}.${size.slice(-6)}`;
    };
    fc.assert(
      fc.property(millionths, millionths, fc.boolean(), fc.boolean(), (value, other, equal, higher) => {
        const minimum = equal ? value : other;
        const found = below({
          polarity: higher ? 'HIGHER_IS_BETTER' : 'LOWER_IS_BETTER',
          minimumExpectation: text(minimum),
          series: lastReadings({ value: text(value) }),
        });
        expect(found !== undefined).toBe(higher ? value < minimum : value > minimum);
      }),
    );
  });
});

describe('design 3.8 RECOGNITION: QUARTILE_GAINED', () => {
  type Quartile = 1 | 2 | 3 | 4;
  const gained = (...quartiles: readonly (Quartile | null)[]) =>
    only('QUARTILE_GAINED', {
      measures: [
        measure({
          quartiles: quartiles.flatMap((quartile, place) => {
            const label = QUARTERS[QUARTERS.length - quartiles.length + place]?.label ?? '';
            return quartile === null ? [] : [{ quarter: label, quartile, suppressed: false }];
          }),
        }),
      ],
    });

  it.each<[readonly (Quartile | null)[], string | undefined]>([
    [[3, 2], '2025-26 Q4'],
    [[4, 1], '2025-26 Q4'],
    [[4, 3, 2], '2025-26 Q3'],
    [[3, null, null, 2], '2025-26 Q4'],
    [[2, 2], undefined],
    [[2, 3], undefined],
    [[3, 2, 2], undefined],
    [[3, 2, null], undefined],
    [[1], undefined],
    [[], undefined],
  ])('%j: first seen %s', (quartiles, firstSeen) => {
    const found = gained(...quartiles);
    expect(found?.firstSeen).toBe(firstSeen);
    expect(found?.severity).toBe(firstSeen === undefined ? undefined : 'POSITIVE');
  });

  it('tells both quartiles', () => {
    expect(gained(4, 2)?.explanation).toBe(
      'Children in care: up from quartile 4 to quartile 2, where 1 is the best.',
    );
  });

  it('N7: says so where either of the two figures is hidden from some', () => {
    const of = (...hidden: readonly boolean[]) =>
      only('QUARTILE_GAINED', {
        measures: [
          measure({
            quartiles: hidden.map((suppressed, place) => ({
              quarter: QUARTERS[QUARTERS.length - hidden.length + place]?.label ?? '',
              quartile: place === 0 ? 3 : 2,
              suppressed,
            })),
          }),
        ],
      })?.restsOnSuppressed;
    expect([of(false, false), of(true, false), of(false, true)]).toEqual([false, true, true]);
  });

  it('says nothing about a quarter outside those asked about', () => {
    const quartiles = [
      { quarter: '2025-26 Q4', quartile: 3, suppressed: false },
      { quarter: '2026-27 Q1', quartile: 2, suppressed: false },
    ] as const;
    expect(ask({ measures: [measure({ quartiles })] })).toEqual([]);
  });
});
