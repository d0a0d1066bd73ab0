import fc from 'fast-check';
import { breakBetween } from '../../src/domain/comparison/break-between';
import { type DirectionRule, directionOf } from '../../src/domain/comparison/direction';
import { previousOf } from '../../src/domain/comparison/previous-of';
import type { SeriesPoint } from '../../src/domain/comparison/series-point';
import { twoProportionTest } from '../../src/domain/comparison/two-proportion-test';
import { yearBefore } from '../../src/domain/comparison/year-before';
import { yearEarlier } from '../../src/domain/comparison/year-earlier';
import { decimalText, exact } from '../../src/domain/exact';
import { parsePeriod } from '../../src/domain/period';

const point = (period: string, value: string | null, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period,
  on: parsePeriod(period)?.endsOn ?? period,
  basis: 'IN_PERIOD',
  value,
  numerator: null,
  denominator: null,
  flags: [],
  ...more,
});

const counted = (period: string, value: string, numerator: string, denominator: string): SeriesPoint =>
  point(period, value, { numerator, denominator });

const rule = (more: Partial<DirectionRule> = {}): DirectionRule => ({
  unit: 'PERCENT',
  polarity: 'HIGHER_IS_BETTER',
  minimumChange: null,
  breaksBetween: false,
  ...more,
});

const Q3 = '2025-26 Q3';
const Q4 = '2025-26 Q4';

describe('direction of travel: the word (design 3.6)', () => {
  it.each([
    ['HIGHER_IS_BETTER', '41', '40', 'BETTER'],
    ['HIGHER_IS_BETTER', '39', '40', 'WORSE'],
    ['HIGHER_IS_BETTER', '40.0', '40', 'SIMILAR'],
    ['LOWER_IS_BETTER', '41', '40', 'WORSE'],
    ['LOWER_IS_BETTER', '39', '40', 'BETTER'],
    ['NONE', '41', '40', 'HIGHER'],
    ['NONE', '39', '40', 'LOWER'],
    ['NONE', '40', '40', 'SIMILAR'],
  ] as const)('%s: %s after %s is %s', (polarity, now, before, direction) => {
    expect(directionOf(point(Q4, now), point(Q3, before), rule({ polarity }))).toMatchObject({
      direction,
      significance: 'NOT_TESTED',
      reason: direction === 'SIMILAR' ? 'no change' : 'any difference counts',
    });
  });
});

describe('direction of travel: the change (design 3.6: percentages in percentage points)', () => {
  it.each([
    ['PERCENT', '26.3', '25', '1.3', 'POINTS', '5.2'],
    ['PERCENT', '25', '26.3', '-1.3', 'POINTS', '-4.9'],
    ['DAYS', '79', '100', '-21.0', 'UNITS', '-21.0'],
    ['SCORE', '-5', '-10', '5.0', 'UNITS', '50.0'],
    ['SCORE', '-15', '-10', '-5.0', 'UNITS', '-50.0'],
    ['RATIO', '0.3', '0.1', '0.2', 'UNITS', '200.0'],
  ] as const)('%s: %s after %s', (unit, now, before, change, changeUnit, relative) => {
    const found = directionOf(point(Q4, now), point(Q3, before), rule({ unit }));
    expect(found.changeUnit).toBe(changeUnit);
    expect(found.change && decimalText(found.change, 1)).toBe(change);
    expect(found.relativeChange && decimalText(found.relativeChange, 1)).toBe(relative);
  });

  it('tells no relative change from 0', () => {
    const found = directionOf(point(Q4, '3'), point(Q3, '0.0'), rule({ unit: 'DAYS' }));
    expect(found.relativeChange).toBeNull();
    expect(found.change && decimalText(found.change, 0)).toBe('3');
  });

  it('is exact: 0.3 - 0.1 is 0.2', () => {
    const found = directionOf(point(Q4, '0.3'), point(Q3, '0.1'), rule({ minimumChange: '0.2' }));
    expect(found).toMatchObject({ direction: 'BETTER', significance: 'MINIMUM_CHANGE' });
  });
});

