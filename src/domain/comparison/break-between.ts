import { ReadingFlag } from '../vocabulary';
import { alike } from './like-points';
import type { SeriesPoint } from './series-point';

/** Whether a point starts a new series: it cannot be set beside what came before it. */
export const isBreak = (point: SeriesPoint): boolean => point.flags.includes(ReadingFlag.BREAK_IN_SERIES);

/**
 * Whether the series breaks after one point and up to another, the later one included: the flag stands on the first
 * point counted in the new way, so a flag on the earlier point does no harm. Only points like the later one count.
 */
export const breakBetween = (
  series: readonly SeriesPoint[],
  now: SeriesPoint,
  before: SeriesPoint,
): boolean =>
  series.some((point) => isBreak(point) && point.on > before.on && point.on <= now.on && alike(point, now));
