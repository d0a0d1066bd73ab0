import { formatDate, isCalendarDate, lastDayOfMonth } from '../../domain/calendar-date';
import { parsePeriod } from '../../domain/period';
import { MONTHS } from '../../domain/date-words';

/** The days that a worded date covers, both ends included. */
export interface Stretch {
  readonly startsOn: string;
  readonly endsOn: string;
  /** True for a bare year, which is no month to be early or late for. */
  readonly bareYear: boolean;
}

type Reader = readonly [RegExp, (match: RegExpExecArray, text: string) => Stretch | null];

const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|Sept)\\.?`;
const YEARS = '(\\d{4})[-/](?:\\d{2})?(\\d{2})';
const QUARTER = '(?:Q|quarter )([1-4])';
const QUARTER_FIRST = new RegExp(`\\b${QUARTER},?(?: of)?(?: the)? ${YEARS}\\b`, 'i');
const YEAR_FIRST = new RegExp(`\\b${YEARS},? ${QUARTER}\\b`, 'i');

// The narrowest wording first: a day holds a month and a month holds a year.
const readers: readonly Reader[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, ([, year, month, day]) => dayOf(year, month, day)],
  [/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/, ([, day, month, year]) => dayOf(year, month, day)],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})\\b`, 'i'),
    ([, day, month, year]) => dayOf(year, monthNumber(month), day),
  ],
  [QUARTER_FIRST, ([, quarter, year, next]) => labelled(`${year}-${next} Q${quarter}`)],
  [YEAR_FIRST, ([, year, next, quarter]) => labelled(`${year}-${next} Q${quarter}`)],
  [
    new RegExp(`\\b${MONTH},? (\\d{4})\\b`, 'i'),
    ([, month, year]) => monthOf(Number(year), monthNumber(month)),
  ],
  [new RegExp(`\\b${YEARS}\\b`), ([, year, next], text) => yearPair(`${year}`, `${next}`, text)],
  [/\b((?:19|20|21)\d{2})\b/, ([, year]) => ({ ...ends(`${year}-01-01`, `${year}-12-31`), bareYear: true })],
];

/**
 * The stretch of time that words name: "by Q2 2027-28", "by April 2028", "31 March 2027", "by 2028", "end of the
 * 2027/28 academic year". Lead words ("by", "before", "end of") are not weighed: papers use them loosely. Null where
 * no date is understood or where more than one is named.
 */
export function wordedStretch(words: string): Stretch | null {
  const text = tidy(words);
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text);
    if (!match) continue;
    // Another number beside it is a second date, or a wording that was not understood.
    return /\d/.test(text.replace(match[0], '')) ? null : read(match, text);
  }
  return null;
}

/** The label of the quarter that words such as "Q4 2026-27" or "2026/27, quarter 4" name; null for anything else. */
export function wordedQuarter(words: string): string | null {
  const text = tidy(words);
  const [, quarter, year, next] = QUARTER_FIRST.exec(text) ?? [];
  const [, otherYear, otherNext, otherQuarter] = YEAR_FIRST.exec(text) ?? [];
  const label = `${year ?? otherYear}-${next ?? otherNext} Q${quarter ?? otherQuarter}`;
  return parsePeriod(label)?.label ?? null;
}

/** Every dash as a hyphen, every gap as one space. */
const tidy = (words: string): string => words.replace(/[\u2010-\u2015]/g, '-').replace(/\s+/g, ' ');

/** "2027/28" alone may be a school year or a financial one; then it covers both. */
function yearPair(year: string, next: string, text: string): Stretch | null {
  const financial = labelled(`${year}-${next}`);
  const academic = labelled(`${year}/${next}`);
  if (/academic|school/i.test(text)) return academic;
  if (!academic || !financial || /financial/i.test(text) || !text.includes('/')) return financial;
  return ends(financial.startsOn, academic.endsOn);
}

function labelled(label: string): Stretch | null {
  const period = parsePeriod(label);
  return period ? ends(period.startsOn, period.endsOn) : null;
}

function dayOf(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): Stretch | null {
  const date = formatDate(Number(year), Number(month), Number(day));
  return isCalendarDate(date) ? ends(date, date) : null;
}

const monthOf = (year: number, month: number): Stretch | null =>
  isCalendarDate(formatDate(year, month, 1))
    ? ends(formatDate(year, month, 1), lastDayOfMonth(year, month))
    : null;

/** 1 to 12; 0 for a word that is no month. */
const monthNumber = (word: string | undefined): number =>
  MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === word?.slice(0, 3).toLowerCase()) + 1;

const ends = (startsOn: string, endsOn: string): Stretch => ({ startsOn, endsOn, bareYear: false });
