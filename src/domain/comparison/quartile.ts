import type { Exact } from '../exact';
import type { Polarity } from '../vocabulary';
import type { CutPoints } from './cut-points';

/** 1 is the best quarter of all councils (A in DfE LAIT), 4 the worst (D). */
export type Quartile = 1 | 2 | 3 | 4;

const LOW_FIRST: readonly Quartile[] = [1, 2, 3, 4];
const HIGH_FIRST: readonly Quartile[] = [4, 3, 2, 1];

/**
 * The quartile of a figure, from cut points alone, as DfE LAIT bands it. The upper bound belongs to a band
 * whichever way is better: lower is better gives 1 up to and with q1, 2 up to q2, 3 up to q3, else 4; higher is
 * better gives 4, 3, 2 and 1 for the same bands. Null where neither way is better. A figure beyond all others is in
 * the outermost quartile: it may be newer than the set.
 *
 * A trap that comes with the bands: where many councils share a figure, cut points fall together, and the best
 * figure of a higher-is-better measure can land in quartile 3 or 4 (all at 100%: all in 4). That is what the opt-out
 * of a measure is for (`noQuartile` of `nationalPosition`).
 */
export function quartileOf(value: Exact, cuts: CutPoints, polarity: Polarity): Quartile | null {
  if (polarity === 'NONE') return null;
  const order = polarity === 'LOWER_IS_BETTER' ? LOW_FIRST : HIGH_FIRST;
  const passed = [cuts.q1, cuts.q2, cuts.q3].filter((cut) => value.gt(cut)).length;
  return order[passed] ?? null;
}
