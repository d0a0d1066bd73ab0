import { parsePeriod } from '../../src/domain/period';
import type { Polarity, Role } from '../../src/domain/vocabulary';
import type { BenchmarkRecord } from '../../src/features/benchmarks/benchmark.repository';
import type { MeasureSeries } from '../../src/features/movement/series.repository';
import { shownSeries } from '../../src/features/movement/shown-series.rules';
import { changeWords } from '../../src/features/narrative/change-words.rules';
import { measureFacts, type FactSources } from '../../src/features/narrative/measure-facts.rules';
import type { MeasureFactsRecord } from '../../src/features/narrative/measure-facts';
import type { ComputedStatusRecord } from '../../src/features/statuses/computed-status.repository';
import {
  absoluteTarget,
  accessAs,
  chosen,
  countedReading,
  measureSeries,
  seriesBaseline,
  seriesReading,
} from '../support/measure-series';

const TODAY = '2026-05-23';

interface Told extends Partial<Omit<FactSources, 'series'>> {
  readonly role?: Role;
  readonly period?: string;
  readonly today?: string;
}

function tell(
  series: MeasureSeries,
  { role = 'ANALYST', period, today, ...more }: Told = {},
): MeasureFactsRecord {
  const sources = {
    series: shownSeries(series, accessAs(role)),
    benchmarks: [],
    quartiles: { sets: [], printed: [] },
    computed: null,
    ...more,
  };
  return measureFacts(sources, parsePeriod(period ?? '') ?? null, today ?? TODAY);
}

const benchmark = (more: Partial<BenchmarkRecord> = {}): BenchmarkRecord => ({
  id: 'b',
  measureId: 'm',
  period: '2025-26 Q4',
  comparator: 'ENGLAND',
  name: 'England',
  neighbourSetId: null,
  value: '98.0',
  symbol: null,
  release: 'First release',
  releasedOn: null,
  createdAt: '2026-05-01T00:00:00Z',
  unit: 'PERCENT',
  decimalPlaces: 1,
  ...more,
});

const computed: ComputedStatusRecord = {
  id: 's',
  organisationId: 'o',
  ambitionId: 'm',
  measureId: 'e',
  period: '2025-26 Q4',
  status: 'CLOSE_TO_TRAJECTORY',
  ruleSet: 'TRAJECTORY',
  ruleSetVersion: 1,
  clause: 'WITHIN_TOLERANCE',
  explanation: 'E',
  inputs: null,
  restsOnHidden: false,
  cause: 'ReadingRecorded',
  createdAt: '2026-05-01T00:00:00Z',
};

