import type { Exact } from '../exact';
import type { Polarity, TargetBound, TargetDirection } from '../vocabulary';

/** Which way is better: 1 up, -1 down, 0 where neither is and only the figure itself will do. */
export type Sign = 1 | 0 | -1;

const OF_POLARITY = { HIGHER_IS_BETTER: 1, LOWER_IS_BETTER: -1, NONE: 0 } as const;
const OF_BOUND = { AT_LEAST: 1, MORE_THAN: 1, AT_MOST: -1, LESS_THAN: -1 } as const;
const OF_DIRECTION = { INCREASE: 1, DECREASE: -1 } as const;

/**
 * The measure's polarity; without one, the side that the target's bound asks for; without a bound, the way from
 * the baseline to the target. 0 is left where the target is the baseline: any move is then a move away.
 * Source: design 3.4.
 */
export function signOfTarget(
  polarity: Polarity,
  bound: TargetBound | null,
  baseline: Exact,
  target: Exact,
): Sign {
  if (polarity !== 'NONE') return OF_POLARITY[polarity];
  if (bound) return OF_BOUND[bound];
  return Math.sign(target.compare(baseline)) as Sign;
}

/** The measure's polarity; without one, the direction that the target asks for; 0 where there is neither. */
export const signOfDirection = (polarity: Polarity, direction: TargetDirection | null): Sign =>
  polarity === 'NONE' && direction ? OF_DIRECTION[direction] : OF_POLARITY[polarity];

/** Above 0 where the figure is better than the mark, 0 where it is level, below 0 where it is worse or, with sign 0, elsewhere. */
export function standing(sign: Sign, actual: Exact, mark: Exact): number {
  const difference = actual.compare(mark);
  return sign === 0 ? -Math.abs(difference) : sign * difference;
}

/** How far the figure is from the mark, in the measure's unit; below 0 where it is better than the mark. */
export function shortfall(sign: Sign, actual: Exact, mark: Exact): Exact {
  if (sign === 0) return mark.sub(actual).abs();
  return sign === 1 ? mark.sub(actual) : actual.sub(mark);
}
