import type { Access } from '../../domain/access';
import { mayReadWorkInProgress } from '../../domain/policy';
import { suppressMeasure } from '../../domain/suppression/suppress-measure';
import { isHidden } from '../../domain/suppression/suppressible-figure';
import type { Basis } from '../../domain/vocabulary';
import { effectiveRules, type EffectiveRules } from '../rule-sets/effective-rules.rules';
import type { MeasureSeries, SeriesReading } from './series.repository';

/** A series as its reader may see it. All that is computed is computed from this, so that it can tell no more. */
export interface ShownSeries extends MeasureSeries {
  readonly rules: EffectiveRules;
  /** True where there is a baseline that the reader may not see; `baseline` is null then. */
  readonly baselineWithheld: boolean;
  /** True where a figure is hidden or blurred, so that what was judged by the true ones is not for the reader either. */
  readonly keepsBack: boolean;
}

/** A shown series with the readings of one basis only. */
export interface BasisSeries extends ShownSeries {
  readonly basis: Basis;
}

/** Whoever works on the figures sees all; everybody else what is left once small numbers are hidden (N7). */
export function shownSeries(series: MeasureSeries, access: Access): ShownSeries {
  const rules = effectiveRules(series.organisationRules, series.measureRules);
  if (mayReadWorkInProgress(access)) return { ...series, rules, baselineWithheld: false, keepsBack: false };
  const policy = { threshold: rules.suppressionThreshold, roundingBase: rules.roundingBase };
  return { ...series, rules, ...suppressMeasure(series, policy) };
}

/** The readings of one basis: the headline's where none is named. */
export function onBasis(series: ShownSeries, asked?: Basis | null): BasisSeries {
  const basis = asked ?? series.headlineBasis;
  return { ...series, basis, readings: series.readings.filter((reading) => reading.basis === basis) };
}

/** A number that is kept from the reader. One that is marked as suppressed is still shown to who works on it. */
export const isWithheld = ({ value, symbol }: Pick<SeriesReading, 'value' | 'symbol'>): boolean =>
  value === null && isHidden({ symbol });
