import { whole, type Exact } from '../exact';

/**
 * How a measure's small numbers are hidden (design 3.10, N7). Both are whole numbers, null or 0 for "not at all".
 *
 * What this does not protect against, so that nobody relies on it:
 * - Other releases. A figure that somebody else published, or that was published here under another policy, another
 *   revision or before a quarter was added, can be subtracted from this one.
 * - Other measures. Only figures that are handed in together are looked at together.
 * - What a reader knows of the people. One of the two behind a hidden total knows the other; 0% and 100% are shown
 *   and say the same of everybody.
 * - A reader who reasons about the rule itself at a threshold of 1 or 2. `c` alone then says "1", or nearly so.
 * - Percentages, medians and scores that come without the counts behind them.
 */
export interface SuppressionPolicy {
  /** Counts of 1 to this number are hidden. */
  readonly threshold: number | null;
  /** Counts are shown as multiples of this number. */
  readonly roundingBase: number | null;
}

/** Above 0 and at most the threshold. 0 is shown, and so is everything where there is no threshold. */
export const isSmallCount = (count: Exact, { threshold }: SuppressionPolicy): boolean =>
  threshold !== null && count.gt(0) && count.lte(whole(threshold));
