import type { Access } from '../../domain/access';
import { mayReadWorkInProgress } from '../../domain/policy';
import { coveredTime } from '../../domain/suppression/covered-time';
import { suppressFigure } from '../../domain/suppression/suppress-figure';
import { suppressSeries } from '../../domain/suppression/suppress-series';
import { isHidden } from '../../domain/suppression/suppressible-figure';
import type { SuppressionPolicy } from '../../domain/suppression/suppression-policy';
import type { Basis } from '../../domain/vocabulary';
import { effectiveRules, type EffectiveRules } from '../rule-sets/effective-rules.rules';
import type { MeasureSeries, SeriesBaseline, SeriesReading } from './series.repository';

/** A series as its reader may see it. All that is computed is computed from this, so that it can tell no more. */
export interface ShownSeries extends MeasureSeries {
  readonly rules: EffectiveRules;
  /** True where there is a baseline that the reader may not see; `baseline` is null then. */
  readonly baselineWithheld: boolean;
}

/** A shown series with the readings of one basis only. */
export interface BasisSeries extends ShownSeries {
  readonly basis: Basis;
}

/** Whoever works on the figures sees all; everybody else what is left once small numbers are hidden (N7). */
export function shownSeries(series: MeasureSeries, access: Access): ShownSeries {
  const rules = effectiveRules(series.organisationRules, series.measureRules);
  if (mayReadWorkInProgress(access)) return { ...series, rules, baselineWithheld: false };
  const policy = { threshold: rules.suppressionThreshold, roundingBase: rules.roundingBase };
  const readings = suppressSeries(series.readings, series.unit, policy);
  const baseline = shownBaseline(series, readings, policy);
  return { ...series, rules, readings, baseline, baselineWithheld: series.baseline !== null && !baseline };
}

/** The readings of one basis: the headline's where none is named. */
export function onBasis(series: ShownSeries, asked?: Basis | null): BasisSeries {
  const basis = asked ?? series.headlineBasis;
  return { ...series, basis, readings: series.readings.filter((reading) => reading.basis === basis) };
}

/** A number that is kept from the reader. One that is marked as suppressed is still shown to who works on it. */
export const isWithheld = ({ value, symbol }: Pick<SeriesReading, 'value' | 'symbol'>): boolean =>
  value === null && isHidden({ symbol });

/**
 * A baseline goes with the hidden reading that it repeats, and where it would give a hidden one away: the year that
 * it stands for less three quarters is the fourth. One in another unit is no figure of the series.
 */
function shownBaseline(
  { baseline, unit }: MeasureSeries,
  readings: readonly SeriesReading[],
  policy: SuppressionPolicy,
): SeriesBaseline | null {
  if (!baseline) return null;
  const point: SeriesReading = { ...baseline, symbol: null, flags: [], components: [] };
  // Beside readings that hide nothing it can give nothing away but itself.
  const alone = baseline.unit !== unit || !readings.some(isHidden);
  const together = alone ? readings : suppressSeries([...readings, point], unit, policy);
  const shown = alone ? suppressFigure(point, baseline.unit, policy) : together.at(-1);
  const repeats = readings.some((reading) => isHidden(reading) && sameTime(reading, baseline));
  const reveals = readings.some((reading, at) => !isHidden(reading) && isHidden(together[at] ?? reading));
  if (!shown || shown.value === null || repeats || reveals) return null;
  const { value, numerator, denominator } = shown;
  return { ...baseline, value, numerator, denominator };
}

type Timed = Pick<SeriesReading, 'period' | 'basis'>;

/** Twelve months are the year that ends with them, whatever they are called. */
function sameTime(one: Timed, other: Timed): boolean {
  if (one.period === other.period && one.basis === other.basis) return true;
  const [first, second] = [one, other].map(({ period, basis }) => coveredTime(period, basis));
  return first != null && first.from === second?.from && first.until === second.until;
}
