import fc from 'fast-check';
import { proportionTrend } from '../../src/domain/comparison/proportion-trend';
import { rateTrend } from '../../src/domain/comparison/rate-trend';
import type { SeriesPoint } from '../../src/domain/comparison/series-point';
import { type TrendRule, recentTrend } from '../../src/domain/comparison/trend';
import { decimalText, exact } from '../../src/domain/exact';
import { parsePeriod } from '../../src/domain/period';

type Figures = readonly (readonly [numerator: string, denominator: string])[];

const point = (
  period: string,
  numerator: string | null,
  denominator: string | null,
  more: Partial<SeriesPoint> = {},
): SeriesPoint => ({
  period,
  on: parsePeriod(period)?.endsOn ?? period,
  basis: 'FULL_YEAR',
  value: '1',
  numerator,
  denominator,
  flags: [],
  ...more,
});

/** Calendar years from 2010 on. */
const years = (figures: Figures): SeriesPoint[] =>
  figures.map(([numerator, denominator], index) => point(String(2010 + index), numerator, denominator));

const percent: TrendRule = { unit: 'PERCENT', polarity: 'LOWER_IS_BETTER' };
const rate: TrendRule = { unit: 'RATE_PER_10000', polarity: 'LOWER_IS_BETTER' };

// The figures of the public unit tests of UKHSA Fingertips.
const FALLING: Figures = [
  ['621', '3454'],
  ['599', '3195'],
  ['556', '3256'],
  ['535', '3227'],
  ['447', '3121'],
];
const RISING: Figures = [
  ['2157', '3454'],
  ['2090', '3195'],
  ['2194', '3256'],
  ['2134.81', '3152'],
  ['2094', '3062'],
];
const STEADY: Figures = [
  ['5405', '18095'],
  ['5500', '18170'],
  ['5435', '18005'],
  ['5480', '17890'],
  ['5315', '17860'],
];

