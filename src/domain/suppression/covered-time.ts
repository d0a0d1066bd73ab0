import { addDays, isCalendarDate } from '../calendar-date';
import { parsePeriod, type Period } from '../period';
import type { Basis } from '../vocabulary';

/** A stretch of days: `until` is the first day that is no longer in it. */
export interface CoveredTime {
  readonly from: string;
  readonly until: string;
}

/**
 * The days that a count sums up. A year to date starts with the academic or calendar year where the label names one,
 * else with the financial year, on 1 April. Null for a snapshot, which sums up nothing, and for a label that is no
 * period.
 */
export function coveredTime(label: string, basis: Basis): CoveredTime | null {
  const period = parsePeriod(label);
  if (period === undefined || basis === 'SNAPSHOT') return null;
  const until = addDays(period.endsOn, 1);
  if (basis === 'YEAR_TO_DATE') return { from: startOfYear(period), until };
  if (basis === 'ROLLING_12_MONTHS') return { from: aYearBefore(until), until };
  return { from: period.startsOn, until };
}

function startOfYear({ kind, startsOn, endsOn }: Period): string {
  if (kind === 'ACADEMIC_YEAR' || kind === 'CALENDAR_YEAR') return startsOn;
  const year = Number(endsOn.slice(0, 4));
  return `${endsOn.slice(5) < '04-01' ? year - 1 : year}-04-01`;
}

function aYearBefore(date: string): string {
  const before = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return isCalendarDate(before) ? before : `${before.slice(0, 4)}-03-01`;
}
