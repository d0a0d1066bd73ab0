import type { Period } from '../../domain/period';
import { keepsBack } from '../../domain/suppression/suppress-measure';
import type { EffectiveRules } from '../rule-sets/effective-rules.rules';
import type { JudgedFigure, JudgedMeasure } from './judged.repository';

/**
 * A verdict goes with any hidden or blurred figure of its measure up to the end of the quarter, on whatever basis: it
 * need not be the one that is judged, since a shown quarter and its status tell of the hidden one beside it (N7). It is
 * asked for every quarter of a measure, so a measure that keeps nothing back at all is gone through once.
 */
export function restsOnHidden(measure: JudgedMeasure, quarter: Period, rules: EffectiveRules): boolean {
  const { readings, beside, unit, baseline } = measure;
  const policy = { threshold: rules.suppressionThreshold, roundingBase: rules.roundingBase };
  const all: JudgedFigure[] = [...readings, ...beside];
  const anywhere = known.get(measure) ?? keepsBack({ readings: all, baseline, unit }, policy);
  known.set(measure, anywhere);
  if (!anywhere) return false;
  const until = all.filter(({ on }) => on <= quarter.endsOn);
  return keepsBack({ readings: until, baseline, unit }, policy);
}

/** Measures are loaded anew for every command, with the rules that hold for it. */
const known = new WeakMap<JudgedMeasure, boolean>();
