import fc from 'fast-check';
import { addDays, lastDayOfMonth } from '../../src/domain/calendar-date';
import { newestExpected } from '../../src/features/exceptions/cadence.rules';
import type { MeasureExceptionFacts, SeriesReading } from '../../src/features/exceptions/exception-facts';
import type { Cadence } from '../../src/domain/vocabulary';
import { ask, lastReadings, measure, only, reading } from '../support/exception-facts';

const missing = (over: Partial<MeasureExceptionFacts>, asOf = '2026-03-31') =>
  only('READING_MISSING', { measures: [measure(over)], asOf });
const late = (over: Partial<MeasureExceptionFacts>, asOf = '2026-03-31') =>
  only('READING_LATE', { measures: [measure(over)], asOf });

describe('the newest period of a cadence that had ended by a day', () => {
  it.each<[Cadence, string, string, string, string]>([
    ['MONTHLY', '2025-11', '2026-02-27', '2026-01-01', '2026-01-31'],
    ['MONTHLY', '2025-11', '2026-02-28', '2026-02-01', '2026-02-28'],
    ['MONTHLY', '2025-11', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['QUARTERLY', '2025-26 Q1', '2026-03-30', '2025-10-01', '2025-12-31'],
    ['QUARTERLY', '2025-26 Q1', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['QUARTERLY', '2025-26 Q1', '2026-01-01', '2025-10-01', '2025-12-31'],
    ['TERMLY', '2025-26 Q1', '2025-12-30', '2025-05-01', '2025-08-31'],
    ['TERMLY', '2025-26 Q1', '2025-12-31', '2025-09-01', '2025-12-31'],
    ['TERMLY', '2025-26 Q1', '2026-04-30', '2026-01-01', '2026-04-30'],
    ['ANNUAL', '2023-24', '2026-03-30', '2024-04-01', '2025-03-31'],
    ['ANNUAL', '2023-24', '2026-03-31', '2025-04-01', '2026-03-31'],
    ['ANNUAL', '2023/24', '2026-03-31', '2024-09-01', '2025-08-31'],
    ['ANNUAL', '2023', '2026-03-31', '2025-01-01', '2025-12-31'],
    ['ANNUAL', '2025-01-15', '2026-03-31', '2025-04-01', '2026-03-31'],
    ['BIENNIAL', '2023-24', '2026-03-30', '2022-04-01', '2024-03-31'],
    ['BIENNIAL', '2023-24', '2026-03-31', '2024-04-01', '2026-03-31'],
    ['BIENNIAL', '2023/24', '2026-08-31', '2024-09-01', '2026-08-31'],
    // A reading from after the day: the steps of two years are counted back from it.
    ['BIENNIAL', '2025-26', '2026-03-30', '2022-04-01', '2024-03-31'],
  ])('%s, written as %s, by %s: %s to %s', (cadence, period, by, startsOn, endsOn) => {
    expect(newestExpected(cadence, reading(period), by)).toEqual({ startsOn, endsOn });
  });

  it('AD_HOC expects none', () => {
    expect(newestExpected('AD_HOC', reading('2020-21'), '2026-03-31')).toBeUndefined();
  });

  it('agrees with trying every month end, newest first', () => {
    const ends: Record<'MONTHLY' | 'QUARTERLY' | 'TERMLY' | 'ANNUAL', readonly number[]> = {
      MONTHLY: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      QUARTERLY: [3, 6, 9, 12],
      TERMLY: [4, 8, 12],
      ANNUAL: [3],
    };
    const cadences = Object.keys(ends) as (keyof typeof ends)[];
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...cadences), day, (cadence, by) => {
        const year = Number(by.slice(0, 4));
        const all = [year - 1, year].flatMap((y) => ends[cadence].map((month) => lastDayOfMonth(y, month)));
        const expected = all.filter((end) => end <= by).at(-1);
        expect(newestExpected(cadence, reading('2020-21'), by)?.endsOn).toBe(expected);
      }),
    );
  });
});

