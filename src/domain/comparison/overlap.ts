import type { SeriesPoint } from './series-point';
import { yearEarlier } from './year-earlier';

/** The year in which the financial year of a day began: 2025 for 2026-03-31, 2026 for 2026-04-01. */
const financialYear = (on: string): number => Number(on.slice(0, 4)) - (on.slice(5, 7) < '04' ? 1 : 0);

/**
 * Whether two points of one basis count some of the same people or events. A test for chance is then not valid,
 * since it takes the two for independent (so UKHSA Fingertips for its trends). Rolling years overlap unless a year
 * lies between their ends; two figures for the year to date overlap within one financial year.
 */
export function overlap(now: SeriesPoint, before: SeriesPoint): boolean {
  if (now.basis === 'ROLLING_12_MONTHS') {
    // The end of February is one day later in a leap year, which is no overlap.
    return before.on.replace(/-02-29$/, '-02-28') > (yearEarlier(now.on) ?? '');
  }
  return now.basis === 'YEAR_TO_DATE' && financialYear(now.on) === financialYear(before.on);
}
