import type { MeasureUnit } from '../vocabulary';
import { hideSecondary } from './hide-secondary';
import { summandCell, type Summand } from './summand-cell';
import { suppressFigure } from './suppress-figure';
import type { SuppressionPolicy } from './suppression-policy';
import { HIDDEN_FIGURE, isHidden, type SuppressibleFigure } from './suppressible-figure';
import type { TableCell, TableTotal } from './table-cell';

/** A figure among others of its measure. */
export interface Member {
  readonly id: string;
  readonly figure: SuppressibleFigure;
  /** The one that it is a part of: a hidden whole takes its parts with it. */
  readonly whole: string | null;
}

/** Which numbers of the figures add up, and how. An id that is no member's stands for a number nobody stated. */
export interface Sums {
  readonly summand: Summand;
  readonly totals: readonly TableTotal[];
}

/**
 * What may be shown of figures of one measure that stand beside one another. A figure is hidden with all its
 * numbers, so hiding one for the sake of a numerator can lay bare another's denominator: all sums are gone through
 * again until none hides any more. Doing it twice changes nothing.
 */
export function suppressTogether(
  members: readonly Member[],
  sums: readonly Sums[],
  unit: MeasureUnit,
  policy: SuppressionPolicy,
): readonly SuppressibleFigure[] {
  let hidden = -1;
  let shown = members.map((member) => ({ ...member, figure: suppressFigure(member.figure, unit, policy) }));
  while (hidden < hiddenIn(shown)) {
    hidden = hiddenIn(shown);
    shown = withWholes(shown);
    for (const sum of sums) shown = hideAlong(shown, sum, unit, policy);
  }
  return shown.map(({ figure }) => figure);
}

const hiddenIn = (members: readonly Member[]): number =>
  members.filter(({ figure }) => isHidden(figure)).length;

function withWholes(members: readonly Member[]): Member[] {
  const hidden = new Set(members.filter(({ figure }) => isHidden(figure)).map(({ id }) => id));
  return members.map((member) =>
    member.whole !== null && hidden.has(member.whole) ? { ...member, figure: HIDDEN_FIGURE } : member,
  );
}

function hideAlong(
  members: readonly Member[],
  { summand, totals }: Sums,
  unit: MeasureUnit,
  policy: SuppressionPolicy,
): Member[] {
  const cells = members.map(({ id, figure }) => ({ id, ...summandCell(figure, unit, summand, policy) }));
  const rounding = summand === 'value' && unit !== 'COUNT' ? NO_ROUNDING : policy;
  const after = hideSecondary([...cells, ...notStated(cells, totals)], totals, rounding);
  const hidden = new Set(after.filter(isHidden).map(({ id }) => id));
  return members.map((member) => (hidden.has(member.id) ? { ...member, figure: HIDDEN_FIGURE } : member));
}

/** A percentage is no multiple of the base: it is printed as it follows from rounded counts. */
const NO_ROUNDING: SuppressionPolicy = { threshold: null, roundingBase: null };

function notStated(cells: readonly TableCell[], totals: readonly TableTotal[]): readonly TableCell[] {
  const stated = new Set(cells.map(({ id }) => id));
  const ids = new Set(totals.flatMap(({ total, parts }) => [total, ...parts]));
  return [...ids].filter((id) => !stated.has(id)).map((id) => ({ id, count: null, symbol: null }));
}
