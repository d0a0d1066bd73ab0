import fc from 'fast-check';
import { datesDisagree } from '../../src/features/lint/dates-disagree.rules';
import { quartersDisagree } from '../../src/features/lint/quarters-disagree.rules';
import { wordedStretch } from '../../src/features/lint/worded-date.rules';
import { measure, printed, round, target } from '../support/lint-facts';

describe('wordedStretch', () => {
  it.each<[string, string, string]>([
    ['by Q2 2027-28', '2027-07-01', '2027-09-30'],
    ['by 2027-28 Q4', '2028-01-01', '2028-03-31'],
    ['by quarter 1 of 2027/28', '2027-04-01', '2027-06-30'],
    ['Q3 2027\u201328', '2027-10-01', '2027-12-31'],
    ['by April 2028', '2028-04-01', '2028-04-30'],
    ['by Sept 2027', '2027-09-01', '2027-09-30'],
    ['before feb. 2028', '2028-02-01', '2028-02-29'],
    ['May 2027', '2027-05-01', '2027-05-31'],
    ['31 March 2027', '2027-03-31', '2027-03-31'],
    ['by the 1st of July, 2026', '2026-07-01', '2026-07-01'],
    ['31/03/2027', '2027-03-31', '2027-03-31'],
    ['by 2027-03-31', '2027-03-31', '2027-03-31'],
    ['2028-03', '2028-03-01', '2028-03-31'],
    ['end of the 2027/28 academic year', '2027-09-01', '2028-08-31'],
    ['the 2027-28 school year', '2027-09-01', '2028-08-31'],
    ['by 2027-28', '2027-04-01', '2028-03-31'],
    ['by 2027-2028', '2027-04-01', '2028-03-31'],
    ['the 2027/28 financial year', '2027-04-01', '2028-03-31'],
    ['by 2027/28', '2027-04-01', '2028-08-31'],
    ['by 2028', '2028-01-01', '2028-12-31'],
  ])('"%s" covers %s to %s', (words, startsOn, endsOn) => {
    expect(wordedStretch(words)).toMatchObject({ startsOn, endsOn });
  });

  it.each([
    'as soon as possible',
    '',
    'by Q2',
    'by Q2 2028',
    'by 31 March',
    '30 February 2027',
    '31/13/2027',
    '2027/29',
    'by March 2027 or April 2028',
    'within 12 months of April 2027',
    'before year 11',
  ])('"%s" is not understood', (words) => expect(wordedStretch(words)).toBeNull());
});

describe('DATES_DISAGREE (design 3.9)', () => {
  const check = (wordedDate: string | null, date: string | null) =>
    datesDisagree(measure({ target: target({ date, wordedDate }) }));

  it('finds the quarter that was typed a year late', () => {
    expect(check('by Q2 2027-28', '2028-09-30')).toEqual([
      {
        rule: 'DATES_DISAGREE',
        found: 'target date 30 September 2028',
        expected: '1 July 2027 to 30 September 2027, as "by Q2 2027-28" says',
        period: null,
      },
    ]);
  });

  it.each<[string, string, boolean]>([
    // 31 days either way agree, 32 do not.
    ['by April 2028', '2028-02-29', false],
    ['by April 2028', '2028-03-01', true],
    ['by April 2028', '2028-03-31', true],
    ['by April 2028', '2028-05-31', true],
    ['by April 2028', '2028-06-01', false],
    ['31 March 2027', '2027-02-28', true],
    ['31 March 2027', '2027-02-27', false],
    ['31 March 2027', '2027-05-01', true],
    ['31 March 2027', '2027-05-02', false],
    ['by September 2027', '2027-09-30', true],
    ['end of the 2027/28 academic year', '2028-09-30', true],
    ['end of the 2027/28 academic year', '2028-10-01', true],
    ['end of the 2027/28 academic year', '2028-10-02', false],
    // A bare year is its own days and no more.
    ['by 2028', '2027-12-31', false],
    ['by 2028', '2028-01-01', true],
    ['by 2028', '2028-03-31', true],
    ['by 2028', '2028-12-31', true],
    ['by 2028', '2029-01-01', false],
    ['when it is ready', '2028-01-01', true],
  ])('"%s" agrees with %s: %s', (words, date, agrees) => {
    expect(check(words, date)).toHaveLength(agrees ? 0 : 1);
  });

  it.each([
    [null, '2028-01-01'],
    ['by 2027', null],
    [null, null],
  ])('worded %s and typed %s are not compared', (words, date) => expect(check(words, date)).toEqual([]));

  it('finds nothing on a measure without a target', () => expect(datesDisagree(measure())).toEqual([]));

  it('agrees exactly from 31 days before a month to 31 days after it', () => {
    const DAY = 86_400_000;
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2100 }),
        fc.nat({ max: 11 }),
        fc.integer({ min: -70, max: 70 }),
        (year, month, days) => {
          const typed = Date.UTC(year, month, 15) + days * DAY;
          const early = Date.UTC(year, month, 1) - 31 * DAY;
          const late = Date.UTC(year, month + 1, 0) + 31 * DAY;
          const found = check(`by ${names[month]} ${year}`, new Date(typed).toISOString().slice(0, 10));
          expect(found.length === 0).toBe(typed >= early && typed <= late);
        },
      ),
    );
  });
});

describe('QUARTERS_DISAGREE (design 3.9)', () => {
  const check = (text: string | null, period: string | null = '2025-26 Q4') =>
    quartersDisagree(round({ printed: [printed({ kind: 'QUARTER', text, period, source: 'cover' })] }));

  it('finds a cover of another year', () => {
    expect(check('Q4 2026-27')).toEqual([
      {
        rule: 'QUARTERS_DISAGREE',
        found: '2026-27 Q4 (cover)',
        expected: '2025-26 Q4',
        period: '2025-26 Q4',
      },
    ]);
  });

  it.each<[string | null, string | null, number]>([
    ['Quarter 3 of 2025/26', '2025-26 Q4', 1],
    ['Performance 2025-2026, Q4: 14 slides', '2025-26 Q4', 0],
    ['2025/26 Quarter 4', '2025-26 Q4', 0],
    ['2025-26', '2025-26 Q4', 0],
    ['the last quarter', '2025-26 Q4', 0],
    [null, '2026-27 Q4', 1],
    [null, '2025-26 Q4', 0],
    [null, null, 0],
  ])('%s, else %s, gives %i', (text, period, count) => expect(check(text, period)).toHaveLength(count));

  it('looks at facts about the quarter only', () => {
    expect(quartersDisagree(round({ printed: [printed({ kind: 'TOTAL', text: 'Q4 2026-27' })] }))).toEqual(
      [],
    );
  });
});