describe('recent trend of percentages (design 3.7, UKHSA Fingertips)', () => {
  it.each([
    ['indicator 20301', FALLING, 'DECREASING', '20.115', -1],
    ['more than half', RISING, 'INCREASING', '30.010', 1],
    [
      'indicator 1172',
      [
        ['8116', '91530'],
        ['8145', '91773'],
        ['8222', '92088'],
        ['8506', '92238'],
        ['8728', '92665.890'],
      ],
      'INCREASING',
      '23.554',
      1,
    ],
    [
      'the latest five of six small ones',
      [
        ['5', '22'],
        ['7', '35'],
        ['6', '42'],
        ['8', '50'],
        ['8', '100'],
        ['9', '200'],
      ],
      'DECREASING',
      '13.763',
      -1,
    ],
    ['indicator 10101', STEADY, 'NO_CHANGE', '0.018', 1],
    [
      'the latest five of seven, falling',
      [
        ['22460', '64600'],
        ['23490', '64830'],
        ['22435', '65880'],
        ['22445', '67900'],
        ['21365', '68705'],
        ['20955', '69835'],
        ['19055', '70910'],
      ],
      'DECREASING',
      '978.284',
      -1,
    ],
    [
      'diabetes in England, indicator 241',
      [
        ['3455176', '48783947'],
        ['3491868', '49122259'],
        ['3625401', '49956777'],
        ['3774801', '50649129'],
        ['3938080', '51441896'],
      ],
      'INCREASING',
      '16494.756',
      1,
    ],
  ] as const)('%s', (_, figures, outcome, chiSquared, slope) => {
    const series = years(figures);
    const found = recentTrend(series, percent);
    expect(found).toMatchObject({ outcome, slope, points: series.slice(-5) });
    expect(found.chiSquared && decimalText(found.chiSquared, 3)).toBe(chiSquared);
    expect(recentTrend(series.toReversed(), percent)).toEqual(found);
  });

  it.each([
    ['LOWER_IS_BETTER', FALLING, 'GETTING_BETTER'],
    ['LOWER_IS_BETTER', RISING, 'GETTING_WORSE'],
    ['HIGHER_IS_BETTER', FALLING, 'GETTING_WORSE'],
    ['HIGHER_IS_BETTER', RISING, 'GETTING_BETTER'],
    ['NONE', RISING, null],
    ['HIGHER_IS_BETTER', STEADY, null],
  ] as const)('%s: judgement %#', (polarity, figures, judgement) => {
    expect(recentTrend(years(figures), { unit: 'PERCENT', polarity }).judgement).toBe(judgement);
  });

  it('is no change where one year alone decides which way it goes', () => {
    // Without the last year it rises.
    const found = recentTrend(
      years([
        ['300', '1000'],
        ['305', '1000'],
        ['310', '1000'],
        ['315', '1000'],
        ['100', '1000'],
      ]),
      percent,
    );
    expect(found).toMatchObject({
      outcome: 'NO_CHANGE',
      slope: -1,
      reason: 'one year decides which way it goes',
    });
    expect(found.chiSquared?.gt(9.5495)).toBe(true);
  });

  it('takes a slope of 0 without one year for a lost sign', () => {
    const test = proportionTrend(
      [
        ['300', '1000'],
        ['300', '1000'],
        ['300', '1000'],
        ['300', '1000'],
        ['500', '1000'],
      ].map(([numerator = '', denominator = '']) => ({
        numerator: exact(numerator),
        denominator: exact(denominator),
      })),
    );
    expect(test).toMatchObject({ slope: 1, slopesWithout: [1, 1, 1, 1, 0] });
    const figures: Figures = [300, 300, 300, 300, 500].map((count) => [String(count), '1000']);
    expect(recentTrend(years(figures), percent).outcome).toBe('NO_CHANGE');
  });

  it('compares chi² with 9.5495 exactly: from just below to just above', () => {
    // Of 100,000 each year; one more in the last year carries it over.
    const at = (last: number) =>
      recentTrend(
        years([20000, 20100, 20200, 20300, last].map((count) => [String(count), '100000'])),
        percent,
      );
    let last = 20300;
    while (at(last).outcome === 'NO_CHANGE') last += 1;
    const [below, above] = [at(last - 1), at(last)];
    expect(below.chiSquared?.lte(9.5495)).toBe(true);
    expect(above.chiSquared?.gt(9.5495)).toBe(true);
    expect([below.reason, above.reason]).toEqual([
      'no significant trend',
      'significant trend over five years',
    ]);
  });

  it('chi² is the number of people times the squared correlation of year and answer; slopes are least squares', () => {
    const year = fc
      .integer({ min: 2, max: 3000 })
      .chain((n) => fc.record({ n: fc.constant(n), c: fc.integer({ min: 1, max: n - 1 }) }));
    fc.assert(
      fc.property(fc.array(year, { minLength: 5, maxLength: 5 }), (five) => {
        const test = proportionTrend(
          five.map(({ c, n }) => ({ numerator: exact(String(c)), denominator: exact(String(n)) })),
        );
        if (!test) throw new Error('tested');
        const all = five.reduce((sum, { n }) => sum + n, 0);
        const yes = five.reduce((sum, { c }) => sum + c, 0);
        const meanTime = five.reduce((sum, { n }, t) => sum + n * t, 0) / all;
        const meanYes = yes / all;
        const together = five.reduce((sum, { c, n }, t) => sum + (t - meanTime) * (c - n * meanYes), 0);
        const spread = five.reduce((sum, { n }, t) => sum + n * (t - meanTime) ** 2, 0);
        const expected = together ** 2 / (spread * meanYes * (1 - meanYes));
        expect(Number(decimalText(test.chiSquared, 9))).toBeCloseTo(expected, 6);
        [null, 0, 1, 2, 3, 4].forEach((left, index) => {
          const kept = five.map((figures, t) => ({ ...figures, t })).filter(({ t }) => t !== left);
          const centre = kept.reduce((sum, { t }) => sum + t, 0) / kept.length;
          const slope = kept.reduce((sum, { c, n, t }) => sum + (t - centre) * Math.log(c / (n - c)), 0);
          const sign = index === 0 ? test.slope : test.slopesWithout[index - 1];
          if (Math.abs(slope) > 1e-9) expect(sign).toBe(Math.sign(slope));
        });
      }),
    );
  });
});

