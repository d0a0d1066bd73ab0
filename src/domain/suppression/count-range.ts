import { decimalText, exact, type Exact } from '../exact';
import { isSmallCount, type SuppressionPolicy } from './suppression-policy';

/** The counts that a reader may think of, both ends included. */
export interface CountRange {
  readonly least: Exact;
  readonly most: Exact;
}

export const exactly = (count: Exact): CountRange => ({ least: count, most: count });

/**
 * Whether a count that is known within a range has to be treated as small. Where 0 is in the range, it says no
 * more than that nobody need be behind the figure.
 */
export const mayBeSmall = (range: CountRange | null, policy: SuppressionPolicy): boolean =>
  range !== null && isSmallCount(range.least, policy);

/** The whole numbers from `low` to `high`; where there is none, the one nearest to `middle`. */
export function wholeNumbersIn(low: Exact, middle: Exact, high: Exact): CountRange {
  const [least, most] = [low.ceil(), high.floor()];
  return least.lte(most) ? { least, most } : exactly(exact(decimalText(middle, 0)));
}

/** What a printed figure may stand for: half a unit of its last digit to either side. */
export function printedRange(text: string): CountRange {
  const half = exact('0.5').div(10n ** BigInt(decimalsIn(text)));
  return { least: exact(text).sub(half), most: exact(text).add(half) };
}

/** How many digits are written after the point. */
export const decimalsIn = (text: string): number => text.split('.')[1]?.length ?? 0;
