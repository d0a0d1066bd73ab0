import { alike, newestOf } from './like-points';
import type { SeriesPoint } from './series-point';

/**
 * The nearest earlier point of the same basis and kind of period; null where there is none. A point without a
 * number is not passed over, since a comparison with an older one would then look like one with the last period.
 */
export const previousOf = (series: readonly SeriesPoint[], point: SeriesPoint): SeriesPoint | null =>
  newestOf(series.filter((other) => other.on < point.on && alike(other, point)));
