import type { MeasureHistory, ReadingRow } from '../../src/features/exceptions/exception-records';
import { requireWindow } from '../../src/features/exceptions/exception-window.rules';
import { ALWAYS, knownSince, stoodOn } from '../../src/features/exceptions/first-picture.rules';
import { measureQuartiles } from '../../src/features/exceptions/measure-quartiles.rules';
import { measureSeries } from '../../src/features/exceptions/measure-series.rules';
import { effectiveRules } from '../../src/features/rule-sets/effective-rules.rules';
import { parsePeriod } from '../../src/domain/period';

const RULES = effectiveRules(null, null);

/** A reading in period, of a figure without counts, recorded a month after its end. */
const row = (
  period: string,
  value: string | null,
  over: Partial<Record<number, unknown>> = {},
): ReadingRow => {
  const end = parsePeriod(period)?.endsOn ?? '';
  const plain = [period, end, 'IN_PERIOD', value, null, null, null, [], [], end];
  return Object.assign(plain, over) as unknown as ReadingRow;
};

const measure = (readings: readonly ReadingRow[], over: Partial<MeasureHistory> = {}): MeasureHistory => ({
  id: 'measure-1',
  ambitionId: 'ambition-1',
  name: 'Children in care',
  unit: 'SCORE',
  decimalPlaces: 0,
  polarity: 'LOWER_IS_BETTER',
  cadence: 'QUARTERLY',
  headlineBasis: 'IN_PERIOD',
  addedOn: '2020-04-01',
  dueWithinDays: null,
  rules: null,
  worseThanBaseline: false,
  readings,
  sets: [],
  printed: [],
  ...over,
});

const series = (one: MeasureHistory, over: Partial<typeof RULES> = {}) =>
  measureSeries(one, { ...RULES, ...over }, 42);

describe('the quarters that are looked at', () => {
  const rounds = [
    { period: '2026-27 Q1', state: 'OPEN' as const },
    { period: '2025-26 Q4', state: 'LOCKED' as const },
    { period: '2025-26 Q3', state: 'PUBLISHED' as const },
  ];

  it('are twenty years without a gap, the one asked for last', () => {
    const { quarters, asked, last, asOf, placeOf } = requireWindow({}, rounds);
    expect(asked.label).toBe('2025-26 Q4');
    expect([quarters.length, last, asOf]).toEqual([80, 79, '2026-03-31']);
    expect(quarters[0]?.label).toBe('2006-07 Q1');
    for (const [place, { label, startsOn }] of quarters.entries()) {
      expect(placeOf.get(label)).toBe(place);
      const before = quarters[place - 1]?.endsOn;
      if (before) expect(Date.parse(startsOn) - Date.parse(before)).toBe(86_400_000);
    }
  });

  it('end where labels of periods begin', () => {
    expect(requireWindow({ period: '1900-01 Q2' }, []).quarters.map(({ label }) => label)).toEqual([
      '1900-01 Q1',
      '1900-01 Q2',
    ]);
  });

  it.each([
    ['the newest that is not open', rounds, '2025-26 Q4'],
    ['else the newest that was opened', rounds.slice(0, 1), '2026-27 Q1'],
  ])('end with %s', (_what, given, label) => {
    expect(requireWindow({}, given).asked.label).toBe(label);
  });

  it('may be looked at on their last day or later, never before it', () => {
    const on = (asOf: string) => requireWindow({ period: '2025-26 Q4', asOf }, []).asOf;
    expect(on('2026-03-31')).toBe('2026-03-31');
    expect(on('2026-06-01')).toBe('2026-06-01');
    expect(() => on('2026-03-30')).toThrow('ends on 2026-03-31');
  });
});

describe('the first picture of an organisation', () => {
  const since = knownSince('2025-05-20');

  it.each([
    ['2025-05-20', ALWAYS],
    ['2025-06-30', ALWAYS],
    ['2025-07-01', '2025-07-01'],
  ])('what was written on %s is known since %s', (day, known) => {
    expect(since(day)).toBe(known);
  });

  it.each([
    ['before anything was written', { from: '2025-06-01', to: null }, '2024-12-31', true],
    ['before it was made', { from: '2025-08-01', to: null }, '2025-07-31', false],
    ['on the day it was made', { from: '2025-08-01', to: null }, '2025-08-01', true],
    ['on the day before it was taken away', { from: '2025-08-01', to: '2025-09-01' }, '2025-08-31', true],
    ['on the day it was taken away', { from: '2025-08-01', to: '2025-09-01' }, '2025-09-01', false],
  ])('a link stood %s', (_when, spell, day, stood) => {
    expect(stoodOn({ id: 'x', ...spell }, day, since)).toBe(stood);
  });
});

