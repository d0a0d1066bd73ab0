import { type Exact, ZERO, whole } from '../exact';
import type { MeasureUnit, Polarity, Standing } from '../vocabulary';
import { type Counts, outsideWilson } from './wilson';

export interface Comparison {
  /** Own figure minus comparator, exact; positive where the own figure is higher, whatever is better. */
  readonly difference: Exact;
  /** POINTS: percentage points. UNITS: the measure's unit. */
  readonly differenceUnit: 'POINTS' | 'UNITS';
  /** The difference as a share of the comparator (0.05 is 5%); null unless the comparator is above 0. */
  readonly relative: Exact | null;
  readonly stands: Standing;
  /** Whether more than chance separates the two at 95%; null where nothing can be claimed. */
  readonly significant: boolean | null;
}

/**
 * Compares a figure with that of England, a region, the neighbours or another council, both in the measure's unit.
 * Nothing is rounded, so SAME means equal to the last digit. Significant: the comparator lies outside the 95%
 * Wilson interval of the own proportion (as UKHSA Fingertips), with the comparator taken as certain. It is claimed only
 * for a percentage that comes with its counts, and not where they put the council on the other side of the
 * comparator than its figure does: then one of them is wrong, or rounding decides.
 */
export function compareWith(
  own: Exact,
  comparator: Exact,
  unit: MeasureUnit,
  polarity: Polarity,
  counts: Counts | null = null,
): Comparison {
  const difference = own.sub(comparator);
  const percent = unit === 'PERCENT';
  return {
    difference,
    differenceUnit: percent ? 'POINTS' : 'UNITS',
    // A share of nothing or of a score below 0 says nothing, and would turn the sign round.
    relative: comparator.gt(ZERO) ? difference.div(comparator) : null,
    stands: standing(difference, polarity),
    significant: percent && counts ? significance(difference, comparator, counts) : null,
  };
}

function standing(difference: Exact, polarity: Polarity): Standing {
  const side = difference.compare(ZERO);
  if (side === 0) return 'SAME';
  if (polarity === 'NONE') return side > 0 ? 'HIGHER' : 'LOWER';
  return side > 0 === (polarity === 'HIGHER_IS_BETTER') ? 'BETTER' : 'WORSE';
}

function significance(difference: Exact, percentage: Exact, counts: Counts): boolean | null {
  const proportion = percentage.div(whole(100));
  const outside = outsideWilson(proportion, counts);
  if (!outside) return outside;
  const side = counts.numerator.compare(counts.denominator.mul(proportion));
  return side === difference.compare(ZERO) ? true : null;
}
