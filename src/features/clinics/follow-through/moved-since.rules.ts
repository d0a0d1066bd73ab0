import { movementRecord, previousIn, type MovementRecord } from '../../movement/movement.rules';
import type { BasisSeries } from '../../movement/shown-series.rules';

/**
 * How a measure has moved since a day: from the last reading whose period was over by then to the newest, both of the
 * same kind of period. Null while no period that ends later has been read: nothing can have moved yet.
 */
export function movedSince(series: BasisSeries, day: string): MovementRecord | null {
  const now = series.readings.findLast(({ on }) => on > day);
  if (now === undefined) return null;
  let before = previousIn(series, now);
  while (before !== null && before.on > day) before = previousIn(series, before);
  return movementRecord(series, now, before);
}
