import fc from 'fast-check';
import { assuranceOf } from '../../src/domain/comparison/assurance';
import { chartSignals } from '../../src/domain/comparison/chart-signals';
import type { ChartSignal } from '../../src/domain/vocabulary';
import {
  type ChartRule,
  type ControlChart,
  type NoControlChart,
  controlChart,
} from '../../src/domain/comparison/control-chart';
import { type ProcessLimits, processLimits } from '../../src/domain/comparison/process-limits';
import type { SeriesPoint } from '../../src/domain/comparison/series-point';
import { addDays } from '../../src/domain/calendar-date';
import { decimalText, exact } from '../../src/domain/exact';

const exacts = (values: readonly (string | number | null)[]) =>
  values.map((value) => (value === null ? null : exact(String(value))));

const rounded = (lines: ProcessLimits, places: number): string[] =>
  [lines.limits.lower, lines.mean, lines.limits.upper].map((line) => decimalText(line, places));

// Twenty draws from a normal distribution, as in the public tests of NHSRplotthedots.
const DRAWS = [
  '-0.56047565',
  '-0.23017749',
  '1.55870831',
  '0.07050839',
  '0.12928774',
  '1.71506499',
  '0.46091621',
  '-1.26506123',
  '-0.68685285',
  '-0.44566197',
  '1.22408180',
  '0.35981383',
  '0.40077145',
  '0.11068272',
  '-0.55584113',
  '1.78691314',
  '0.49785048',
  '-1.96661716',
  '0.70135590',
  '-0.47279141',
];
const WITH_OUTLIER = DRAWS.with(14, '10');

describe('lines of an XmR chart (design 3.7, NHS Making Data Count)', () => {
  it('agree with the public tests of NHSRplotthedots', () => {
    expect(rounded(processLimits(exacts(DRAWS)), 5)).toEqual(['-3.01138', '0.14162', '3.29463']);
  });

  it('leave out moving ranges of 3.267 times their mean, as NHSRplotthedots does by default', () => {
    // Unscreened they would be -4.596625 and 5.935457.
    expect(rounded(processLimits(exacts(WITH_OUTLIER)), 6)).toEqual(['-2.383666', '0.669416', '3.722497']);
  });

  it.each([
    // Ranges of 3267, 244, 244 and 245 have a mean of 1000.
    ['just 3.267 times their mean is left out', [0, 3267, 3023, 3267, 3512], '244.33'],
    ['just below that stays', [0, 3266, 3022, 3266, 3511], '999.75'],
  ])('a range of %s', (_, values, range) => {
    expect(decimalText(processLimits(exacts(values)).meanRange, 2)).toBe(range);
  });

  it.each([
    ['stays the same', [5, 5, 5, 5, 5, 5, 5], '0', '5'],
    ['moves only in outliers', [0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0], '0.55', '0.25'],
  ])('a process that %s keeps its ranges', (_, values, range, mean) => {
    const lines = processLimits(exacts(values));
    expect([
      decimalText(lines.meanRange, range.length > 1 ? 2 : 0),
      decimalText(lines.mean, mean.length > 1 ? 2 : 0),
    ]).toEqual([range, mean]);
  });

  it('has lines at one and two thirds, and exact limits', () => {
    const lines = processLimits(exacts([10, 13, 10, 13, 10, 13]));
    expect(lines.meanRange.equals(3)).toBe(true);
    const all = [lines.limits, lines.twoThirds, lines.oneThird].map(({ lower, upper }) => [
      decimalText(lower, 2),
      decimalText(upper, 2),
    ]);
    expect(all).toEqual([
      ['3.52', '19.48'],
      ['6.18', '16.82'],
      ['8.84', '14.16'],
    ]);
  });

  it('takes no moving range across a missing value', () => {
    expect(decimalText(processLimits(exacts([1, 3, null, 100, 102])).meanRange, 1)).toBe('2.0');
    expect(decimalText(processLimits(exacts([1, 3, null, 100, 102])).mean, 1)).toBe('51.5');
  });

  it('refuses a chart without a value', () => {
    expect(() => processLimits([null])).toThrow(RangeError);
  });
});

/** Mean 0, limits ±9, near beyond ±6. */
const LINES: ProcessLimits = {
  mean: exact('0'),
  meanRange: exact('3'),
  limits: { lower: exact('-9'), upper: exact('9') },
  oneThird: { lower: exact('-3'), upper: exact('3') },
  twoThirds: { lower: exact('-6'), upper: exact('6') },
};