describe('recent trend of rates (design 3.7, UKHSA Fingertips: weighted regression)', () => {
  // The worked example of PHEindicatormethods; with its limits rounded to two decimals chi² is 46.77.
  const EXAMPLE: Figures = [
    ['1367', '44701'],
    ['1332', '44064'],
    ['1199', '42811'],
    ['1023', '41527'],
    ['994', '40299'],
  ];

  it('falls in the worked example', () => {
    const found = recentTrend(years(EXAMPLE), rate);
    expect(found).toMatchObject({ outcome: 'DECREASING', judgement: 'GETTING_BETTER', slope: -1 });
    expect(found.chiSquared && decimalText(found.chiSquared, 2)).toBe('46.59');
  });

  it.each([
    ['indicator 20301', FALLING, 'DECREASING'],
    ['more than half', RISING, 'INCREASING'],
    ['no cases at first', [0, 0, 2, 12, 30].map((count) => [String(count), '90000']), 'INCREASING'],
    // More events than people, as contacts with children's services can be.
    [
      'above one each',
      [9000, 9500, 10000, 10500, 11000].map((count) => [String(count), '8000']),
      'INCREASING',
    ],
    ['steady', [207, 205, 208, 206, 207].map((count) => [String(count), '90000']), 'NO_CHANGE'],
    ['one high year', [100, 98, 97, 95, 200].map((count) => [String(count), '90000']), 'NO_CHANGE'],
  ] as const)('%s', (_, figures, outcome) => {
    expect(recentTrend(years(figures as Figures), rate).outcome).toBe(outcome);
  });

  it('is the square of the weighted least-squares slope over its standard error', () => {
    const byar = (x: number, side: number): number =>
      x === 0 ? 0 : x * (1 - 1 / (9 * x) + (side * 1.959964) / (3 * Math.sqrt(x))) ** 3;
    const year = fc.record({
      c: fc.integer({ min: 0, max: 3000 }),
      n: fc.integer({ min: 1000, max: 100_000 }),
    });
    fc.assert(
      fc.property(fc.array(year, { minLength: 5, maxLength: 5 }), (five) => {
        const test = rateTrend(
          five.map(({ c, n }) => ({ numerator: exact(String(c)), denominator: exact(String(n)) })),
        );
        const weighted = five.map(({ c, n }, t) => {
          const error = (byar(c + 1, 1) - byar(c, -1)) / 3.92 / n;
          return { t, rate: c / n, weight: 1 / error ** 2 };
        });
        const sum = (part: (year: (typeof weighted)[number]) => number): number =>
          weighted.reduce((total, each) => total + part(each), 0);
        const weight = sum((each) => each.weight);
        const [time, height] = [
          sum((each) => each.weight * each.t) / weight,
          sum((each) => each.weight * each.rate) / weight,
        ];
        const spread = sum((each) => each.weight * (each.t - time) ** 2);
        const slope = sum((each) => each.weight * (each.t - time) * (each.rate - height)) / spread;
        const expected = slope ** 2 * spread;
        const found = test ? Number(decimalText(test.chiSquared, 9)) : NaN;
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-6 * (1 + expected));
        if (expected > 1e-6) expect(test?.slope).toBe(Math.sign(slope));
      }),
    );
  });
});

