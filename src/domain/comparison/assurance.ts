import type { Exact } from '../exact';
import type { Assurance, Polarity } from '../vocabulary';
import { betterWay } from './better-way';
import type { Band } from './process-limits';

/**
 * Sets a target against the limits of an XmR chart: beyond the limit on the better side the process will
 * consistently fail it, beyond the other it will consistently pass, and between them, or on one, it is a matter of
 * chance. Null without a target or where neither way is better. Source: NHS Making Data Count.
 */
export function assuranceOf(limits: Band, target: Exact | null, polarity: Polarity): Assurance | null {
  const better = betterWay(polarity);
  if (!target || better === 0) return null;
  const side = target.gt(limits.upper) ? 1 : target.lt(limits.lower) ? -1 : 0;
  if (side === 0) return 'INCONSISTENT';
  return side === better ? 'CONSISTENTLY_FAILING' : 'CONSISTENTLY_PASSING';
}