/** One letter a point: which signals it has, in their order. */
const LETTER: Record<ChartSignal, string> = {
  OUTSIDE_LIMITS: 'O',
  TREND: 'T',
  TWO_OF_THREE: 'N',
  SHIFT: 'S',
};

const signals = (values: readonly (number | null)[]): string =>
  chartSignals(exacts(values), LINES)
    .map((found) => found.signals.map((signal) => LETTER[signal]).join('') || '.')
    .join(' ');

const ways = (values: readonly (number | null)[]): number[] =>
  chartSignals(exacts(values), LINES).map(({ way }) => way);

describe('signals of an XmR chart (design 3.7, NHS Making Data Count)', () => {
  it.each([
    ['a point on a limit is within it', [9, -9], '. .'],
    ['beyond a limit', [9.000001, -9.000001], 'O O'],
    // Shift of seven
    ['six on one side', [1, 2, 1, 2, 1, 2], '. . . . . .'],
    ['six and one on the other', [1, 2, 1, 2, 1, 2, -1], '. . . . . . .'],
    ['seven on one side', [-1, 1, 2, 1, 2, 1, 2, 1, -1], '. S S S S S S S .'],
    ['eight below', [1, -1, -2, -1, -2, -1, -2, -1, -2, 1], '. S S S S S S S S .'],
    ['a point on the mean lies on no side', [1, 2, 1, 0, 1, 2, 1, 2], '. . . . . . . .'],
    ['a missing value ends a shift', [1, 2, 1, null, 2, 1, 2, 1], '. . . . . . . .'],
    // Trend of seven
    ['six rising', [-3, -2, -1, 1, 2, 3], '. . . . . .'],
    ['seven rising', [-3, -2, -1, 0, 1, 2, 3], 'T T T T T T T'],
    ['seven falling', [3, 2, 1, 0, -1, -2, -3], 'T T T T T T T'],
    ['eight rising between others', [2, -4, -3, -2, -1, 0, 1, 2, 3, 1], '. T T T T T T T T .'],
    ['seven rising, two alike', [-3, -2, -1, -1, 1, 2, 3], '. . . . . . .'],
    ['a missing value ends a trend', [-3, -2, -1, null, 0, 1, 2, 3], '. . . . . . . .'],
    // Two of three near the same limit
    ['two neighbours near a limit', [1, 7, 8, 1], '. N N .'],
    ['the first and the last of three', [-1, 7, 1, 7, -1], '. N . N .'],
    ['the third on the other side of the mean', [-1, 7, -1, 7, -1], '. . . . .'],
    ['the third on the mean', [7, 0, 7], '. . .'],
    ['two near, each side of them the other', [-1, 7, 8, -1], '. . . .'],
    ['near opposite limits', [1, 7, -7, -1], '. . . .'],
    ['two points make no three', [7, 8], '. .'],
    ['on the line of two thirds is not near', [6, 1, 6], '. . .'],
    ['on the limit is near', [9, 1, -1], '. . .'],
    ['on the limit is near, twice', [9, 1, 9], 'N . N'],
    ['beyond the limit is not near it', [10, 1, 7], 'O . .'],
    ['all three near, below', [-7, -8, -7], 'N N N'],
    ['four apart', [7, 1, 1, 7], '. . . .'],
    ['a missing value makes no third', [7, null, 7], '. . .'],
    // Several at once
    ['all signals on one chart', [1, 2, 3, 4, 5, 7, 8, 10], 'TS TS TS TS TS TNS TNS OTS'],
  ])('%s', (_, values, expected) => {
    expect(signals(values)).toBe(expected);
  });

  it.each([
    ['above a limit', [10], [1]],
    ['below a limit', [-10], [-1]],
    [
      'a rising trend points up even below the mean',
      [-7.5, -6.5, -5.5, -4, -3, -2, -1],
      [1, 1, 1, 1, 1, 1, 1],
    ],
    ['a shift points to its side', [-1, -2, -1, -2, -1, -2, -1], [-1, -1, -1, -1, -1, -1, -1]],
    ['outside goes before a trend', [-10, -3, -2, -1, 0, 1, 2], [-1, 1, 1, 1, 1, 1, 1]],
    [
      'where two trends meet the later one counts',
      [-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3],
      [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1],
    ],
    ['no signal, no way', [1, -1, 2], [0, 0, 0]],
  ])('%s', (_, values, expected) => {
    expect(ways(values)).toEqual(expected);
  });

  it('are those of every window of seven and three taken one by one', () => {
    const value = fc.option(fc.integer({ min: -11, max: 11 }), { freq: 12 });
    const series = fc.oneof(
      fc.array(value, { maxLength: 40 }),
      // Steps of few kinds, so that long runs are common.
      fc
        .array(fc.constantFrom(1, 1, 1, 1, 1, 0, -1, -9), { maxLength: 40 })
        .map((steps) => steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? -6) + step], [])),
    );
    fc.assert(
      fc.property(series, (values) => {
        const names = values.map(() => new Set<ChartSignal>());
        const mark = (at: number, name: ChartSignal) => names[at]?.add(name);
        const whole = (window: readonly (number | null)[]): window is number[] => !window.includes(null);
        const near = (each: number) => Math.abs(each) > 6 && Math.abs(each) <= 9;
        values.forEach((each, at) => {
          if (each !== null && Math.abs(each) > 9) mark(at, 'OUTSIDE_LIMITS');
          const seven = values.slice(at, at + 7);
          if (seven.length === 7 && whole(seven)) {
            const steps = seven.slice(1).map((next, before) => Math.sign(next - (seven[before] ?? 0)));
            for (const sign of [1, -1]) {
              if (seven.every((one) => Math.sign(one) === sign))
                seven.forEach((_, more) => mark(at + more, 'SHIFT'));
              if (steps.every((step) => step === sign)) seven.forEach((_, more) => mark(at + more, 'TREND'));
            }
          }
          const three = values.slice(at, at + 3);
          if (
            three.length === 3 &&
            whole(three) &&
            Math.abs(three.reduce((sum, one) => sum + Math.sign(one), 0)) === 3
          ) {
            if (three.filter(near).length >= 2) {
              three.forEach((one, more) => near(one) && mark(at + more, 'TWO_OF_THREE'));
            }
          }
        });
        const found = chartSignals(exacts(values), LINES).map((each) => new Set(each.signals));
        expect(found).toEqual(names);
      }),
    );
  });
});

