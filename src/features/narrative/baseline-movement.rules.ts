import { daysBetween } from '../../domain/calendar-date';
import { breakBetween } from '../../domain/comparison/break-between';
import { compareWith } from '../../domain/comparison/compare-with';
import { apiText, exact, whole } from '../../domain/exact';
import { coveredTime } from '../../domain/suppression/covered-time';
import { BASIS_WORDS } from '../../domain/trajectory/vocabulary-words';
import { changeUnitOf, movementRecord, pointRecord, type MovementRecord } from '../movement/movement.rules';
import type { SeriesBaseline, SeriesReading } from '../movement/series.repository';
import type { BasisSeries } from '../movement/shown-series.rules';

/**
 * The change since the baseline. Councils set baselines on other bases than their readings', so where no test fits,
 * the plain difference is told, with that it is one. Counts of unlike stretches of time have none: a quarter is no
 * year.
 */
export function baselineMovement(series: BasisSeries, now: SeriesReading | null): MovementRecord {
  const { baseline, unit, readings } = series;
  const none = movementRecord(series, now, null);
  if (!baseline)
    return now
      ? { ...none, reason: series.baselineWithheld ? 'the baseline is withheld' : 'no baseline' }
      : none;
  if (baseline.unit !== unit) {
    const from = pointRecord({ ...series, unit: baseline.unit }, { ...baseline, symbol: null });
    return { ...none, from, reason: 'the baseline is in another unit' };
  }
  const point: SeriesReading = { ...baseline, symbol: null, flags: [], components: [] };
  const found = movementRecord(series, now, point);
  if (found.change !== null || now?.value == null) return found;
  if (breakBetween(readings, now, point)) return { ...found, reason: 'break in series' };
  return unit === 'COUNT' && !sameStretch(now, baseline) ? found : plainly(series, now, baseline, found);
}

function plainly(
  { unit, polarity }: BasisSeries,
  now: SeriesReading,
  baseline: SeriesBaseline,
  found: MovementRecord,
): MovementRecord {
  const { difference, differenceUnit, relative, stands } = compareWith(
    exact(now.value ?? ''),
    exact(baseline.value),
    unit,
    polarity,
  );
  const bases = `the baseline is ${BASIS_WORDS[baseline.basis]}, the figure ${BASIS_WORDS[now.basis]}`;
  return {
    ...found,
    direction: stands === 'SAME' ? 'SIMILAR' : stands,
    change: apiText(difference),
    changeUnit: changeUnitOf({ changeUnit: differenceUnit }),
    relativeChange: relative && apiText(relative.mul(whole(100))),
    significance: 'NOT_TESTED',
    reason: now.basis === baseline.basis ? 'the two are for different kinds of period' : bases,
  };
}

/** Months, quarters and years differ in length by up to three days among themselves. */
function sameStretch(now: SeriesReading, baseline: SeriesBaseline): boolean {
  const [later, earlier] = [now, baseline].map(({ period, basis }) => coveredTime(period, basis));
  if (!later || !earlier) return !later && !earlier;
  return Math.abs(daysBetween(later.from, later.until) - daysBetween(earlier.from, earlier.until)) <= 3;
}