describe('one paragraph made from the structured facts', () => {
  const series = measureSeries(
    [
      countedReading('2024-25 Q4', 193, 250),
      countedReading('2025-26 Q3', 240, 250),
      countedReading('2025-26 Q4', 251, 258),
    ],
    {
      baseline: seriesBaseline('2023-24 Q4', '90'),
      target: absoluteTarget('99', { bound: 'AT_LEAST', date: '2027-03-31' }),
    },
  );
  const cuts = { on: '2025-12-31', n: 150, q1: '80', q2: '96.5', q3: '98' };
  const facts = tell(series, {
    period: '2025-26 Q4',
    benchmarks: [benchmark(), benchmark({ period: '2024-25 Q4', value: '1' })],
    quartiles: { sets: [cuts], printed: [] },
    computed,
  });

  it('says everything once, polarity-correct, in percentage points and with the base', () => {
    expect(facts.paragraph).toBe(
      'Reviews on time: 97.3% (251 of 258) for 2025-26 Q4. ' +
        'Better than the baseline (2023-24 Q4, 90.0%) by 7.3 percentage points. ' +
        'Similar to the previous period (2025-26 Q3, 96.0%): 1.3 percentage points higher, within what chance explains at 95%. ' +
        'Better than a year before (2024-25 Q4, 77.2%) by 20.1 percentage points, significant at 95%. ' +
        'Similar to England (98.0%): 0.7 percentage points lower, within what chance explains at 95%. ' +
        'National quartile 2 (1 is best), better than before, when it was 3. ' +
        'Target: at least 99.0% by 31 March 2027; the way there asks for 96.0% for 2025-26 Q4. ' +
        'Computed status for 2025-26 Q4: close to trajectory. ' +
        'On 23 May 2026 the data are 53 days old.',
    );
    expect(facts.paragraph).not.toMatch(/\d% (points|higher|lower)|by [\d.]+%/);
  });

  it('has the same figures as fields', () => {
    expect(facts).toMatchObject({
      measureId: 'm',
      value: '97.3',
      display: '97.3%',
      numerator: '251',
      denominator: '258',
      withheld: false,
      smallBase: false,
      baseline: { direction: 'BETTER', change: '7.3', changeUnit: 'PERCENTAGE_POINTS' },
      previous: { direction: 'SIMILAR', change: '1.3', significant: false, from: { value: '96' } },
      yearBefore: { direction: 'BETTER', significant: true, from: { value: '77.2' } },
      benchmarks: [
        { name: 'England', value: '98.0', difference: '-0.7', stands: 'WORSE', significant: false },
      ],
      quartile: 2,
      quartileBefore: 3,
      quartileMove: 'GAINED',
      asOf: TODAY,
      ageInDays: 53,
      late: false,
      dueBy: null,
      target: '99',
      targetDate: '2027-03-31',
      status: 'CLOSE_TO_TRAJECTORY',
    });
  });
});

describe('polarity decides the words', () => {
  const words = (polarity: Polarity, later: string) =>
    tell(
      measureSeries([seriesReading('2025-26 Q3', '50'), seriesReading('2025-26 Q4', later)], { polarity }),
      {
        benchmarks: [benchmark({ value: '60' })],
      },
    );

  it.each<[Polarity, string, string, string]>([
    ['HIGHER_IS_BETTER', '52', 'Better', 'Worse'],
    ['HIGHER_IS_BETTER', '48', 'Worse', 'Worse'],
    ['HIGHER_IS_BETTER', '62', 'Better', 'Better'],
    ['LOWER_IS_BETTER', '52', 'Worse', 'Better'],
    ['LOWER_IS_BETTER', '48', 'Better', 'Better'],
    ['LOWER_IS_BETTER', '62', 'Worse', 'Worse'],
    ['NONE', '52', 'Higher', 'Lower'],
    ['NONE', '48', 'Lower', 'Lower'],
    ['NONE', '62', 'Higher', 'Higher'],
  ])('%s, from 50 to %s is "%s", and against 60 "%s"', (polarity, later, moved, stands) => {
    const { paragraph } = words(polarity, later);
    expect(paragraph).toContain(`${moved} than the previous period (2025-26 Q3, 50.0%) by`);
    expect(paragraph).toContain(`${stands} than England (60.0%) by`);
    if (polarity === 'NONE') expect(paragraph).not.toMatch(/better|worse/i);
  });

  it('an equal figure is the same, whatever is better', () => {
    expect(words('NONE', '50').paragraph).toContain('The same as the previous period (2025-26 Q3, 50.0%).');
    expect(words('LOWER_IS_BETTER', '60').paragraph).toContain('The same as England (60.0%).');
  });
});

