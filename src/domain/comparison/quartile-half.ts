import type { Exact } from '../exact';
import type { Polarity, QuartileHalf } from '../vocabulary';
import type { CutPoints } from './cut-points';
import { quartileOf } from './quartile';
import { rankOf } from './rank';

/**
 * Which half of its quartile a figure stands in, by rank among the members of that quartile (design 3.5: the key of
 * the county's dashboard needs it and publishes no cut). Of m members, best first, those that rank up to m / 2
 * are in the better half; with an odd m the middle one is too, so that a quartile of one is not the worse half of
 * itself. Ties share the better rank. A figure that no member has is ranked as one member more, in a quartile
 * that may be empty without it. Null where neither way is better. `values` in any order; linear in their number.
 */
export function halfOf(
  value: Exact,
  values: readonly Exact[],
  cuts: CutPoints,
  polarity: Polarity,
): QuartileHalf | null {
  const quartile = quartileOf(value, cuts, polarity);
  const members = values.filter((other) => quartileOf(other, cuts, polarity) === quartile);
  const rank = rankOf(value, members, polarity);
  if (rank === null) return null;
  const size = members.some((member) => member.equals(value)) ? members.length : members.length + 1;
  return rank * 2 <= size + 1 ? 'BETTER' : 'WORSE';
}
