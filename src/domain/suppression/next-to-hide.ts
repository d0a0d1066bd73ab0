import { cellRange, decimalsOf } from './cell-range';
import type { SuppressionPolicy } from './suppression-policy';
import { isNothing, isShown, type TableCell, type TableTotal } from './table-cell';

/**
 * Which shown cells of the `near` totals to hide next, the first choice first. That is the smallest part above 0
 * (design 3.10), and the total where no part is above 0; a part of 0 only where nothing else is left. Where totals
 * cross, one that belongs to fewer others of `all` that are shown entirely goes before a smaller one, since each of
 * those would want one more hidden; and so does a running total. Of two alike, the one that comes first in the table.
 */
export function nextToHide(
  cells: readonly TableCell[],
  near: readonly TableTotal[],
  all: readonly TableTotal[],
  policy: SuppressionPolicy,
): readonly TableCell[] {
  const parts = new Set(near.flatMap((total) => total.parts));
  const linked = new Set([...parts, ...near.map(({ total }) => total)]);
  const fixed = new Set(near.filter(({ running }) => !running).map(({ total }) => total));
  const shown = cells.filter(isShown);
  const entire = shownEntirely(shown, all);
  const places = decimalsOf(cells);
  const choices = shown
    .filter(({ id }) => linked.has(id))
    .map((cell) => {
      const { least } = cellRange(cell, places, policy, 1n);
      const further = entire.filter((ids) => ids.includes(cell.id)).length;
      const isTotal = !parts.has(cell.id);
      const kept = isTotal && fixed.has(cell.id);
      return { cell, nothing: isNothing(cell), kept, further, isTotal, least };
    });
  return choices.sort(inOrder).map(({ cell }) => cell);
}

interface Choice {
  readonly nothing: boolean;
  readonly kept: boolean;
  readonly further: number;
  readonly isTotal: boolean;
  readonly least: bigint;
}

const inOrder = (a: Choice, b: Choice): number =>
  Number(a.nothing) - Number(b.nothing) ||
  Number(a.kept) - Number(b.kept) ||
  a.further - b.further ||
  Number(a.isTotal) - Number(b.isTotal) ||
  (a.least < b.least ? -1 : Number(a.least > b.least));

function shownEntirely(
  shown: readonly TableCell[],
  totals: readonly TableTotal[],
): readonly (readonly string[])[] {
  const ids = new Set(shown.map(({ id }) => id));
  return totals
    .map(({ total, parts }) => [total, ...parts])
    .filter((members) => members.every((id) => ids.has(id)));
}