describe('assurance against a target (NHS Making Data Count)', () => {
  // Limits and targets of the public tests of NHSRplotthedots.
  it.each([
    ['HIGHER_IS_BETTER', 1, 3, '4', 'CONSISTENTLY_FAILING'],
    ['HIGHER_IS_BETTER', 5, 7, '4', 'CONSISTENTLY_PASSING'],
    ['HIGHER_IS_BETTER', 1, 5, '4', 'INCONSISTENT'],
    ['LOWER_IS_BETTER', 1, 3, '4', 'CONSISTENTLY_PASSING'],
    ['LOWER_IS_BETTER', 5, 7, '4', 'CONSISTENTLY_FAILING'],
    ['LOWER_IS_BETTER', 1, 5, '4', 'INCONSISTENT'],
    ['HIGHER_IS_BETTER', 1, 4, '4', 'INCONSISTENT'],
    ['HIGHER_IS_BETTER', 4, 7, '4', 'INCONSISTENT'],
    ['NONE', 1, 3, '4', null],
    ['HIGHER_IS_BETTER', 1, 3, null, null],
  ] as const)('%s within %i to %i against %s: %s', (polarity, lower, upper, target, assurance) => {
    const [low, high] = [exact(String(lower)), exact(String(upper))];
    expect(assuranceOf({ lower: low, upper: high }, target === null ? null : exact(target), polarity)).toBe(
      assurance,
    );
  });
});

/** One point a day from 1 January 2025. */
const days = (values: readonly (string | number | null)[], more: Partial<SeriesPoint> = {}): SeriesPoint[] =>
  values.map((value, at) => {
    const day = addDays('2025-01-01', at);
    return {
      period: day,
      on: day,
      basis: 'SNAPSHOT',
      value: value === null ? null : String(value),
      numerator: null,
      denominator: null,
      flags: [],
      ...more,
    };
  });

const drawn = (found: ControlChart | NoControlChart): ControlChart => {
  if (found.tooFew !== null) throw new Error(found.tooFew);
  return found;
};

const rule: ChartRule = { polarity: 'HIGHER_IS_BETTER', target: null };

