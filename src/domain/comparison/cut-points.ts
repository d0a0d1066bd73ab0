import type { Exact } from '../exact';
import { quantile } from './quantile';

/** Where the quarters of a set of figures meet, in the unit of the figures; q1 is the lowest whatever is better. */
export interface CutPoints {
  readonly q1: Exact;
  readonly q2: Exact;
  readonly q3: Exact;
  /** How many figures they rest on. */
  readonly n: number;
}

/**
 * The cut points of the figures of all councils, in any order, missing ones left out beforehand: type 7 quantiles
 * (DfE LAIT), exact. Null for no figures. LAIT works in binary floating point, so a figure that lies exactly on
 * an interpolated cut point may fall on the other side there.
 */
export function cutPoints(values: readonly Exact[]): CutPoints | null {
  if (values.length === 0) return null;
  const ascending = [...values].sort((a, b) => a.compare(b));
  return {
    q1: quantile(ascending, 1, 4),
    q2: quantile(ascending, 2, 4),
    q3: quantile(ascending, 3, 4),
    n: values.length,
  };
}
