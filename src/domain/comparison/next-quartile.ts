import type { Exact } from '../exact';
import type { Polarity, TargetBound } from '../vocabulary';
import type { CutPoints } from './cut-points';
import { type Quartile, quartileOf } from './quartile';

/** What separates a figure from a better quartile. */
export interface NextQuartile {
  /** The quartile that is reached. Where cut points fall together it is more than one better. */
  readonly quartile: Quartile;
  /** The cut point on the way, in the unit of the figures. */
  readonly boundary: Exact;
  /** AT_MOST: reaching the boundary is enough. MORE_THAN: it has to be passed, since upper bounds are inclusive. */
  readonly bound: Extract<TargetBound, 'AT_MOST' | 'MORE_THAN'>;
  /** How far off the boundary is; never negative, and 0 where the figure stands on one that has to be passed. */
  readonly distance: Exact;
}

/**
 * The next better boundary of a figure and how far away it is, exactly. Null in the best quartile and where neither
 * way is better. Source of the bands: DfE LAIT; of the need: quartiles may be so close that rounding decides.
 */
export function nextQuartile(value: Exact, cuts: CutPoints, polarity: Polarity): NextQuartile | null {
  const lower = polarity === 'LOWER_IS_BETTER';
  const { q1, q2, q3 } = cuts;
  // The nearest cut point comes first: going down, those below the figure; going up, those it has not passed.
  const ahead = lower
    ? [q3, q2, q1].filter((cut) => cut.lt(value))
    : [q1, q2, q3].filter((cut) => cut.gte(value));
  const boundary = ahead[0];
  if (polarity === 'NONE' || !boundary) return null;
  const beyond = ahead.find((cut) => !cut.equals(boundary));
  const quartile = lower
    ? quartileOf(boundary, cuts, polarity)
    : beyond
      ? quartileOf(beyond, cuts, polarity)
      : 1;
  return {
    quartile: quartile ?? 1,
    boundary,
    bound: lower ? 'AT_MOST' : 'MORE_THAN',
    distance: value.sub(boundary).abs(),
  };
}
