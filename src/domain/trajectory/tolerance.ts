import { exact, type Exact } from '../exact';
import type { ToleranceFacts } from './facts';
import { standing, type Sign } from './sign';

/**
 * How far short of the expected figure still counts as close, in the measure's unit, exact: SHARE_OF_SPAN a share
 * of the distance from baseline to target, ABSOLUTE as stated, PER_CENT_OF_EXPECTED per cent of the size of the
 * expected figure. Null for a share where the target is the baseline, since there is no span. A share of the span
 * is the same as f - P <= tau with the expected share of the way for f, so it also holds on milestones and steps.
 * Source: design 3.4 clause 6.
 */
export function allowance(
  tolerance: ToleranceFacts,
  baseline: Exact,
  target: Exact,
  expected: Exact,
): Exact | null {
  const stated = exact(tolerance.value);
  if (tolerance.kind === 'ABSOLUTE') return stated;
  if (tolerance.kind === 'PER_CENT_OF_EXPECTED') return expected.abs().mul(stated).div(100);
  return target.equals(baseline) ? null : target.sub(baseline).abs().mul(stated);
}

/** The last figure that is within the allowance, on the side where the actual one is. */
export function toleranceLimit(sign: Sign, actual: Exact, expected: Exact, allowed: Exact): Exact {
  const below = sign === 0 ? actual.lt(expected) : sign === 1;
  return below ? expected.sub(allowed) : expected.add(allowed);
}

/** No tolerance reaches behind the baseline (design 3.4 clause 5). */
export const notBehind = (sign: Sign, limit: Exact, baseline: Exact): Exact =>
  sign !== 0 && standing(sign, limit, baseline) < 0 ? baseline : limit;
