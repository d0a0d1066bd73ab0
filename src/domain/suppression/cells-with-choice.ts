import { cellRange, decimalsOf, type CellRange } from './cell-range';
import { findNumbers } from './find-numbers';
import { indexTotals } from './index-totals';
import type { LinkedCells } from './linked-cells';
import type { SuppressionPolicy } from './suppression-policy';

/** What came of looking for a second number for cells, by their places. */
export interface Choice {
  /** Those that differ between two tables which both agree with all that is shown. */
  readonly open: ReadonlySet<number>;
  /** The only number that agrees, in steps of the table's finest decimal. */
  readonly settled: ReadonlyMap<number, bigint>;
}

/** Enough for hundreds of nested cells and for crossed tables as councils print them. */
const EFFORT = 400;

/**
 * Looks for a second number for each of the `asked` cells. One that takes too long to decide is neither open nor
 * settled, and so is every one where the totals contradict one another.
 */
export function cellsWithChoice(
  { cells, totals }: LinkedCells,
  asked: readonly number[],
  policy: SuppressionPolicy,
): Choice {
  const ranges = cells.map((cell) => cellRange(cell, decimalsOf(cells), policy, 1n));
  const indexed = indexTotals(cells, totals);
  const open = new Set<number>();
  const settled = new Map<number, bigint>();
  const one = findNumbers(ranges, indexed, { left: EFFORT });
  if (one === null) return { open, settled };
  for (const index of asked) {
    const number = one[index];
    if (number === undefined || open.has(index)) continue;
    const effort = { left: EFFORT };
    const search = (among: readonly CellRange[]) => findNumbers(among, indexed, effort);
    const other = search(above(ranges, index, number)) ?? search(below(ranges, index, number));
    if (other === null && effort.left > 0) settled.set(index, number);
    for (const differing of asked) if (other && other[differing] !== one[differing]) open.add(differing);
  }
  return { open, settled };
}

const above = (ranges: readonly CellRange[], index: number, number: bigint): readonly CellRange[] =>
  ranges.map((range, at) => (at === index ? { ...range, least: number + 1n } : range));

const below = (ranges: readonly CellRange[], index: number, number: bigint): readonly CellRange[] =>
  ranges.map((range, at) => (at === index ? { ...range, most: number - 1n } : range));