describe('a change in the words of its unit', () => {
  it.each([
    ['0.5', '1', 'PERCENT', 1, '0.5 percentage points'],
    ['-0.5', '1', 'PERCENT', 1, '0.5 percentage points'],
    ['1', '2', 'PERCENT', 0, '1 percentage point'],
    ['1', '2', 'PERCENT', 1, '1.0 percentage points'],
    ['0.04', '0.1', 'PERCENT', 1, 'less than 0.1 percentage points'],
    ['0.05', '0.1', 'PERCENT', 1, '0.1 percentage points'],
    ['-0.4', '0.1', 'PERCENT', 0, 'less than 1 percentage point'],
    ['61', '29.468599', 'COUNT', 0, '61 (29.5 per cent)'],
    ['-1234', '-10', 'COUNT', 0, '1,234 (10.0 per cent)'],
    ['7', null, 'COUNT', 0, '7'],
    ['56', '41.5', 'DAYS', 0, '56 days (41.5 per cent)'],
    ['1', '0.01', 'DAYS', 0, '1 day'],
    ['6.5', '28.3', 'RATE_PER_10000', 1, '6.5 per 10,000 (28.3 per cent)'],
    ['-0.02', '-1.48', 'RATIO', 2, '0.02 (1.5 per cent)'],
    ['1.7', '8.9', 'SCORE', 1, '1.7 (8.9 per cent)'],
  ] as const)(
    '%s (%s per cent) of %s with %i decimals is "%s"',
    (change, relative, unit, decimalPlaces, words) => {
      expect(changeWords(change, relative, { unit, decimalPlaces })).toBe(words);
    },
  );
});

describe('the figure with its base', () => {
  const first = (facts: MeasureFactsRecord) => facts.paragraph.split('. ')[0];

  it.each([
    ['PERCENT', '97.3', '251', '258', 1, '97.3% (251 of 258) for 2025-26 Q4'],
    ['PERCENT', '97.3', '251', null, 1, '97.3% (251 counted) for 2025-26 Q4'],
    ['PERCENT', '97.3', null, '5691', 1, '97.3% (base 5,691) for 2025-26 Q4'],
    ['COUNT', '268', null, null, 0, '268 for 2025-26 Q4'],
    ['COUNT', '7', null, '240', 0, '7 (base 240) for 2025-26 Q4'],
    ['DAYS', '79', null, '98', 0, '79 days (base 98) for 2025-26 Q4'],
    ['RATE_PER_10000', '29.5', '268', '90847', 1, '29.5 per 10,000 (268 of 90,847) for 2025-26 Q4'],
    ['RATIO', '1.35', '135', '100', 2, '1.35 (135 of 100) for 2025-26 Q4'],
    ['SCORE', '17.5', null, null, 1, '17.5 for 2025-26 Q4'],
  ] as const)('%s %s, %s of %s', (unit, value, numerator, denominator, decimalPlaces, words) => {
    const reading = seriesReading('2025-26 Q4', value, { numerator, denominator });
    expect(first(tell(measureSeries([reading], { unit, decimalPlaces })))).toBe(`Reviews on time: ${words}`);
  });

  it('notes a base below 30 with what one case does, and none from 30 on', () => {
    const small = tell(measureSeries([countedReading('2025-26 Q4', 12, 24)]));
    expect(small.smallBase).toBe(true);
    expect(small.paragraph).toContain(
      'The base is small: one more or fewer moves the figure by 4.2 percentage points.',
    );
    const enough = tell(measureSeries([countedReading('2025-26 Q4', 15, 30)]));
    expect(enough.smallBase).toBe(false);
    expect(enough.paragraph).not.toContain('base is small');
  });

  it('tells what to know before comparing it', () => {
    const flagged = seriesReading('2025-26 Q4', '50', {
      flags: ['PROVISIONAL', 'ESTIMATED'],
      symbol: 'UNRELIABLE',
    });
    const { paragraph } = tell(measureSeries([flagged]));
    expect(paragraph).toContain(
      'too unreliable to give. The figure is provisional. The figure is estimated.',
    );
  });
});

