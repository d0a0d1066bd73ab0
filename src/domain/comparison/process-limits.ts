import { type Exact, ZERO, exact, ratio, whole } from '../exact';

export interface Band {
  readonly lower: Exact;
  readonly upper: Exact;
}

export interface ProcessLimits {
  readonly mean: Exact;
  /** The mean moving range that the limits rest on, outliers screened out. */
  readonly meanRange: Exact;
  /** Mean ± 2.66 mean moving ranges. */
  readonly limits: Band;
  /** One third and two thirds of the way from the mean to the limits. */
  readonly oneThird: Band;
  readonly twoThirds: Band;
}

const LIMIT = exact('2.66');
/** A single moving range from here on says more about one event than about the process. */
const OUTLIER = exact('3.267');

/**
 * The lines of an XmR chart, exact. All values make the mean; moving ranges of 3.267 times their mean or more are
 * left out once before the mean range is taken, as NHSRplotthedots does unless told not to; here they stay where
 * nothing else moves. A missing value has no moving range on either side. Limits are not cut at 0 or 100%. Throws
 * RangeError without a value. Source: NHS Making Data Count.
 */
export function processLimits(values: readonly (Exact | null)[]): ProcessLimits {
  const mean = meanOf(values.filter((value) => value !== null));
  const ranges = values.flatMap((value, index) => {
    const before = values[index - 1];
    return value && before ? [value.sub(before).abs()] : [];
  });
  const meanRange = screenedMean(ranges);
  const reach = LIMIT.mul(meanRange);
  const band = (share: Exact): Band => ({
    lower: mean.sub(reach.mul(share)),
    upper: mean.add(reach.mul(share)),
  });
  return {
    mean,
    meanRange,
    limits: band(whole(1)),
    oneThird: band(ratio(1, 3)),
    twoThirds: band(ratio(2, 3)),
  };
}

function screenedMean(ranges: readonly Exact[]): Exact {
  if (ranges.length === 0) return ZERO;
  const unscreened = meanOf(ranges);
  const kept = ranges.filter((range) => range.lt(OUTLIER.mul(unscreened)));
  // Where only the outliers move, limits without them would fall on the mean and cry out at every point.
  const moves = kept.some((range) => range.gt(ZERO));
  return moves ? meanOf(kept) : unscreened;
}

function meanOf(values: readonly Exact[]): Exact {
  if (values.length === 0) throw new RangeError('There is no mean of no values');
  return values.reduce<Exact>((sum, value) => sum.add(value), ZERO).div(whole(values.length));
}