describe('direction of travel: not comparable (design 3.6)', () => {
  const ytd = { basis: 'YEAR_TO_DATE' } as const;
  const broken = { flags: ['BREAK_IN_SERIES'] } as const;
  it.each([
    ['no later figure', null, point(Q3, '40'), {}, 'no figure'],
    ['no earlier figure', point(Q4, '41'), null, {}, 'no earlier figure'],
    ['later hidden', point(Q4, null), point(Q3, '40'), {}, `no figure for ${Q4}`],
    ['earlier hidden', point(Q4, '41'), point(Q3, null), {}, `no figure for ${Q3}`],
    ['bases', point(Q4, '41', ytd), point(Q3, '40'), {}, 'different bases'],
    ['kinds', point(Q4, '41'), point('2024-25', '40'), {}, 'different kinds of period'],
    ['break on the later', point(Q4, '41', broken), point(Q3, '40'), {}, 'break in series'],
    ['break between', point(Q4, '41'), point(Q3, '40'), { breaksBetween: true }, 'break in series'],
    [
      'a count that only grows',
      point(Q4, '41', ytd),
      point(Q3, '40', ytd),
      { unit: 'COUNT' },
      'different parts of the year',
    ],
  ] as const)('%s', (_, now, before, more, reason) => {
    expect(directionOf(now, before, rule(more))).toEqual({
      direction: 'NOT_COMPARABLE',
      change: null,
      changeUnit: 'unit' in more ? 'UNITS' : 'POINTS',
      relativeChange: null,
      significance: 'NOT_COMPARABLE',
      reason,
    });
  });

  it('a break on the earlier point does no harm', () => {
    expect(directionOf(point(Q4, '41'), point(Q3, '40', broken), rule()).direction).toBe('BETTER');
  });

  it('counts for the year to date are compared with the same part of another year', () => {
    const now = point('2018-19 Q3', '76', ytd);
    const before = point('2017-18 Q3', '120', ytd);
    const found = directionOf(now, before, rule({ unit: 'COUNT', polarity: 'LOWER_IS_BETTER' }));
    expect(found).toMatchObject({ direction: 'BETTER', significance: 'TESTED_SIGNIFICANT' });
  });
});