describe('what is missing is said', () => {
  it('of a measure with one reading', () => {
    const { paragraph } = tell(measureSeries([seriesReading('2025-26 Q4', '50')]));
    expect(paragraph).toContain(
      'No baseline. No earlier reading. No reading a year before. No benchmark for 2025-26 Q4. ' +
        'No national quartile. No target has been settled.',
    );
  });

  it('of a measure without a reading, and without one by the quarter', () => {
    expect(tell(measureSeries([])).paragraph).toBe(
      'Reviews on time: no reading yet. No target has been settled.',
    );
    const later = measureSeries([seriesReading('2026-27 Q1', '50')]);
    const facts = tell(later, { period: '2025-26 Q4' });
    expect(facts.paragraph).toContain('Reviews on time: no reading up to the end of 2025-26 Q4.');
    expect(facts).toMatchObject({ period: null, value: null, ageInDays: null });
  });

  it('of earlier readings and benchmarks without a figure', () => {
    const series = measureSeries([seriesReading('2025-26 Q3', null), seriesReading('2025-26 Q4', '50')]);
    const { paragraph } = tell(series, { benchmarks: [benchmark({ value: null, symbol: 'UNAVAILABLE' })] });
    expect(paragraph).toContain(
      'Not comparable with the previous period (2025-26 Q3, x): no figure for 2025-26 Q3.',
    );
    expect(paragraph).toContain('England has no figure for the same period.');
  });

  it('of a reading that has only a symbol', () => {
    const { paragraph, previous } = tell(
      measureSeries([seriesReading('2025-26 Q3', '40'), seriesReading('2025-26 Q4', null)]),
    );
    expect(paragraph).toContain('Reviews on time: no figure for 2025-26 Q4 (not available).');
    expect(paragraph).not.toContain('previous period');
    expect(previous.change).toBeNull();
  });
});

test('a break in the series: earlier figures are named and not compared', () => {
  const { paragraph, previous, baseline } = tell(
    measureSeries(
      [seriesReading('2025-26 Q3', '40'), seriesReading('2025-26 Q4', '50', { flags: ['BREAK_IN_SERIES'] })],
      { baseline: seriesBaseline('2024-25 Q4', '30') },
    ),
  );
  expect(paragraph).toContain('The series breaks here: earlier figures were counted in another way.');
  expect(paragraph).toContain(
    'Not comparable with the previous period (2025-26 Q3, 40.0%): break in series.',
  );
  expect(paragraph).toContain('Not comparable with the baseline (2024-25 Q4, 30.0%): break in series.');
  expect([previous.change, baseline.change]).toEqual([null, null]);
});

test('a yearly measure says of the year before once what is also the previous period', () => {
  const years = [seriesReading('2024-25', '40'), seriesReading('2025-26', '50')];
  const { paragraph } = tell(measureSeries(years, { cadence: 'ANNUAL' }));
  expect(paragraph).toContain(
    'Better than the previous period, a year before (2024-25, 40.0%) by 10.0 percentage points.',
  );
  expect(paragraph.match(/2024-25/g)).toHaveLength(1);
});

