import { exact, ONE, type Exact } from '../exact';
import type { MeasureUnit } from '../vocabulary';
import type { BaselineFacts, TargetFacts } from './facts';

export type TargetProblem = 'TARGET_MISSING' | 'BASELINE_MISSING' | 'UNITS_DISAGREE';

export interface StartingPoint {
  readonly value: Exact;
  /** The day that it stands for, YYYY-MM-DD. */
  readonly on: string;
}

/** What a target comes to: ABSOLUTE, RELATIVE and POINTS have both, DIRECTION a start only, the others neither. */
export type ResolvedTarget =
  | { readonly value: Exact; readonly start: StartingPoint }
  | { readonly value: null; readonly start: StartingPoint | null };

/**
 * The figure that a target asks for, in the measure's unit, exact and unrounded. With baseline B: ABSOLUTE the
 * stated figure, RELATIVE B(1 + r/100), POINTS B + p (percent measures only). DIRECTION, MAINTAIN and MILESTONE
 * have none. A unit that was not stated is the measure's. A problem is named and never thrown, the first of:
 * what is asked for is missing, the baseline is missing, units disagree. Throws RangeError only where a figure is
 * no decimal text. Source: design 3.1.
 */
export function resolveTarget(
  target: TargetFacts | null,
  baseline: BaselineFacts | null,
  measureUnit: MeasureUnit,
): ResolvedTarget | { readonly problem: TargetProblem } {
  switch (target?.kind) {
    case 'ABSOLUTE':
    case 'RELATIVE':
    case 'POINTS':
      if (target.value === null) return { problem: 'TARGET_MISSING' };
      if (!baseline) return { problem: 'BASELINE_MISSING' };
      if (targetUnitDisagrees(target, measureUnit) || baseline.unit !== measureUnit)
        return { problem: 'UNITS_DISAGREE' };
      return figure(target.kind, exact(target.value), startingPoint(baseline));
    case 'DIRECTION':
      if (!baseline) return { problem: 'BASELINE_MISSING' };
      if (baseline.unit !== measureUnit) return { problem: 'UNITS_DISAGREE' };
      return { value: null, start: startingPoint(baseline) };
    case 'MAINTAIN':
      if (target.min === null && target.max === null) return { problem: 'TARGET_MISSING' };
      return targetUnitDisagrees(target, measureUnit)
        ? { problem: 'UNITS_DISAGREE' }
        : { value: null, start: null };
    case 'MILESTONE':
      return { value: null, start: null };
    // A composite is a statement about an ambition, so it says nothing about a measure of its own.
    case 'COMPOSITE':
    case 'TO_BE_DEFINED':
    case undefined:
      return { problem: 'TARGET_MISSING' };
  }
}

/** A change on the baseline carries no unit of the measure; points only make sense on a percentage. */
export function targetUnitDisagrees(target: TargetFacts, measureUnit: MeasureUnit): boolean {
  if (target.kind === 'RELATIVE') return false;
  if (target.kind === 'POINTS') return measureUnit !== 'PERCENT';
  return target.unit !== null && target.unit !== measureUnit;
}

const startingPoint = ({ value, on }: BaselineFacts): StartingPoint => ({ value: exact(value), on });

function figure(
  kind: 'ABSOLUTE' | 'RELATIVE' | 'POINTS',
  stated: Exact,
  start: StartingPoint,
): ResolvedTarget {
  if (kind === 'ABSOLUTE') return { value: stated, start };
  if (kind === 'POINTS') return { value: start.value.add(stated), start };
  return { value: start.value.mul(ONE.add(stated.div(100))), start };
}