describe('direction of travel: percentages with their counts (design 3.6: two-proportion z test at 95%)', () => {
  it.each([
    // The same five points are chance among 200 and more than chance among 20,000.
    ['45', '90', '200', '40', '80', '200', 'SIMILAR', 'TESTED_NOT_SIGNIFICANT'],
    ['45', '9000', '20000', '40', '8000', '20000', 'BETTER', 'TESTED_SIGNIFICANT'],
    ['40', '8000', '20000', '45', '9000', '20000', 'WORSE', 'TESTED_SIGNIFICANT'],
    ['0', '0', '50', '0', '0', '60', 'SIMILAR', 'TESTED_NOT_SIGNIFICANT'],
    ['100', '50', '50', '100', '60', '60', 'SIMILAR', 'TESTED_NOT_SIGNIFICANT'],
    ['100', '50', '50', '0', '0', '50', 'BETTER', 'TESTED_SIGNIFICANT'],
  ] as const)(
    '%s%% (%s of %s) after %s%% (%s of %s) is %s',
    (now, c, n, before, b, m, direction, significance) => {
      // A minimum change has no say where chance was tested.
      const found = directionOf(
        counted(Q4, now, c, n),
        counted(Q3, before, b, m),
        rule({ minimumChange: '99' }),
      );
      expect(found).toMatchObject({ direction, significance });
    },
  );

  it('says in one clause what the test found', () => {
    const few = directionOf(counted(Q4, '45', '90', '200'), counted(Q3, '40', '80', '200'), rule());
    const many = directionOf(counted(Q4, '45', '9000', '20000'), counted(Q3, '40', '8000', '20000'), rule());
    expect([few.reason, many.reason]).toEqual(['within what chance explains at 95%', 'significant at 95%']);
  });

  it.each([
    ['a numerator is missing', counted(Q4, '45', '9000', '20000'), point(Q3, '40', { denominator: '20000' })],
    ['a denominator is 0', counted(Q4, '45', '0', '0'), counted(Q3, '40', '8000', '20000')],
    [
      'a numerator is above its denominator',
      counted(Q4, '45', '30000', '20000'),
      counted(Q3, '40', '80', '200'),
    ],
    [
      'the counts moved the other way',
      counted(Q4, '45', '4000', '20000'),
      counted(Q3, '40', '8000', '20000'),
    ],
    [
      'the rolling years overlap',
      { ...counted(Q4, '45', '9000', '20000'), basis: 'ROLLING_12_MONTHS' as const },
      { ...counted(Q3, '40', '8000', '20000'), basis: 'ROLLING_12_MONTHS' as const },
    ],
    [
      'the years to date overlap',
      { ...counted(Q4, '45', '9000', '20000'), basis: 'YEAR_TO_DATE' as const },
      { ...counted(Q3, '40', '8000', '20000'), basis: 'YEAR_TO_DATE' as const },
    ],
  ])('falls back on the minimum change where %s', (_, now, before) => {
    expect(directionOf(now, before, rule({ minimumChange: '6' }))).toMatchObject({
      direction: 'SIMILAR',
      significance: 'MINIMUM_CHANGE',
    });
    expect(directionOf(now, before, rule()).significance).toBe('NOT_TESTED');
  });

  it.each([
    ['ROLLING_12_MONTHS', '2024-25 Q4', 'TESTED_SIGNIFICANT'],
    ['ROLLING_12_MONTHS', '2025-26 Q1', 'NOT_TESTED'],
    ['YEAR_TO_DATE', '2024-25 Q4', 'TESTED_SIGNIFICANT'],
    ['YEAR_TO_DATE', '2025-26 Q1', 'NOT_TESTED'],
    ['IN_PERIOD', '2025-26 Q3', 'TESTED_SIGNIFICANT'],
    ['SNAPSHOT', '2025-26 Q3', 'TESTED_SIGNIFICANT'],
  ] as const)('%s figures for Q4 and %s: %s', (basis, earlier, significance) => {
    const now = { ...counted(Q4, '45', '9000', '20000'), basis };
    const before = { ...counted(earlier, '40', '8000', '20000'), basis };
    expect(directionOf(now, before, rule()).significance).toBe(significance);
  });

  it.each([
    ['2026-04', '2026-03', 'TESTED_SIGNIFICANT'],
    ['2026-03', '2025-04', 'NOT_TESTED'],
    ['2026-01', '2025-12', 'NOT_TESTED'],
  ])('the year to date begins with April: %s and %s', (later, earlier, significance) => {
    const basis = 'YEAR_TO_DATE' as const;
    const now = { ...counted(later, '45', '9000', '20000'), basis };
    const before = { ...counted(earlier, '40', '8000', '20000'), basis };
    expect(directionOf(now, before, rule()).significance).toBe(significance);
  });

  it('a rolling year that ends with February does not overlap the one that ended in a leap year', () => {
    const basis = 'ROLLING_12_MONTHS' as const;
    const now = { ...counted('2025-02', '45', '9000', '20000'), basis };
    const before = { ...counted('2024-02', '40', '8000', '20000'), basis };
    expect(directionOf(now, before, rule()).significance).toBe('TESTED_SIGNIFICANT');
  });

  it('is Pearson chi-squared on the table of two by two, compared with 1.959964² without rounding', () => {
    const proportion = fc
      .bigInt({ min: 1n, max: 5000n })
      .chain((n) => fc.record({ n: fc.constant(n), c: fc.bigInt({ min: 0n, max: n }) }));
    fc.assert(
      fc.property(proportion, proportion, (now, before) => {
        const counts = ({ c, n }: { c: bigint; n: bigint }) => ({
          numerator: exact(c.toString()),
          denominator: exact(n.toString()),
        });
        const test = twoProportionTest(counts(now), counts(before));
        const [a, b, c, d] = [now.c, now.n - now.c, before.c, before.n - before.c];
        const total = now.n + before.n;
        const upper = total * (a * d - b * c) ** 2n;
        const lower = (a + b) * (c + d) * (a + c) * (b + d);
        expect(test?.significant).toBe(lower !== 0n && upper * 10n ** 12n > 1_959_964n ** 2n * lower);
        if (lower !== 0n && test) expect(test.zSquared.n * lower).toBe(test.zSquared.d * upper);
      }),
    );
  });
});

