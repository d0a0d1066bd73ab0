import type { Exact } from '../exact';

/**
 * Share of the way from the baseline to the target that is covered, exact: P = (A - B) / (T - B). Below 0 where
 * the figure moved the wrong way, above 1 beyond the target. Polarity cancels out. Null where the target is the
 * baseline, since there is no way to cover. Source: design 3.3.
 */
export const progress = (baseline: Exact, target: Exact, actual: Exact): Exact | null =>
  target.equals(baseline) ? null : actual.sub(baseline).div(target.sub(baseline));