describe('design 3.8 STALE: READING_MISSING', () => {
  // Q4 ends on 31 March 2026; six weeks later is 12 May.
  const untilQ3 = [reading('2025-26 Q3')];

  it.each([
    ['2026-03-31', undefined],
    ['2026-05-12', undefined],
    ['2026-05-13', 'MEDIUM'],
    ['2026-08-11', 'MEDIUM'],
  ])('as of %s, with Q3 as the newest: %s', (asOf, severity) => {
    expect(missing({ series: untilQ3 }, asOf)?.severity).toBe(severity);
  });

  it.each<[string, Partial<MeasureExceptionFacts>, string, boolean]>([
    ['the reading is there', { series: lastReadings({}, {}) }, '2026-05-13', false],
    ['a reading within the period is one of it', { series: [reading('2026-02-15')] }, '2026-05-13', false],
    ['a reading of its first day', { series: [reading('2026-01-01')] }, '2026-05-13', false],
    [
      'a reading of the very day',
      { series: [reading('2025-10'), reading('2026-03')], cadence: 'MONTHLY' },
      '2026-03-31',
      false,
    ],
    [
      'a later reading came, the one before it did not',
      { series: [reading('2026-27 Q1')] },
      '2026-06-30',
      false,
    ],
    [
      'the reading came after the day',
      { series: lastReadings({}, { recordedOn: '2026-05-14' }) },
      '2026-05-13',
      true,
    ],
    [
      'the reading came on the day',
      { series: lastReadings({}, { recordedOn: '2026-05-13' }) },
      '2026-05-13',
      false,
    ],
    ['due the day the period ends', { series: untilQ3, dueWithinDays: 0 }, '2026-03-31', false],
    ['due the day the period ended', { series: untilQ3, dueWithinDays: 0 }, '2026-04-01', true],
    [
      'an answer without a number is an answer',
      { series: lastReadings({ value: null }) },
      '2026-05-13',
      false,
    ],
    ['it never had one', { series: [] }, '2026-05-13', false],
    ['they come when they come', { series: [reading('2019-20')], cadence: 'AD_HOC' }, '2026-05-13', false],
    ['monthly, January is there', { series: [reading('2026-01')], cadence: 'MONTHLY' }, '2026-03-31', false],
    [
      'monthly, January is not there',
      { series: [reading('2025-12')], cadence: 'MONTHLY' },
      '2026-03-31',
      true,
    ],
    [
      'monthly, January was due yesterday',
      { series: [reading('2025-12')], cadence: 'MONTHLY' },
      '2026-03-15',
      true,
    ],
    [
      'monthly, January is due today',
      { series: [reading('2025-12')], cadence: 'MONTHLY' },
      '2026-03-14',
      false,
    ],
    ['yearly, the year before last', { series: [reading('2023-24')], cadence: 'ANNUAL' }, '2026-03-31', true],
    ['yearly, last year', { series: [reading('2024-25')], cadence: 'ANNUAL' }, '2026-03-31', false],
    ['academic, a year behind', { series: [reading('2023/24')], cadence: 'ANNUAL' }, '2026-03-31', true],
    ['academic, up to date', { series: [reading('2024/25')], cadence: 'ANNUAL' }, '2026-03-31', false],
    [
      'every second year, in its time',
      { series: [reading('2023-24')], cadence: 'BIENNIAL' },
      '2026-05-12',
      false,
    ],
    ['every second year, overdue', { series: [reading('2023-24')], cadence: 'BIENNIAL' }, '2026-05-13', true],
    ['termly, autumn is there', { series: [reading('2025-26 Q3')], cadence: 'TERMLY' }, '2026-06-11', false],
    [
      'termly, spring is not there',
      { series: [reading('2025-26 Q3')], cadence: 'TERMLY' },
      '2026-06-12',
      true,
    ],
  ])('%s', (_, over, asOf, expected) => {
    expect(missing(over, asOf) !== undefined).toBe(expected);
  });

  it('holds since the first quarter that ended without what was due', () => {
    const found = missing({ series: [reading('2024-25 Q2')] });
    // Q3 of 2024-25 was due by 11 February 2025.
    expect(found?.firstSeen).toBe('2024-25 Q4');
    expect(found?.explanation).toBe(
      'Children in care: no reading since 2024-25 Q2; the next was due by 11 February 2026, 48 days before 31 March 2026.',
    );
    expect(found?.kind).toBe('STALE');
  });

  it('is broken by a quarter that ended with everything there', () => {
    const series = [
      reading('2024-25 Q1'),
      // Missing at the end of Q4, though there by the end of the next quarter together with the next reading.
      reading('2024-25 Q3', { recordedOn: '2025-06-01' }),
      reading('2024-25 Q4', { recordedOn: '2025-06-01' }),
    ];
    expect(missing({ series })?.firstSeen).toBe('2025-26 Q2');
    expect(missing({ series: series.slice(0, 2) })?.firstSeen).toBe('2024-25 Q3');
  });

  it('looks at earlier quarters on their last days, whenever the clinic looks', () => {
    expect(missing({ series: untilQ3 }, '2026-05-20')?.firstSeen).toBe('2025-26 Q4');
  });
});