describe('the baseline, which councils set on other bases', () => {
  const year = { basis: 'FULL_YEAR' } as const;

  it('a percentage is compared plainly, and it is told that the two are unlike', () => {
    const baseline = seriesBaseline('2024-25', '45', year);
    const facts = tell(measureSeries([seriesReading('2025-26 Q4', '41')], { baseline }));
    expect(facts.baseline).toMatchObject({ direction: 'WORSE', change: '-4', significance: 'NOT_TESTED' });
    expect(facts.paragraph).toContain(
      'Worse than the baseline (2024-25, 45.0%) by 4.0 percentage points; the baseline is full-year, the figure in-period.',
    );
  });

  it('a count of a quarter is not set beside one of a year', () => {
    const baseline = seriesBaseline('2024-25', '521', { ...year, unit: 'COUNT' });
    const facts = tell(measureSeries([seriesReading('2025-26 Q4', '136')], { unit: 'COUNT', baseline }));
    expect(facts.baseline).toMatchObject({ direction: 'NOT_COMPARABLE', change: null });
  });

  it('a count of twelve months is, and so is one on two days', () => {
    const rolling = seriesReading('2025-26 Q4', '500', { basis: 'ROLLING_12_MONTHS' });
    const yearly = seriesBaseline('2024-25', '521', { ...year, unit: 'COUNT' });
    const count = { unit: 'COUNT', decimalPlaces: 0 } as const;
    const rolled = measureSeries([rolling], {
      ...count,
      headlineBasis: 'ROLLING_12_MONTHS',
      baseline: yearly,
    });
    expect(tell(rolled).baseline.change).toBe('-21');
    const onDay = seriesReading('2025-26 Q4', '500', { basis: 'SNAPSHOT' });
    const day = seriesBaseline('2025-03-31', '521', { basis: 'SNAPSHOT', unit: 'COUNT' });
    const counted = measureSeries([onDay], { ...count, headlineBasis: 'SNAPSHOT', baseline: day });
    expect(tell(counted).baseline.change).toBe('-21');
  });

  it('one in another unit is named and not compared', () => {
    const baseline = seriesBaseline('2024-25', '706', { unit: 'DAYS' });
    const { paragraph } = tell(measureSeries([seriesReading('2025-26 Q4', '26.3')], { baseline }));
    expect(paragraph).toContain(
      'Not comparable with the baseline (2024-25, 706.0 days): the baseline is in another unit.',
    );
  });
});

describe('the quartile and its move', () => {
  const set = (on: string, q1: string, q2: string, q3: string) => ({ on, n: 150, q1, q2, q3 });
  const old = set('2024-12-31', '40', '50', '60');
  const moved = (value: string, sets = [old]) =>
    tell(measureSeries([seriesReading('2025-26 Q3', '55'), seriesReading('2025-26 Q4', value)]), {
      quartiles: { sets, printed: [] },
    });

  it.each([
    ['65', 1, 'GAINED', 'National quartile 1 (1 is best), better than before, when it was 2.'],
    ['56', 2, 'SAME', 'National quartile 2 (1 is best), as before.'],
    ['45', 3, 'LOST', 'National quartile 3 (1 is best), worse than before, when it was 2.'],
  ])('55 to %s: quartile %i, %s', (value, quartile, quartileMove, words) => {
    const facts = moved(value);
    expect(facts).toMatchObject({ quartile, quartileBefore: 2, quartileMove });
    expect(facts.paragraph).toContain(words);
  });

  it('each reading is placed among the councils of its own time', () => {
    const facts = moved('56', [old, set('2026-03-31', '56', '60', '70')]);
    expect(facts).toMatchObject({ quartile: 4, quartileBefore: 2, quartileMove: 'LOST' });
  });

  it('a set that ends after the quarter that is asked for says nothing of it', () => {
    const series = measureSeries([seriesReading('2025-26 Q4', '56')]);
    const quartiles = { sets: [old, set('2026-12-31', '56', '60', '70')], printed: [] };
    expect(tell(series, { quartiles, period: '2025-26 Q4' }).quartile).toBe(2);
    expect(tell(series, { quartiles }).quartile).toBe(4);
  });

  it('without a set it is the one that the paper prints for the reading', () => {
    const quartiles = { sets: [], printed: [{ period: '2025-26 Q4', quartile: '3' }] };
    const facts = tell(measureSeries([seriesReading('2025-26 Q4', '56')]), { quartiles });
    expect(facts).toMatchObject({ quartile: 3, quartileBefore: null, quartileMove: 'UNKNOWN' });
    expect(facts.paragraph).toContain('National quartile 3 (1 is best); the one before is not known.');
  });

  it.each([
    ['where neither way is better', { polarity: 'NONE' as const }],
    ['where the measure opts out', { measureRules: chosen({ noQuartile: true }) }],
  ])('there is none %s', (_why, more) => {
    const series = measureSeries([seriesReading('2025-26 Q4', '56')], more);
    const facts = tell(series, { quartiles: { sets: [old], printed: [] } });
    expect(facts).toMatchObject({ quartile: null, quartileMove: 'UNKNOWN' });
    expect(facts.paragraph).toContain('No national quartile.');
  });
});

