import { parsePeriod } from '../../src/domain/period';
import type { Role } from '../../src/domain/vocabulary';
import { chartRecord } from '../../src/features/movement/control-chart.rules';
import { directionRecord } from '../../src/features/movement/movement.rules';
import { newestBy } from '../../src/features/movement/newest-by.rules';
import { requirePeriod } from '../../src/features/movement/require-period.rules';
import type { MeasureSeries } from '../../src/features/movement/series.repository';
import { onBasis, shownSeries } from '../../src/features/movement/shown-series.rules';
import { statedTarget } from '../../src/features/movement/stated-target.rules';
import { trendRecord } from '../../src/features/movement/trend.rules';
import {
  absoluteTarget,
  accessAs,
  chosen,
  countedReading,
  measureSeries,
  seriesBaseline,
  seriesReading,
} from '../support/measure-series';

const seen = (series: MeasureSeries, role: Role = 'ANALYST') => onBasis(shownSeries(series, accessAs(role)));
const quarters = (values: readonly (string | null)[], basis: 'IN_PERIOD' | 'YEAR_TO_DATE' = 'IN_PERIOD') =>
  values.map((value, at) => {
    const year = 2020 + Math.floor(at / 4);
    const label = `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${(at % 4) + 1}`;
    return seriesReading(label, value, { basis });
  });

describe('newestBy', () => {
  const readings = [seriesReading('2024-25', '1'), ...quarters(Array(24).fill('2')).slice(20)];

  it.each([
    ['2025-26 Q2', '2025-26 Q2'],
    ['2025-26', '2025-26 Q4'],
    ['2025-12-01', '2025-26 Q2'],
    ['2025-26 Q4', '2025-26 Q4'],
    ['2024-25 Q4', '2024-25'],
    [null, '2025-26 Q4'],
    ['2023-24', undefined],
  ])('for %s it is the reading for %s', (asked, found) => {
    expect(newestBy(readings, asked === null ? null : (parsePeriod(asked) ?? null))?.period).toBe(found);
  });
});

test('a misspelt period is told, none is none', () => {
  expect(requirePeriod(undefined)).toBeNull();
  expect(requirePeriod('2025-26 Q4')?.endsOn).toBe('2026-03-31');
  expect(() => requirePeriod('2025-26 Q5')).toThrow('"2025-26 Q5" is not a period');
});

describe('the direction of travel', () => {
  it('of percentages in percentage points, with what chance allows and why', () => {
    const series = seen(
      measureSeries([countedReading('2025-26 Q3', 240, 250), countedReading('2025-26 Q4', 200, 250)]),
    );
    const { previous, yearBefore } = directionRecord(series, newestBy(series.readings, null));
    expect(previous).toMatchObject({
      direction: 'WORSE',
      change: '-16',
      changeUnit: 'PERCENTAGE_POINTS',
      relativeChange: '-16.666667',
      significance: 'TESTED_SIGNIFICANT',
      significant: true,
      from: { value: '96', display: '96.0%', withheld: false },
      to: { value: '80', display: '80.0%' },
    });
    expect(yearBefore).toMatchObject({
      direction: 'NOT_COMPARABLE',
      from: null,
      reason: 'no earlier figure',
    });
  });

  it('by the minimum change of the measure where chance is not tested', () => {
    const readings = [seriesReading('2025-26 Q3', '50'), seriesReading('2025-26 Q4', '50.9')];
    const series = seen(
      measureSeries(readings, { measureRules: chosen({ minimumChange: '1' }), unit: 'SCORE' }),
    );
    const { previous } = directionRecord(series, newestBy(series.readings, null));
    expect(previous).toMatchObject({
      direction: 'SIMILAR',
      change: '0.9',
      changeUnit: 'UNITS',
      significance: 'MINIMUM_CHANGE',
      significant: null,
    });
  });

  it('without any reading says so', () => {
    const { previous } = directionRecord(seen(measureSeries([])), null);
    expect(previous).toMatchObject({
      direction: 'NOT_COMPARABLE',
      to: null,
      from: null,
      reason: 'no figure',
    });
  });
});

