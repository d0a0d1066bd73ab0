import { addDays, daysBetween } from '../../domain/calendar-date';
import { newestExpected } from '../exceptions/cadence.rules';
import type { SeriesReading } from '../movement/series.repository';
import type { BasisSeries } from '../movement/shown-series.rules';
import type { DataAge } from './measure-facts';

/**
 * How old a reading is on a day, and whether a newer one than the measure has was due by then. On the due day itself
 * it is not late yet; a measure without any reading has none to wait for, as exceptions have it.
 */
export function dataAge(series: BasisSeries, now: SeriesReading | null, asOf: string): DataAge {
  const newest = series.readings.findLast(({ on }) => on <= asOf);
  const dueWithin = series.dueWithinDays ?? series.rules.dueWithinDays;
  const expected = newest && newestExpected(series.cadence, newest, addDays(asOf, -dueWithin - 1));
  const late = newest !== undefined && expected !== undefined && newest.on < expected.startsOn;
  return {
    asOf,
    ageInDays: now && Math.max(0, daysBetween(now.on, asOf)),
    late,
    dueBy: late ? addDays(expected.endsOn, dueWithin) : null,
  };
}
