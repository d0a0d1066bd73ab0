import { alike } from './like-points';
import type { SeriesPoint } from './series-point';
import { yearEarlier } from './year-earlier';

/**
 * The point of the same basis for the same period one year earlier, found by its label; null where there is none,
 * as for a measure that is read every second year.
 */
export function yearBefore(series: readonly SeriesPoint[], point: SeriesPoint): SeriesPoint | null {
  const label = yearEarlier(point.period);
  if (label === undefined) return null;
  return series.find((other) => other.period === label && alike(other, point)) ?? null;
}