describe('the control chart', () => {
  const values = ['50', '51', '49', '50', '52', '48', '50', '51', '49', '50', '51', '75'];

  it('draws lines, points and signals, and holds the target against them', () => {
    const chart = chartRecord(seen(measureSeries(quarters(values), { target: absoluteTarget('90') })));
    expect(chart).toMatchObject({
      reason: null,
      target: '90',
      assurance: 'CONSISTENTLY_FAILING',
      trial: false,
    });
    expect(chart.points).toHaveLength(12);
    expect(chart.points.at(-1)).toMatchObject({ signals: ['OUTSIDE_LIMITS'], variation: 'IMPROVEMENT' });
    expect(chart.variation).toBe('IMPROVEMENT');
    const { lower, nearLower, mean, nearUpper, upper } = Object.fromEntries(
      Object.entries(chart.lines ?? {}).map(([name, text]) => [name, Number(text)]),
    ) as Record<string, number>;
    expect([lower, nearLower, mean, nearUpper, upper]).toEqual(
      [lower, nearLower, mean, nearUpper, upper].sort((a = 0, b = 0) => a - b),
    );
  });

  it('has no assurance against a target that is no figure, nor on another basis than the headline', () => {
    const direction = absoluteTarget('', { kind: 'DIRECTION', value: null, direction: 'INCREASE' });
    expect(chartRecord(seen(measureSeries(quarters(values), { target: direction }))).assurance).toBeNull();
    const other = shownSeries(
      measureSeries(quarters(values), { target: absoluteTarget('90'), headlineBasis: 'SNAPSHOT' }),
      accessAs('LEAD'),
    );
    expect(chartRecord(onBasis(other, 'IN_PERIOD'))).toMatchObject({
      reason: null,
      target: null,
      assurance: null,
    });
  });

  it('tells why there is none: too few points, or figures that overlap', () => {
    expect(chartRecord(seen(measureSeries(quarters(values.slice(0, 6))))).reason).toBe(
      '6 of the 7 points that a control chart needs',
    );
    const totals = measureSeries(quarters(values, 'YEAR_TO_DATE'), { headlineBasis: 'YEAR_TO_DATE' });
    expect(chartRecord(seen(totals))).toMatchObject({
      reason: 'its figures overlap in time, so the limits would be too narrow',
      lines: null,
      points: [],
    });
  });

  it('of a quarterly measure is one of its quarters, though a month ends with the last', () => {
    const months = values.map((value, at) =>
      seriesReading(at < 9 ? `2022-${String(at + 4).padStart(2, '0')}` : `2023-0${at - 8}`, value),
    );
    // As they are read: of two that end on one day the quarter comes last.
    const readings = [...months, ...quarters(values)].sort((a, b) =>
      a.on < b.on ? -1 : Number(a.on > b.on),
    );
    expect(readings.slice(-2).map(({ period }) => period)).toEqual(['2023-03', '2022-23 Q4']);
    const { points } = chartRecord(seen(measureSeries(readings)));
    expect(points.map(({ period }) => period?.kind)).toEqual(Array(12).fill('QUARTER'));
  });
});

describe('the figure that a target asks for', () => {
  const baseline = seriesBaseline('2024-25', '50');
  const relative = absoluteTarget('15', { kind: 'RELATIVE' });

  it.each([
    ['a figure', absoluteTarget('90'), baseline, '90'],
    ['a figure, though there is no baseline', absoluteTarget('90'), null, '90'],
    ['a figure in another unit', absoluteTarget('90', { unit: 'DAYS' }), null, undefined],
    ['a share of the baseline', relative, baseline, '57.5'],
    ['a share of a baseline that is not there', relative, null, undefined],
    ['points on the baseline', absoluteTarget('-5', { kind: 'POINTS' }), baseline, '45'],
    ['none', null, baseline, undefined],
  ])('%s', (_what, target, from, figure) => {
    const found = statedTarget(seen(measureSeries([], { target, baseline: from })));
    expect(found?.toString()).toBe(figure);
  });
});

describe('the trend', () => {
  const years = [60, 70, 80, 90, 100].map((numerator, at) =>
    countedReading(`${2021 + at}-${22 + at}`, numerator * 5, 1000),
  );

  it('over five years, with the periods it rests on', () => {
    expect(trendRecord(seen(measureSeries(years)))).toMatchObject({
      outcome: 'INCREASING',
      judgement: 'GETTING_BETTER',
      slope: 1,
      periods: [{ label: '2021-22' }, {}, {}, {}, { label: '2025-26' }],
    });
    expect(trendRecord(seen(measureSeries(years, { polarity: 'LOWER_IS_BETTER' }))).judgement).toBe(
      'GETTING_WORSE',
    );
  });

  it('cannot be calculated from fewer, and says why', () => {
    expect(trendRecord(seen(measureSeries(years.slice(1))))).toMatchObject({
      outcome: 'CANNOT_BE_CALCULATED',
      judgement: null,
      chiSquared: null,
      periods: [],
      reason: 'fewer than 5 years',
    });
  });
});

