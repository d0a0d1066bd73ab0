import { formatDate, isCalendarDate, lastDayOfMonth } from './calendar-date';
import { PeriodKind } from './vocabulary';

/** A stretch of time that figures are reported for. Both ends are included. */
export interface Period {
  readonly label: string;
  readonly kind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
}

type Reading = (label: string) => Omit<Period, 'label'> | undefined;

/** "2025-26": the second year must follow the first, so "2025-27" is no period. */
function consecutive(first: string, second: string): number | undefined {
  const year = Number(first);
  return (year + 1) % 100 === Number(second) && year >= 1900 && year <= 2199 ? year : undefined;
}

const quarter: Reading = (label) => {
  const match = /^(\d{4})-(\d{2}) Q([1-4])$/.exec(label);
  const year = match && consecutive(match[1] ?? '', match[2] ?? '');
  if (!match || year === undefined || year === null) return undefined;
  const q = Number(match[3]);
  // Q1 is April to June; Q4 falls in the calendar year after the one that names the financial year.
  const calendarYear = q === 4 ? year + 1 : year;
  const firstMonth = q === 4 ? 1 : q * 3 + 1;
  return {
    kind: PeriodKind.QUARTER,
    startsOn: formatDate(calendarYear, firstMonth, 1),
    endsOn: lastDayOfMonth(calendarYear, firstMonth + 2),
  };
};

const financialYear: Reading = (label) => {
  const match = /^(\d{4})-(\d{2})$/.exec(label);
  const year = match && consecutive(match[1] ?? '', match[2] ?? '');
  if (!year) return undefined;
  return {
    kind: PeriodKind.FINANCIAL_YEAR,
    startsOn: formatDate(year, 4, 1),
    endsOn: formatDate(year + 1, 3, 31),
  };
};

const academicYear: Reading = (label) => {
  const match = /^(\d{4})\/(\d{2})$/.exec(label);
  const year = match && consecutive(match[1] ?? '', match[2] ?? '');
  if (!year) return undefined;
  return {
    kind: PeriodKind.ACADEMIC_YEAR,
    startsOn: formatDate(year, 9, 1),
    endsOn: formatDate(year + 1, 8, 31),
  };
};

const calendarYear: Reading = (label) => {
  if (!/^(19|20|21)\d{2}$/.test(label)) return undefined;
  const year = Number(label);
  return {
    kind: PeriodKind.CALENDAR_YEAR,
    startsOn: formatDate(year, 1, 1),
    endsOn: formatDate(year, 12, 31),
  };
};

const month: Reading = (label) => {
  const match = /^(\d{4})-(\d{2})$/.exec(label);
  if (!match || !isCalendarDate(`${label}-01`)) return undefined;
  const [year, number] = [Number(match[1]), Number(match[2])];
  return {
    kind: PeriodKind.MONTH,
    startsOn: formatDate(year, number, 1),
    endsOn: lastDayOfMonth(year, number),
  };
};

const snapshot: Reading = (label) =>
  isCalendarDate(label) ? { kind: PeriodKind.SNAPSHOT, startsOn: label, endsOn: label } : undefined;

// "2011-12" could be a financial year or December 2011: the year is meant, since councils write months out
// and a month is only read where the two numbers do not follow one another.
const readings = [quarter, financialYear, academicYear, calendarYear, month, snapshot];

const known = new Map<string, Period>();
const KNOWN_LIMIT = 10_000;

/**
 * Reads a period label: "2025-26 Q4" (financial quarter, Q1 is April to June), "2025-26" (financial year),
 * "2024/25" (academic year, September to August), "2024" (calendar year), "2026-03" (month) or "2026-03-31"
 * (snapshot). Undefined for anything else; labels are exact, without surrounding spaces.
 */
export function parsePeriod(label: string): Period | undefined {
  const seen = known.get(label);
  if (seen) return seen;
  for (const read of readings) {
    const found = read(label);
    if (!found) continue;
    const period = Object.freeze({ label, ...found });
    if (known.size < KNOWN_LIMIT) known.set(label, period);
    return period;
  }
  return undefined;
}