describe('N8: the age of the data on the day that is passed in', () => {
  const series = measureSeries([seriesReading('2025-26 Q4', '56')]);

  it.each([
    ['2026-03-31', 0, false, null],
    ['2026-03-01', 0, false, null],
    ['2026-08-11', 133, false, null],
    ['2026-08-12', 134, true, '2026-08-11'],
  ])('on %s it is %i days old, late %s', (today, ageInDays, late, dueBy) => {
    expect(tell(series, { today })).toMatchObject({ asOf: today, ageInDays, late, dueBy });
  });

  it("a measure's own days go first, then its rules', and a late one is told", () => {
    const own = { ...series, dueWithinDays: 10, measureRules: chosen({ dueWithinDays: 20 }) };
    expect(tell(own, { today: '2026-07-11' }).dueBy).toBe('2026-07-10');
    expect(tell({ ...own, dueWithinDays: null }, { today: '2026-07-21' }).dueBy).toBe('2026-07-20');
    expect(tell(own, { today: '2026-07-11' }).paragraph).toContain(
      'A newer reading was due by 10 July 2026.',
    );
  });

  it('a quarter that is past has an old figure, and is not late where a newer one is there', () => {
    const both = measureSeries([seriesReading('2024-25 Q4', '50'), seriesReading('2025-26 Q4', '56')]);
    expect(tell(both, { period: '2024-25 Q4' })).toMatchObject({ value: '50', ageInDays: 418, late: false });
  });

  it('thousands of days are written as figures are', () => {
    expect(tell(measureSeries([seriesReading('2018-19 Q4', '50')])).paragraph).toContain('2,610 days old');
  });
});

describe('targets in words', () => {
  const told = (target: MeasureSeries['target'], more: Partial<MeasureSeries> = {}) =>
    /Target: .*?\.(?= On)|No target[^.]*\./.exec(
      tell(measureSeries([seriesReading('2025-26 Q4', '56')], { target, ...more })).paragraph,
    )?.[0];
  const count = {
    unit: 'COUNT',
    decimalPlaces: 0,
    baseline: seriesBaseline('2024-25', '521', { unit: 'COUNT' }),
  } as const;

  it.each([
    ['less than a figure', absoluteTarget('10', { bound: 'LESS_THAN' }), {}, 'Target: less than 10.0%.'],
    [
      'a share of the baseline',
      absoluteTarget('-8', { kind: 'RELATIVE', date: '2028-03-31' }),
      count,
      'Target: 479 (8% reduction on baseline) by 31 March 2028; the way there asks for 507 for 2025-26 Q4.',
    ],
    [
      'a direction',
      absoluteTarget('', { kind: 'DIRECTION', value: null, direction: 'DECREASE' }),
      {},
      'Target: reduction on baseline.',
    ],
    [
      'a range',
      absoluteTarget('', { kind: 'MAINTAIN', value: null, min: '85', max: '95', unit: 'PERCENT' }),
      {},
      'Target: between 85% and 95%.',
    ],
    [
      'a milestone',
      absoluteTarget('', {
        kind: 'MILESTONE',
        value: null,
        description: 'All pages open to translation.',
        date: '2026-07-01',
      }),
      {},
      'Target: "All pages open to translation" by 1 July 2026.',
    ],
    [
      'none yet',
      absoluteTarget('', { kind: 'TO_BE_DEFINED', value: null }),
      {},
      'No target has been settled.',
    ],
  ])('%s', (_what, target, more, words) => {
    expect(told(target, more as Partial<MeasureSeries>)).toBe(words);
  });
});

