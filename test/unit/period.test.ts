import { parsePeriod } from '../../src/domain/period';

test.each([
  // Q1 is April to June; Q4 falls in the year after the one that names the financial year.
  ['2025-26 Q1', 'QUARTER', '2025-04-01', '2025-06-30'],
  ['2025-26 Q2', 'QUARTER', '2025-07-01', '2025-09-30'],
  ['2025-26 Q3', 'QUARTER', '2025-10-01', '2025-12-31'],
  ['2025-26 Q4', 'QUARTER', '2026-01-01', '2026-03-31'],
  ['1999-00 Q4', 'QUARTER', '2000-01-01', '2000-03-31'],
  ['2099-00 Q1', 'QUARTER', '2099-04-01', '2099-06-30'],
  ['2025-26', 'FINANCIAL_YEAR', '2025-04-01', '2026-03-31'],
  ['1999-00', 'FINANCIAL_YEAR', '1999-04-01', '2000-03-31'],
  // Could be December 2011, and is the year: councils write months in figures where the two do not follow.
  ['2011-12', 'FINANCIAL_YEAR', '2011-04-01', '2012-03-31'],
  ['2009-10', 'FINANCIAL_YEAR', '2009-04-01', '2010-03-31'],
  ['2012-12', 'MONTH', '2012-12-01', '2012-12-31'],
  ['2026-03', 'MONTH', '2026-03-01', '2026-03-31'],
  ['2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
  ['2025-02', 'MONTH', '2025-02-01', '2025-02-28'],
  ['1900-02', 'MONTH', '1900-02-01', '1900-02-28'],
  ['2000-02', 'MONTH', '2000-02-01', '2000-02-29'],
  ['2024/25', 'ACADEMIC_YEAR', '2024-09-01', '2025-08-31'],
  ['2024', 'CALENDAR_YEAR', '2024-01-01', '2024-12-31'],
  ['2024-02-29', 'SNAPSHOT', '2024-02-29', '2024-02-29'],
  ['2026-03-31', 'SNAPSHOT', '2026-03-31', '2026-03-31'],
])('%s is a %s from %s to %s', (label, kind, startsOn, endsOn) => {
  expect(parsePeriod(label)).toEqual({ label, kind, startsOn, endsOn });
});

test.each([
  '',
  '2025-27',
  '2025-27 Q1',
  '2025/27',
  '2025-26 Q0',
  '2025-26 Q5',
  '2025-26 q4',
  '2025-26Q4',
  '2025-26  Q4',
  ' 2025-26 Q4',
  '2025-26 Q4 ',
  '2025-26 Q4\n',
  '25-26 Q4',
  '2025–26',
  '2025-00',
  '2025-13',
  '2025-2',
  '2025-02-29',
  '2026-02-30',
  '2026-3-31',
  '31-03-2026',
  '1899',
  '2200',
  '1899-00',
  'Q4 2025-26',
  '2025/26 Q4',
  '٢٠٢٥',
])('"%s" is no period', (label) => {
  expect(parsePeriod(label)).toBeUndefined();
});

test('the quarters of a year follow one another without a gap and make up the year', () => {
  const year = parsePeriod('2027-28');
  const quarters = [1, 2, 3, 4].map((q) => parsePeriod(`2027-28 Q${q}`));
  expect(quarters[0]?.startsOn).toBe(year?.startsOn);
  expect(quarters[3]?.endsOn).toBe(year?.endsOn);
  for (const [index, quarter] of quarters.slice(1).entries()) {
    const dayAfter = new Date(`${quarters[index]?.endsOn}T00:00:00Z`).getTime() + 86_400_000;
    expect(quarter?.startsOn).toBe(new Date(dayAfter).toISOString().slice(0, 10));
  }
});
