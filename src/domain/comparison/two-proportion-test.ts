import { type Exact, ZERO } from '../exact';
import { Z_95_SQUARED } from './confidence';
import type { Counts } from './wilson';

export interface ProportionTest {
  /** The square of z, exact; 0 where the proportions are equal. */
  readonly zSquared: Exact;
  /** Whether more than chance separates the two at 95%: z² above 1.959964², so exactly that is not enough. */
  readonly significant: boolean;
}

/**
 * The two-proportion z test with the pooled proportion, two-sided at 95%, on counts of two separate groups. z is
 * compared by its square, so no root is taken and nothing is rounded. Equal proportions, none and all among them,
 * do not differ. Null where counts give no proportion: a denominator not above 0, a numerator below 0 or above its
 * denominator. The textbook test; it is rough where few are counted.
 */
export function twoProportionTest(now: Counts, before: Counts): ProportionTest | null {
  if (!isProportion(now) || !isProportion(before)) return null;
  const gap = now.numerator.mul(before.denominator).sub(before.numerator.mul(now.denominator));
  // Equal first: pooled, none or all would divide by 0, and can only be pooled from equals.
  if (gap.equals(ZERO)) return { zSquared: ZERO, significant: false };
  const counted = now.numerator.add(before.numerator);
  const all = now.denominator.add(before.denominator);
  const spread = now.denominator.mul(before.denominator).mul(counted).mul(all.sub(counted));
  const zSquared = gap.mul(gap).mul(all).div(spread);
  return { zSquared, significant: zSquared.gt(Z_95_SQUARED) };
}

const isProportion = ({ numerator, denominator }: Counts): boolean =>
  denominator.gt(ZERO) && numerator.gte(ZERO) && numerator.lte(denominator);