describe('N7: a figure that is withheld', () => {
  const OUTSIDE: Role[] = ['PUBLIC', 'VIEWER'];
  const hidden = measureSeries(
    [
      countedReading('2024-25 Q4', 120, 200),
      countedReading('2025-26 Q3', 130, 200),
      { ...countedReading('2025-26 Q4', 139, 212), symbol: 'SUPPRESSED' },
    ],
    { target: absoluteTarget('80', { date: '2027-03-31' }), baseline: seriesBaseline('2023-24 Q4', '50') },
  );
  const sources = {
    benchmarks: [benchmark()],
    quartiles: {
      sets: [{ on: '2025-12-31', n: 150, q1: '40', q2: '50', q3: '60' }],
      printed: [{ period: '2025-26 Q4', quartile: '3' }],
    },
    computed,
  };

  it.each(OUTSIDE)('gives %s nothing that is derived from it', (role) => {
    const facts = tell(hidden, { role, ...sources });
    expect(facts.paragraph).toBe(
      'Reviews on time: the figure for 2025-26 Q4 is withheld, and so is everything that follows from it. ' +
        'On 23 May 2026 the data are 53 days old.',
    );
    expect(facts).toMatchObject({
      value: null,
      display: 'c',
      withheld: true,
      numerator: null,
      denominator: null,
      smallBase: false,
      baseline: { direction: 'NOT_COMPARABLE', change: null, relativeChange: null },
      previous: { change: null, reason: 'the figure for 2025-26 Q4 is withheld' },
      yearBefore: { change: null },
      benchmarks: [{ difference: null, relativeDifference: null, stands: null, significant: null }],
      quartile: null,
      quartileMove: 'UNKNOWN',
      status: null,
    });
    expect(JSON.stringify(facts)).not.toMatch(/139|212|65\.6/);
  });

  it('is told to those who work on it, with that it is not for publication', () => {
    const facts = tell(hidden, sources);
    expect(facts.paragraph).toContain(
      '65.6% (139 of 212) for 2025-26 Q4. The figure is suppressed: it is not to be published.',
    );
    expect(facts).toMatchObject({ quartile: 1, status: 'CLOSE_TO_TRAJECTORY', withheld: false });
  });

  it.each(OUTSIDE)('of an earlier period is named to %s and not compared with', (role) => {
    const [before, ...rest] = [...hidden.readings].reverse();
    const earlier = measureSeries(
      [...rest.reverse(), countedReading('2026-27 Q1', 140, 212)]
        .concat(before ?? [])
        .sort((a, b) => (a.on < b.on ? -1 : 1)),
    );
    const facts = tell(earlier, { role, computed });
    expect(facts.paragraph).toContain('The figure for the previous period (2025-26 Q4) is withheld.');
    expect(facts).toMatchObject({ previous: { change: null, from: { display: 'c' } }, status: null });
    expect(JSON.stringify(facts)).not.toMatch(/139|65\.6/);
  });

  it.each(OUTSIDE)('the policy of the measure hides a small number from %s as a symbol does', (role) => {
    const series = measureSeries(
      [countedReading('2025-26 Q3', 60, 120), countedReading('2025-26 Q4', 3, 120)],
      { measureRules: chosen({ suppressionThreshold: 5 }) },
    );
    expect(tell(series, { role })).toMatchObject({ value: null, display: 'c', withheld: true });
    expect(tell(series)).toMatchObject({ value: '2.5', withheld: false });
  });

  it('counts are shown rounded, and what follows is computed from the rounded ones', () => {
    const series = measureSeries([seriesReading('2025-26 Q3', '101'), seriesReading('2025-26 Q4', '134')], {
      unit: 'COUNT',
      decimalPlaces: 0,
      organisationRules: chosen({ roundingBase: 5 }),
    });
    expect(tell(series, { role: 'PUBLIC' })).toMatchObject({ value: '135', previous: { change: '35' } });
    expect(tell(series)).toMatchObject({ value: '134', previous: { change: '33' } });
  });
});
