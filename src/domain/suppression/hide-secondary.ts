import { canBeWorkedOut } from './can-be-worked-out';
import { hideSmallGaps } from './hide-small-gaps';
import { linkedCells } from './linked-cells';
import { mayAddUp } from './may-add-up';
import { nextToHide } from './next-to-hide';
import type { SuppressionPolicy } from './suppression-policy';
import { isHidden } from './suppressible-figure';
import { isNothing, isShown, type TableCell, type TableTotal } from './table-cell';

/**
 * Secondary suppression (design 3.10): hides more cells of a table, one by one, until no hidden one can be worked
 * out. Where exactly one cell of a total and its parts is hidden and all others are shown, the next smallest goes
 * with it, even where rounding would blur it; where the sum of several gives them away, a further one does.
 *
 * Cells are as they are to be shown: rounded, and `c` where they are hidden. It decides from what is shown alone, so
 * that doing it twice changes nothing. It ends, since each step hides one more.
 */
export function hideSecondary(
  cells: readonly TableCell[],
  totals: readonly TableTotal[],
  policy: SuppressionPolicy,
): readonly TableCell[] {
  if (!policy.threshold && !cells.some(isHidden)) return cells;
  const binding = bindingTotals(cells, totals, policy);
  const known = hideSmallGaps(cells, binding, policy);
  const next = besideLoneHidden(known, binding, policy) ?? againstSums(known, binding, policy);
  if (next !== undefined) return hideSecondary(hide(known, next), totals, policy);
  return known;
}

function bindingTotals(
  cells: readonly TableCell[],
  totals: readonly TableTotal[],
  policy: SuppressionPolicy,
): readonly TableTotal[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return totals.filter((total) => mayAddUp(total, byId, policy));
}

function besideLoneHidden(
  cells: readonly TableCell[],
  totals: readonly TableTotal[],
  policy: SuppressionPolicy,
): TableCell | undefined {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  for (const total of totals) {
    const members = [total.total, ...total.parts].flatMap((id) => byId.get(id) ?? []);
    const [open, ...more] = members.filter((cell) => !isShown(cell));
    if (open && isHidden(open) && more.length === 0) return nextToHide(cells, [total], totals, policy)[0];
  }
  return undefined;
}

function againstSums(
  cells: readonly TableCell[],
  totals: readonly TableTotal[],
  policy: SuppressionPolicy,
): TableCell | undefined {
  for (const id of canBeWorkedOut(cells, totals, policy)) {
    const own = totals.filter(({ total, parts }) => total === id || parts.includes(id));
    const linked = linkedCells(cells, totals).find((group) => group.cells.some((cell) => cell.id === id));
    const near = nextToHide(cells, own, totals, policy);
    const saves = (choice: TableCell) => !canBeWorkedOut(hide(cells, choice), totals, policy).includes(id);
    const all = [...near, ...nextToHide(cells, linked?.totals ?? [], totals, policy)];
    const next = near.filter(isAboveNothing).find(saves) ?? all.find(isAboveNothing) ?? all[0];
    if (next !== undefined) return next;
  }
  return undefined;
}

const isAboveNothing = (cell: TableCell): boolean => !isNothing(cell);

const hide = (cells: readonly TableCell[], { id }: TableCell): readonly TableCell[] =>
  cells.map((cell) => (cell.id === id ? { ...cell, count: null, symbol: 'SUPPRESSED' } : cell));