describe('the series of a measure', () => {
  it('holds the headline basis only, each reading against the one before it', () => {
    const other = row('2025-26 Q2', '1', { 2: 'YEAR_TO_DATE' });
    const readings = [
      row('2025-26 Q1', '5'),
      other,
      row('2025-26 Q2', '6'),
      row('2025-26 Q3', '6'),
      row('2025-26 Q4', '4'),
    ];
    expect(
      series(measure(readings)).map(({ period, value, direction }) => [period, value, direction]),
    ).toEqual([
      ['2025-26 Q1', '5', null],
      ['2025-26 Q2', '6', 'WORSE'],
      ['2025-26 Q3', '6', 'SIMILAR'],
      ['2025-26 Q4', '4', 'BETTER'],
    ]);
  });

  it('takes the least change that counts, and breaks, from the measure', () => {
    const readings = [
      row('2025-26 Q1', '5'),
      row('2025-26 Q2', '6'),
      row('2025-26 Q3', '9', { 7: ['BREAK_IN_SERIES'] }),
    ];
    const directions = series(measure(readings), { minimumChange: '2' }).map(({ direction }) => direction);
    expect(directions).toEqual([null, 'SIMILAR', 'NOT_COMPARABLE']);
  });

  it('N7: knows what is marked, what the policy hides and what would give it away', () => {
    const counts = measure(
      [
        row('2025-26 Q1', '40'),
        row('2025-26 Q2', '3'),
        row('2025-26 Q3', '50', { 6: 'SUPPRESSED' }),
        row('2025-26 Q4', '60'),
      ],
      { unit: 'COUNT' },
    );
    const hidden = (over: Partial<typeof RULES>) => series(counts, over).map(({ suppressed }) => suppressed);
    expect(hidden({})).toEqual([false, false, true, false]);
    expect(hidden({ suppressionThreshold: 5 })).toEqual([false, true, true, false]);
    const year = row('2025-26', '153', { 2: 'FULL_YEAR' });
    const whole = {
      ...counts,
      readings: [...counts.readings.slice(0, 2), row('2025-26 Q3', '50'), row('2025-26 Q4', '60'), year],
    };
    const secondary = series(whole, { suppressionThreshold: 5 }).map(({ suppressed }) => suppressed);
    expect(secondary.filter(Boolean).length).toBeGreaterThan(1);
    expect(series(whole).every(({ suppressed }) => !suppressed)).toBe(true);
  });

  it('does not call late what was due before the measure was here', () => {
    // Due 42 days after the period: 2025-06-30 is due on 11 August, 2025-09-30 on 11 November.
    const readings = [
      row('2025-26 Q1', '5', { 9: '2025-11-11' }),
      row('2025-26 Q2', '6', { 9: '2025-11-12' }),
    ];
    const days = (addedOn: string) =>
      series(measure(readings, { addedOn })).map(({ recordedOn }) => recordedOn);
    expect(days('2025-08-11')).toEqual(['2025-11-11', '2025-11-12']);
    expect(days('2025-08-12')).toEqual([null, '2025-11-12']);
    expect(days('2025-11-11')).toEqual([null, '2025-11-12']);
    expect(days('2025-11-12')).toEqual([null, null]);
  });
});

describe('the quartiles of a measure', () => {
  const window = requireWindow({ period: '2025-26 Q4' }, []);
  const set = (on: string, ...[q1, q2, q3]: string[]) => ({
    on,
    n: 8,
    q1: q1 ?? null,
    q2: q2 ?? null,
    q3: q3 ?? null,
  });
  const readings = [
    row('2025-26 Q1', '25'),
    row('2025-26 Q2', null, { 6: 'UNAVAILABLE' }),
    row('2025-26 Q3', '25'),
  ];
  const quartiles = (over: Partial<MeasureHistory>, rules: Partial<typeof RULES> = {}) => {
    const one = measure(readings, over);
    return measureQuartiles(one, series(one), { ...RULES, ...rules }, window).map(({ quarter, quartile }) => [
      quarter,
      quartile,
    ]);
  };

  it('follow the newest reading and the newest set of each quarter, and need a number', () => {
    const sets = [set('2025-03-31', '10', '20', '30'), set('2026-03-31', '30', '40', '50')];
    expect(quartiles({ sets })).toEqual([
      ['2025-26 Q1', 3],
      ['2025-26 Q3', 3],
      ['2025-26 Q4', 1],
    ]);
  });

  it.each<[string, Partial<MeasureHistory>, Partial<typeof RULES>]>([
    ['a polarity', { polarity: 'NONE' }, {}],
    ['figures that lie apart', {}, { noQuartile: true }],
    ['four figures', { sets: [{ ...set('2025-03-31', '10', '20', '30'), n: 3 }] }, {}],
    ['cut points', { sets: [set('2025-03-31')] }, {}],
  ])('need %s', (_what, over, rules) => {
    expect(quartiles({ sets: [set('2025-03-31', '10', '20', '30')], ...over }, rules)).toEqual([]);
  });

  it('are as printed where there is no set of the time', () => {
    const printed = [
      { period: '2025-26 Q1', quartile: '2' },
      { period: '2025-26 Q3', quartile: '7' },
    ];
    expect(quartiles({ printed })).toEqual([['2025-26 Q1', 2]]);
    expect(quartiles({ printed, sets: [set('2025-12-31', '10', '20', '30')] })).toEqual([
      ['2025-26 Q1', 2],
      ['2025-26 Q3', 3],
      ['2025-26 Q4', 3],
    ]);
  });
});
