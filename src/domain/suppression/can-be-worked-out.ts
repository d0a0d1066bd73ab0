import { cellsWithChoice } from './cells-with-choice';
import { linkedCells } from './linked-cells';
import type { SuppressionPolicy } from './suppression-policy';
import { isHidden } from './suppressible-figure';
import type { TableCell, TableTotal } from './table-cell';

/**
 * The ids of the hidden cells that a reader can work out: those for which fewer than two numbers agree with all that
 * is shown. The reader knows the totals, that counts are whole and not negative, that a hidden one is at least 1
 * (0 is shown) and the rounding base. Only what is shown is looked at, never a count beside the symbol `c`.
 *
 * Safe on the side of hiding: a cell counts as protected only when two tables that differ in it have been found, so
 * one that would take too long to decide is in the list, and so are all hidden cells of totals that contradict one
 * another. Throws RangeError for an id that is in no cell.
 */
export const canBeWorkedOut = (
  cells: readonly TableCell[],
  totals: readonly TableTotal[],
  policy: SuppressionPolicy,
): readonly string[] =>
  linkedCells(cells, totals).flatMap((linked) => {
    const hidden = linked.cells.flatMap((cell, index) => (isHidden(cell) ? [index] : []));
    if (hidden.length === 0) return [];
    const { open } = cellsWithChoice(linked, hidden, policy);
    return hidden.flatMap((index) => (open.has(index) ? [] : (linked.cells[index]?.id ?? [])));
  });
