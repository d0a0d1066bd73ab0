import { exact } from '../exact';
import { decimalsOf } from './cell-range';
import { cellsWithChoice } from './cells-with-choice';
import { linkedCells, type LinkedCells } from './linked-cells';
import { isSmallCount, type SuppressionPolicy } from './suppression-policy';
import type { TableCell, TableTotal } from './table-cell';

/**
 * Marks as hidden what nobody stated, yet follows from what is shown and is a count in 1..threshold: the second
 * quarter between two years to date. It is then protected as if it had been stated and hidden (N7).
 */
export function hideSmallGaps(
  cells: readonly TableCell[],
  totals: readonly TableTotal[],
  policy: SuppressionPolicy,
): readonly TableCell[] {
  if (!policy.threshold || !cells.some(isGap)) return cells;
  const small = new Set(linkedCells(cells, totals).flatMap((linked) => smallGaps(linked, policy)));
  return cells.map((cell) => (small.has(cell.id) ? { ...cell, symbol: 'SUPPRESSED' } : cell));
}

function smallGaps(linked: LinkedCells, policy: SuppressionPolicy): readonly string[] {
  const gaps = linked.cells.flatMap((cell, index) => (isGap(cell) ? [index] : []));
  if (gaps.length === 0) return [];
  const step = 10n ** BigInt(decimalsOf(linked.cells));
  return [...cellsWithChoice(linked, gaps, policy).settled]
    .filter(([, number]) => isSmallCount(exact(number.toString()).div(step), policy))
    .flatMap(([index]) => linked.cells[index]?.id ?? []);
}

const isGap = ({ count, symbol }: TableCell): boolean => count === null && symbol === null;
