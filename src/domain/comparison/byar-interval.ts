import { type Exact, ONE, ZERO, decimalText, exact, whole } from '../exact';
import { Z_95 } from './confidence';
import { squareRoot } from './square-root';

export interface Interval {
  readonly lower: Exact;
  readonly upper: Exact;
}

const NINE = whole(9);
const THREE_Z = Z_95.mul(whole(3));
const DIVISOR = whole(729);
const PLACES = 15;

/**
 * Byar's 95% interval of a count, in events, rounded to 15 decimals: what the count could have been by chance alone.
 * For 0 it is 0 to 3.668; the lower end never falls below 0. It is used for every count, though UKHSA takes exact
 * Poisson limits below 10; there Byar's ends lie within 0.03 of them. A count may have decimals. Throws RangeError
 * below 0. Source: UKHSA PHEindicatormethods (Byar), after Breslow and Day 1987.
 */
export function byarInterval(count: Exact): Interval {
  if (count.lt(ZERO)) throw new RangeError('A count cannot be below 0');
  const lower = count.equals(ZERO) ? ZERO : end(count, -1);
  return { lower: lower.lt(ZERO) ? ZERO : lower, upper: end(count.add(ONE), 1) };
}

/** x(1 - 1/(9x) ± z/(3√x))³, written as (9x - 1 ± 3z√x)³ / (729x²) so that only one number is not exact. */
function end(x: Exact, side: 1 | -1): Exact {
  const base = NINE.mul(x)
    .sub(ONE)
    .add(THREE_Z.mul(squareRoot(x)).mul(whole(side)));
  const full = base.mul(base).mul(base).div(DIVISOR.mul(x).mul(x));
  return exact(decimalText(full, PLACES));
}
