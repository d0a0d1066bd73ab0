import type { Period } from '../../domain/period';
import type { SeriesReading } from './series.repository';

/**
 * The reading for a period; where there is none, the newest whose period ends by its last day, as a year's figure
 * stands for the quarter after it. Without a period the newest of all. The readings are in order of time.
 */
export const newestBy = (readings: readonly SeriesReading[], period: Period | null): SeriesReading | null =>
  readings.find((reading) => reading.period === period?.label) ??
  readings.findLast(({ on }) => period === null || on <= period.endsOn) ??
  null;