describe("direction of travel: counts and rates (design 3.6: Byar's interval of the earlier one)", () => {
  // Byar's interval of 100 is 81.36 to 121.63.
  it.each([
    ['81', '100', 'LOWER', 'TESTED_SIGNIFICANT', 'outside the 95% interval of the earlier count'],
    ['82', '100', 'SIMILAR', 'TESTED_NOT_SIGNIFICANT', 'within the 95% interval of the earlier count'],
    ['121', '100', 'SIMILAR', 'TESTED_NOT_SIGNIFICANT', 'within the 95% interval of the earlier count'],
    ['122', '100', 'HIGHER', 'TESTED_SIGNIFICANT', 'outside the 95% interval of the earlier count'],
    ['3', '0', 'SIMILAR', 'TESTED_NOT_SIGNIFICANT', 'within the 95% interval of the earlier count'],
    ['4', '0', 'HIGHER', 'TESTED_SIGNIFICANT', 'outside the 95% interval of the earlier count'],
    ['0', '0', 'SIMILAR', 'TESTED_NOT_SIGNIFICANT', 'no change'],
    ['0', '5', 'LOWER', 'TESTED_SIGNIFICANT', 'outside the 95% interval of the earlier count'],
    ['-3', '100', 'LOWER', 'NOT_TESTED', 'any difference counts'],
  ] as const)('a count of %s after %s is %s', (now, before, direction, significance, reason) => {
    const found = directionOf(point(Q4, now), point(Q3, before), rule({ unit: 'COUNT', polarity: 'NONE' }));
    expect(found).toMatchObject({ direction, significance, reason });
  });

  // Per 10,000, from 90,000: 100 is 11.1, and its interval 9.04 to 13.51.
  it.each([
    ['13.5', '121', '90000', 'SIMILAR', 'within the 95% interval of the earlier rate'],
    ['13.6', '122', '90000', 'WORSE', 'outside the 95% interval of the earlier rate'],
    ['9.0', '81', '90000', 'BETTER', 'outside the 95% interval of the earlier rate'],
    // Half the population makes twice the rate of the same count.
    ['22.2', '100', '45000', 'WORSE', 'outside the 95% interval of the earlier rate'],
  ] as const)('a rate of %s from %s in %s after 11.1 is %s', (now, c, n, direction, reason) => {
    const rates = rule({ unit: 'RATE_PER_10000', polarity: 'LOWER_IS_BETTER' });
    const before = counted(Q3, '11.1', '100', '90000');
    expect(directionOf(counted(Q4, now, c, n), before, rates)).toMatchObject({ direction, reason });
  });

  it('a rate with a numerator alone takes its scale from the value', () => {
    const rates = rule({ unit: 'RATE_PER_10000', polarity: 'NONE' });
    const before = point(Q3, '20', { numerator: '100' });
    const at = (value: string) => directionOf(point(Q4, value, { numerator: '1' }), before, rates).direction;
    // A fifth of 81.36 to 121.63.
    expect(['16.2', '16.3', '24.3', '24.4'].map(at)).toEqual(['LOWER', 'SIMILAR', 'SIMILAR', 'HIGHER']);
  });

  it.each([
    ['has no numerator', point(Q4, '30'), counted(Q3, '11.1', '100', '90000')],
    ['has an earlier numerator of 0 and no denominator', counted(Q4, '30', '270', '90000'), point(Q3, '0')],
    ['has a denominator of 0', counted(Q4, '30', '270', '90000'), counted(Q3, '11.1', '100', '0')],
    [
      'moved the other way than its counts',
      counted(Q4, '30', '10', '90000'),
      counted(Q3, '11.1', '100', '90000'),
    ],
  ])('a rate that %s is not tested', (_, now, before) => {
    expect(directionOf(now, before, rule({ unit: 'RATE_PER_10000' })).significance).toBe('NOT_TESTED');
  });
});

