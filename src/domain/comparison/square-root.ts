import { type Exact, ZERO, exact } from '../exact';

const PLACES = 20;
const SCALE = 10n ** BigInt(PLACES);

/**
 * The square root to 20 decimals, cut off and never rounded up. Whole numbers only take part, so it is the same on
 * every machine. Throws RangeError below 0.
 */
export function squareRoot(value: Exact): Exact {
  if (value.lt(ZERO)) throw new RangeError('A number below 0 has no square root');
  const digits = integerRoot((value.n * SCALE * SCALE) / value.d)
    .toString()
    .padStart(PLACES + 1, '0');
  return exact(`${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`);
}

/** The largest integer whose square is not above n (Newton's method from above). */
function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(16).length * 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
