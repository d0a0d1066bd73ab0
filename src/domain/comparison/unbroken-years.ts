import { parsePeriod } from '../period';
import { PeriodKind } from '../vocabulary';
import { isBreak } from './break-between';
import { countsOf } from './counts-of';
import { likePoints, newestOf } from './like-points';
import type { SeriesPoint } from './series-point';

export interface UnbrokenYears {
  /** Earliest first; no more than were asked for. */
  readonly points: readonly SeriesPoint[];
  /** Why there are no more, as one clause for people. */
  readonly stopped: string;
}

/** A day can stand for a year too, where it comes once a year ("at 31 March"). */
const YEARLY: readonly (PeriodKind | undefined)[] = [
  PeriodKind.FINANCIAL_YEAR,
  PeriodKind.ACADEMIC_YEAR,
  PeriodKind.CALENDAR_YEAR,
  PeriodKind.SNAPSHOT,
];

/**
 * The latest `wanted` yearly points with a value, a numerator and a denominator, without a missing year or a break
 * in series among them (a break on the first of them harms nothing). Months and quarters are passed over; all points
 * are of the basis and kind of the newest yearly one. As UKHSA Fingertips, which walks back until a point is unfit.
 */
export function unbrokenYears(series: readonly SeriesPoint[], wanted: number): UnbrokenYears {
  const newest = newestOf(series.filter((point) => YEARLY.includes(parsePeriod(point.period)?.kind)));
  if (!newest) return { points: [], stopped: 'no yearly figures' };
  const backwards = likePoints(series, newest).reverse();
  const points: SeriesPoint[] = [];
  for (const point of backwards) {
    const after = points[0];
    const stopped = (after && gapBetween(point, after)) ?? unfit(point);
    if (stopped !== null) return { points, stopped };
    points.unshift(point);
    if (points.length === wanted) break;
    if (isBreak(point)) return { points, stopped: `break in series at ${point.period}` };
  }
  return { points, stopped: `fewer than ${wanted} years` };
}

/** Null where the two are neighbouring years. */
function gapBetween(point: SeriesPoint, after: SeriesPoint): string | null {
  const expected = yearBeforeDay(after.on);
  const found = leapless(point.on);
  if (found === expected) return null;
  return found > expected ? 'not yearly figures' : `no figure for the year before ${after.period}`;
}

function unfit(point: SeriesPoint): string | null {
  if (point.value === null) return `no figure for ${point.period}`;
  return countsOf(point) ? null : `no numerator and denominator for ${point.period}`;
}

/** The end of February counts as the 28th, so that yearly days meet across a leap year. */
const leapless = (day: string): string => day.replace(/-02-29$/, '-02-28');

const yearBeforeDay = (day: string): string => leapless(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`);
