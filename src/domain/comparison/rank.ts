import type { Exact } from '../exact';
import type { Polarity } from '../vocabulary';

/**
 * The rank of a figure among figures in any order: 1 is best, ties share the smallest rank, the next one skips
 * (DfE LAIT). It is 1 + the number of strictly better figures, so a figure that is not among them gets the rank that
 * it would have. Null where neither way is better. Exact comparison, linear in the number of figures.
 */
export function rankOf(value: Exact, values: readonly Exact[], polarity: Polarity): number | null {
  if (polarity === 'NONE') return null;
  const better = polarity === 'HIGHER_IS_BETTER' ? 1 : -1;
  return 1 + values.filter((other) => other.compare(value) === better).length;
}
