import { parsePeriod } from '../period';
import type { SeriesPoint } from './series-point';

/** Whether two points stand in one series: same basis, same kind of period. A quarter is never set beside a year. */
export const alike = (one: SeriesPoint, other: SeriesPoint): boolean =>
  one.basis === other.basis && parsePeriod(one.period)?.kind === parsePeriod(other.period)?.kind;

/** The points of a series that are like the given one, earliest first. The series may be in any order. */
export const likePoints = (series: readonly SeriesPoint[], point: SeriesPoint): SeriesPoint[] =>
  series.filter((other) => alike(other, point)).sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));

/** The point whose period ends last; the first in the series where several end that day; null in an empty one. */
export const newestOf = (series: readonly SeriesPoint[]): SeriesPoint | null =>
  series.reduce<SeriesPoint | null>(
    (newest, point) => (newest && newest.on >= point.on ? newest : point),
    null,
  );