describe("direction of travel: the measure's own minimum change (design 3.6)", () => {
  it.each([
    ['DAYS', '102', '100', '2', 'HIGHER', 'at least the minimum change'],
    ['DAYS', '101.999999', '100', '2', 'SIMILAR', 'smaller than the minimum change'],
    ['DAYS', '98', '100', '2', 'LOWER', 'at least the minimum change'],
    ['SCORE', '98.1', '100', '2', 'SIMILAR', 'smaller than the minimum change'],
    ['RATIO', '1.0', '1', '0', 'SIMILAR', 'no change'],
    ['PERCENT', '41.4', '41', '0.5', 'SIMILAR', 'smaller than the minimum change'],
    ['PERCENT', '41.5', '41', '0.5', 'HIGHER', 'at least the minimum change'],
  ] as const)(
    '%s: %s after %s with a minimum of %s is %s',
    (unit, now, before, minimumChange, direction, reason) => {
      const found = directionOf(
        point(Q4, now),
        point(Q3, before),
        rule({ unit, polarity: 'NONE', minimumChange }),
      );
      expect(found).toMatchObject({ direction, significance: 'MINIMUM_CHANGE', reason });
    },
  );

  it('does not look at counts of other units', () => {
    const found = directionOf(counted(Q4, '41', '410', '10'), counted(Q3, '40', '400', '10'), {
      ...rule({ unit: 'DAYS' }),
    });
    expect(found.significance).toBe('NOT_TESTED');
  });
});

describe('the same period one year earlier', () => {
  it.each([
    ['2025-26 Q4', '2024-25 Q4'],
    ['2000-01 Q1', '1999-00 Q1'],
    ['1999-00 Q1', '1998-99 Q1'],
    ['2025-26', '2024-25'],
    ['2024/25', '2023/24'],
    ['2000/01', '1999/00'],
    ['2024', '2023'],
    ['2026-03', '2025-03'],
    ['2026-03-31', '2025-03-31'],
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-28'],
    // "2011-12" is a financial year, so it cannot stand for December 2011.
    ['2012-12', undefined],
    ['1900', undefined],
    ['1900-01-31', undefined],
    ['Spring 2025', undefined],
    ['', undefined],
  ])('of "%s" is "%s"', (label, earlier) => {
    expect(yearEarlier(label)).toBe(earlier);
  });

  it('is found by label, on the same basis', () => {
    const before = point('2024-25 Q4', '1');
    const series = [
      point('2024-25 Q4', '2', { basis: 'YEAR_TO_DATE' }),
      point('2025-26 Q3', '3'),
      before,
      point(Q4, '4'),
    ];
    expect(yearBefore(series, point(Q4, '4'))).toBe(before);
  });

  it.each([
    ['a measure read every second year has none', '2024/25', '2022/23'],
    ['a quarter is not a year', '2024-25 Q4', '2023-24'],
    ['December is not the financial year of that name', '2012-12', '2011-12'],
    ['a label that is no period has none', 'Spring 2025', 'Spring 2024'],
  ])('%s', (_, now, other) => {
    expect(yearBefore([point(other, '1')], point(now, '2'))).toBeNull();
  });
});

describe('the previous period', () => {
  const now = point(Q4, '4');

  it('is the nearest earlier point of the same basis and kind, in whatever order they come', () => {
    const previous = point('2025-26 Q2', '2');
    const series = [
      now,
      point('2025-26 Q1', '1'),
      previous,
      point('2025-26 Q3', '3', { basis: 'YEAR_TO_DATE' }),
      point('2025', '9'),
      point('2026-27 Q1', '5'),
    ];
    expect(previousOf(series, now)).toBe(previous);
  });

  it('is not passed over where it is hidden', () => {
    const hidden = point(Q3, null);
    expect(previousOf([point('2025-26 Q2', '2'), hidden, now], now)).toBe(hidden);
  });

  it('is absent for the first point', () => {
    expect(previousOf([now], now)).toBeNull();
    expect(previousOf([], now)).toBeNull();
  });
});

describe('a break in series between two points', () => {
  const flags = ['BREAK_IN_SERIES'] as const;
  const [first, now] = [point('2024-25 Q4', '1'), point(Q4, '4')];
  it.each([
    ['on the later point', point(Q4, '4', { flags }), true],
    ['on one between', point('2025-26 Q2', '2', { flags }), true],
    ['on the earlier point', point('2024-25 Q4', '1', { flags }), false],
    ['after the later point', point('2026-27 Q1', '5', { flags }), false],
    ['on another basis', point('2025-26 Q2', '2', { flags, basis: 'YEAR_TO_DATE' }), false],
    ['without the flag', point('2025-26 Q2', '2', { flags: ['REVISED'] }), false],
  ])('%s', (_, flagged, broken) => {
    expect(breakBetween([flagged], now, first)).toBe(broken);
  });
});