describe('control chart of a measure (design 3.7)', () => {
  const SHIFTED = [2, -2, 1, -1, 2, -2, 1, 5, 6, 5, 6, 5, 6, 5];

  it.each([
    [0, '0 of the 7 points that a control chart needs'],
    [6, '6 of the 7 points that a control chart needs'],
  ])('%i points are too few', (length, tooFew) => {
    expect(controlChart(days(SHIFTED.slice(0, length)), rule)).toEqual({ tooFew });
  });

  it('points without a number do not count', () => {
    expect(controlChart(days([1, 2, null, 3, null, 4, 5, 6]), rule).tooFew).toMatch(/^6 of/);
    expect(controlChart(days([1, 2, null, 3, null, 4, 5, 6, 7]), rule).tooFew).toBeNull();
  });

  it.each([
    [7, true],
    [11, true],
    [12, false],
  ])('%i points: trial limits %s', (length, trial) => {
    expect(drawn(controlChart(days(SHIFTED.slice(0, length)), rule)).trial).toBe(trial);
  });

  it.each([
    ['HIGHER_IS_BETTER', 'IMPROVEMENT', 'CONCERN'],
    ['LOWER_IS_BETTER', 'CONCERN', 'IMPROVEMENT'],
    ['NONE', 'HIGH', 'LOW'],
  ] as const)('%s: seven above the mean are %s, seven below %s', (polarity, up, down) => {
    const chart = drawn(controlChart(days(SHIFTED), { polarity, target: null }));
    expect(chart.points.map(({ variation }) => variation)).toEqual([
      ...Array.from({ length: 7 }, () => down),
      ...Array.from({ length: 7 }, () => up),
    ]);
    expect(chart.variation).toBe(up);
  });

  it('an ordinary process is neither', () => {
    const chart = drawn(controlChart(days(DRAWS), rule));
    expect(new Set(chart.points.map(({ variation }) => variation))).toEqual(new Set(['NEITHER']));
    expect(chart.variation).toBe('NEITHER');
  });

  it('two near opposite limits are neither, as in the public tests of NHSRplotthedots', () => {
    const alternating = Array.from({ length: 14 }, (_, at) => (at % 2 === 0 ? 1 : -1));
    const chart = drawn(controlChart(days([...alternating, 5.5, -5.5]), rule));
    expect(chart.points.slice(-2).map((each) => each.variation)).toEqual(['NEITHER', 'NEITHER']);
  });

  it('puts points in the order of time', () => {
    const series = days(SHIFTED);
    expect(controlChart(series.toReversed(), rule)).toEqual(controlChart(series, rule));
  });

  it('starts at the last break in series', () => {
    const flags = ['BREAK_IN_SERIES'] as const;
    const series = days([...DRAWS, ...SHIFTED]).map((each, at): SeriesPoint =>
      at === 3 || at === DRAWS.length ? { ...each, flags } : each,
    );
    const chart = drawn(controlChart(series, rule));
    expect(chart.points.map(({ point }) => point)).toEqual(series.slice(DRAWS.length));
    expect(chart.lines).toEqual(drawn(controlChart(days(SHIFTED), rule)).lines);
  });

  it('charts the basis and kind of the newest point only', () => {
    const series = days(SHIFTED);
    const others = days([900, 901], { basis: 'YEAR_TO_DATE' });
    expect(controlChart([...others, ...series], rule)).toEqual(controlChart(series, rule));
  });

  it('keeps the place of a point without a number, which has no signal', () => {
    const chart = drawn(
      controlChart(days([...SHIFTED.slice(0, 10), null, ...SHIFTED.slice(10), null]), rule),
    );
    expect(chart.points[10]).toMatchObject({ value: null, signals: [], variation: 'NEITHER' });
    expect(chart.points).toHaveLength(16);
    // The last with a number decides, and the seven above the mean are no longer in one row.
    expect(chart.points.slice(7).flatMap(({ signals: found }) => found)).not.toContain('SHIFT');
  });

  it('the variation of the chart is that of the last point with a number', () => {
    expect(drawn(controlChart(days([...SHIFTED, null]), rule)).variation).toBe('IMPROVEMENT');
  });

  it.each([
    ['4', 'CONSISTENTLY_FAILING'],
    ['3.2', 'INCONSISTENT'],
    ['-4', 'CONSISTENTLY_PASSING'],
    [null, null],
  ] as const)('a target of %s is %s', (target, assurance) => {
    expect(drawn(controlChart(days(DRAWS), { ...rule, target })).assurance).toBe(assurance);
  });
});
