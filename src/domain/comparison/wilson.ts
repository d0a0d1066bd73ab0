import { type Exact, ONE, ZERO } from '../exact';
import { Z_95_SQUARED } from './confidence';

/** What a proportion was counted from. */
export interface Counts {
  readonly numerator: Exact;
  readonly denominator: Exact;
}

/**
 * Whether a proportion (0 to 1) lies outside the 95% Wilson score interval of x counted out of n; its two ends belong
 * to it. The ends are where (x - n*c)² = z² * n * c * (1 - c), so the comparison needs no square root and is exact.
 * Null where the counts give no proportion: n not above 0, x below 0 or above n. Source: interval of UKHSA
 * PHEindicatormethods; comparison with a fixed figure as UKHSA Fingertips.
 */
export function outsideWilson(proportion: Exact, { numerator, denominator }: Counts): boolean | null {
  if (denominator.lte(ZERO) || numerator.lt(ZERO) || numerator.gt(denominator)) return null;
  const gap = numerator.sub(denominator.mul(proportion));
  const allowed = Z_95_SQUARED.mul(denominator).mul(proportion).mul(ONE.sub(proportion));
  return gap.mul(gap).gt(allowed);
}
