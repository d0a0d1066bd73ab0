import { whole, type Exact } from '../exact';

/**
 * How a measure's small numbers are hidden (design 3.10, N7). Both are whole numbers, null or 0 for "not at all".
 *
 * What this does not protect against, so that nobody relies on it:
 * - Other releases. A figure that somebody else published, or that was shown here before it was revised, before a
 *   quarter was added or under another policy, can be subtracted from this one.
 * - Other measures and other outlets. Only figures that are handed in together are looked at together.
 * - What a reader knows of the people. One of two behind a total knows the other; 0% and 100% say it of everybody.
 * - A reader who reasons about the rule itself: where the threshold is 1 or 2 and `c` all but says the number, where
 *   each part of a small total is hidden, or where a shown part is as small as the one that was hidden along.
 * - What parts leave over, where a paper does not name all of them.
 * - Percentages, medians and scores that come without the counts behind them, and means that are set against one
 *   another.
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