describe('recent trend: cannot be calculated', () => {
  const five = years(FALLING);
  const changed = (index: number, more: Partial<SeriesPoint>): SeriesPoint[] =>
    five.map((each, at) => (at === index ? { ...each, ...more } : each));
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].flatMap((quarter) => [
    point(`2024-25 ${quarter}`, '100', '1000', { basis: 'IN_PERIOD' }),
    point(`2025-26 ${quarter}`, '100', '1000', { basis: 'IN_PERIOD' }),
  ]);
  it.each([
    ['no points', [], percent, 'no yearly figures'],
    ['four years', five.slice(1), percent, 'fewer than 5 years'],
    ['quarters', quarters, percent, 'no yearly figures'],
    [
      'days within a year',
      ['2024-03-31', '2024-09-30', '2025-03-31', '2025-09-30', '2026-03-31'].map((day) =>
        point(day, '100', '1000', { basis: 'SNAPSHOT' }),
      ),
      percent,
      'not yearly figures',
    ],
    ['a missing year', five.toSpliced(2, 1), percent, 'no figure for the year before 2013'],
    [
      'every second year',
      ['2016', '2018', '2020', '2022', '2024'].map((year) => point(year, '100', '1000')),
      percent,
      'no figure for the year before 2024',
    ],
    ['a hidden value', changed(1, { value: null }), percent, 'no figure for 2011'],
    ['no numerator', changed(4, { numerator: null }), percent, 'no numerator and denominator for 2014'],
    ['no denominator', changed(0, { denominator: null }), percent, 'no numerator and denominator for 2010'],
    ['a break in series', changed(2, { flags: ['BREAK_IN_SERIES'] }), percent, 'break in series at 2012'],
    ['another basis', changed(3, { basis: 'SNAPSHOT' }), percent, 'no figure for the year before 2014'],
    ['none counted', changed(3, { numerator: '0' }), percent, 'the counts of a year allow no test'],
    ['all counted', changed(3, { numerator: '3227' }), percent, 'the counts of a year allow no test'],
    ['nobody to count', changed(3, { denominator: '0' }), rate, 'the counts of a year allow no test'],
    [
      'a count',
      five,
      { unit: 'COUNT', polarity: 'NONE' },
      'only percentages and rates with their counts are tested',
    ],
  ] as const)('%s', (_, series, rule, reason) => {
    expect(recentTrend(series, rule)).toEqual({
      outcome: 'CANNOT_BE_CALCULATED',
      judgement: null,
      chiSquared: null,
      slope: null,
      points: [],
      reason,
    });
  });
});

describe('recent trend: which points are used', () => {
  const falling = (periods: readonly string[], more: Partial<SeriesPoint> = {}): SeriesPoint[] =>
    periods.map((period, index) => point(period, String(600 - index * 40), '3000', more));

  it.each([
    ['financial years', ['2020-21', '2021-22', '2022-23', '2023-24', '2024-25']],
    ['academic years', ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25']],
    ['the same day each year', ['2021-03-31', '2022-03-31', '2023-03-31', '2024-03-31', '2025-03-31']],
    [
      'the last of February across a leap year',
      ['2021-02-28', '2022-02-28', '2023-02-28', '2024-02-29', '2025-02-28'],
    ],
  ])('%s', (_, periods) => {
    expect(recentTrend(falling(periods), percent).outcome).toBe('DECREASING');
  });

  it('a break on the first of the five harms nothing, nor does what lies before it', () => {
    const six = falling(['2019', '2020', '2021', '2022', '2023', '2024']);
    const series = six.map((each, at): SeriesPoint =>
      at === 1 ? { ...each, flags: ['BREAK_IN_SERIES'] } : at === 0 ? { ...each, value: null } : each,
    );
    expect(recentTrend(series, percent)).toMatchObject({ outcome: 'DECREASING', points: series.slice(1) });
  });

  it('quarters beside the years are passed over', () => {
    const series = falling(['2020-21', '2021-22', '2022-23', '2023-24', '2024-25']);
    const quarter = point('2025-26 Q1', '900', '1000', { basis: 'IN_PERIOD' });
    expect(recentTrend([...series, quarter], percent).points).toEqual(series);
  });
});