describe('design 3.8 STALE: READING_LATE', () => {
  const q3 = (recordedOn: string | null): SeriesReading[] => [
    reading('2025-26 Q2'),
    reading('2025-26 Q3', { recordedOn }),
  ];

  it.each<[string | null, boolean]>([
    // Q3 of 2025-26 was due by 11 February 2026.
    ['2026-02-11', false],
    ['2026-02-12', true],
    ['2026-03-31', true],
    ['2026-01-10', false],
    ['2026-04-01', false],
    [null, false],
  ])('recorded on %s: %s', (recordedOn, expected) => {
    expect(late({ series: q3(recordedOn) })?.severity).toBe(expected ? 'LOW' : undefined);
  });

  it('is told on the day after the quarter at which the clinic looks', () => {
    const series = lastReadings({}, { recordedOn: '2026-05-15' });
    expect(late({ series })).toBeUndefined();
    expect(late({ series }, '2026-05-20')).toMatchObject({
      kind: 'STALE',
      firstSeen: '2025-26 Q4',
      explanation:
        'Children in care: the reading for 2025-26 Q4 came on 15 May 2026, 3 days after it was due.',
    });
  });

  it('is not told in a later quarter', () => {
    // The year 2024-25 was due by 12 May 2025 and came in June: told in Q1, no longer in Q4.
    const series = [reading('2023-24'), reading('2024-25', { recordedOn: '2025-06-02' })];
    expect(late({ series, cadence: 'ANNUAL' })).toBeUndefined();
    expect(late({ series, cadence: 'ANNUAL', dueWithinDays: 0 })).toBeUndefined();
  });

  it('goes by what came first where a period has several readings', () => {
    const both = (first: string, second: string) => [
      reading('2025-11', { recordedOn: first }),
      reading('2025-12', { recordedOn: second }),
    ];
    expect(late({ series: both('2026-02-01', '2026-02-20') })).toBeUndefined();
    expect(late({ series: both('2026-02-20', '2026-02-01') })).toBeUndefined();
    expect(late({ series: both('2026-02-20', '2026-02-20') })?.explanation).toContain('for 2025-11 came');
    expect(late({ series: both('2026-02-25', '2026-02-20') })?.explanation).toContain(
      '2025-12 came on 20 February 2026',
    );
  });

  it('counts from the first day of the period, and from the first day of the quarter', () => {
    const opening = reading('2025-10-01', { recordedOn: '2025-10-02' });
    expect(late({ series: [opening, ...q3('2026-03-01').slice(1)] })).toBeUndefined();
    expect(late({ series: q3('2026-01-01'), dueWithinDays: 0 })).toBeDefined();
    expect(late({ series: q3('2025-12-31'), dueWithinDays: 0 })).toBeUndefined();
  });

  it('does not call a reading late that overtook the one that was due', () => {
    const series = [reading('2025-26 Q2'), reading('2025-26 Q4', { recordedOn: '2026-03-31' })];
    expect(ask({ measures: [measure({ series })] })).toEqual([]);
  });

  it('holds since the first of the quarters that each brought a late reading', () => {
    const series = [
      reading('2024-25 Q4', { recordedOn: '2025-05-01' }),
      reading('2025-26 Q1', { recordedOn: '2025-09-01' }),
      reading('2025-26 Q2', { recordedOn: '2025-12-01' }),
      reading('2025-26 Q3', { recordedOn: '2026-03-01' }),
    ];
    expect(late({ series })?.firstSeen).toBe('2025-26 Q2');
  });

  it('never goes together with a missing one', () => {
    const found = ask({ measures: [measure({ series: q3('2026-03-01') })], asOf: '2026-05-13' });
    expect(found.map(({ rule }) => rule)).toEqual(['READING_MISSING']);
  });
});