describe('N7: what is computed for those who may not see a figure', () => {
  const OUTSIDE: Role[] = ['PUBLIC', 'VIEWER'];
  const values = ['50', '51', '49', '50', '52', '48', '50', '51', '49', '50', '51'];
  const secret = { ...seriesReading('2025-26 Q4', '75'), symbol: 'SUPPRESSED' as const };
  const readings = [...quarters(values).slice(-11), secret];

  it.each(OUTSIDE)('is for %s as if the hidden figure had never been a number', (role) => {
    const shown = seen(measureSeries(readings), role);
    const without = seen(measureSeries([...readings.slice(0, -1), { ...secret, value: null }]), 'ANALYST');
    expect(chartRecord(shown)).toEqual(chartRecord(without));
    expect(trendRecord(shown)).toEqual(trendRecord(without));
    expect(
      JSON.stringify([chartRecord(shown), directionRecord(shown, shown.readings.at(-1) ?? null)]),
    ).not.toContain('75');
  });

  it('differs for those who work on it', () => {
    expect(chartRecord(seen(measureSeries(readings)))).not.toEqual(
      chartRecord(seen(measureSeries(readings), 'PUBLIC')),
    );
  });

  const counts = {
    unit: 'COUNT',
    headlineBasis: 'IN_PERIOD',
    measureRules: chosen({ suppressionThreshold: 5 }),
  } as const;
  const year = (values: string[]) => values.map((value, at) => seriesReading(`2025-26 Q${at + 1}`, value));

  it.each(OUTSIDE)('a small baseline goes with small readings for %s', (role) => {
    const baseline = seriesBaseline('2024-25 Q4', '3', { unit: 'COUNT' });
    const shown = shownSeries(measureSeries(year(['20']), { ...counts, baseline }), accessAs(role));
    expect(shown).toMatchObject({ baseline: null, baselineWithheld: true });
  });

  it.each(OUTSIDE)('a baseline that repeats a hidden reading goes with it for %s', (role) => {
    const hidden = { ...seriesReading('2025-26 Q4', '40.1'), symbol: 'SUPPRESSED' as const };
    const baseline = seriesBaseline('2025-26 Q4', '40.1');
    expect(shownSeries(measureSeries([hidden], { baseline }), accessAs(role)).baseline).toBeNull();
    const year = { ...hidden, period: '2025-26', basis: 'FULL_YEAR' as const };
    const rolling = seriesBaseline('2025-26 Q4', '40.1', { basis: 'ROLLING_12_MONTHS' });
    expect(shownSeries(measureSeries([year], { baseline: rolling }), accessAs(role)).baseline).toBeNull();
    expect(
      shownSeries(measureSeries([hidden], { baseline: rolling }), accessAs(role)).baseline,
    ).not.toBeNull();
  });

  it.each(OUTSIDE)('a baseline from which a hidden quarter would follow is hidden from %s', (role) => {
    const baseline = seriesBaseline('2025-26', '63', { unit: 'COUNT', basis: 'FULL_YEAR' });
    const three = measureSeries(year(['20', '3', '21', '19']), { ...counts, baseline });
    const shown = shownSeries(three, accessAs(role));
    expect(shown.readings[1]).toMatchObject({ value: null, symbol: 'SUPPRESSED' });
    expect(shown).toMatchObject({ baseline: null, baselineWithheld: true });
    const none = shownSeries(
      measureSeries(year(['20', '13', '21', '19']), { ...counts, baseline }),
      accessAs(role),
    );
    expect(none.baseline?.value).toBe('63');
  });

  it('a target that is a share of a withheld baseline is not told', () => {
    const baseline = seriesBaseline('2024-25 Q4', '3', { unit: 'COUNT' });
    const target = absoluteTarget('-8', { kind: 'RELATIVE' });
    const series = measureSeries(year(['20']), { ...counts, baseline, target });
    expect(statedTarget(seen(series, 'PUBLIC'))).toBeNull();
    expect(statedTarget(seen(series))?.toString()).toBe('2.76');
  });
});
