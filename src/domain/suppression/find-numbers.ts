import type { CellRange } from './cell-range';
import { narrowRanges, type IndexedTotal } from './narrow-ranges';

/** How many guesses a search may still make. It is counted down, so that a tangle of totals ends in time. */
export interface Effort {
  left: number;
}

/**
 * One number for each cell, within its range, so that every total is the sum of its parts. Null where there is none
 * or the effort did not suffice to find it. Tables whose totals are nested, and not crossed, need no second guess.
 */
export function findNumbers(
  ranges: readonly CellRange[],
  totals: readonly IndexedTotal[],
  effort: Effort,
): readonly bigint[] | null {
  if (effort.left <= 0) return null;
  effort.left -= 1;
  const narrowed = narrowRanges(ranges, totals);
  if (narrowed === null) return null;
  const open = tightest(narrowed);
  if (open === null) return addsUp(narrowed, totals) ? narrowed.map(({ least }) => least) : null;
  for (let guess = open.range.least; guess <= open.range.most && effort.left > 0; guess += 1n) {
    const guessed = narrowed.with(open.index, { least: guess, most: guess });
    const found = findNumbers(guessed, totals, effort);
    if (found !== null) return found;
  }
  return null;
}

/** Narrowing may have stopped early. */
const addsUp = (ranges: readonly CellRange[], totals: readonly IndexedTotal[]): boolean =>
  narrowRanges(ranges, totals) !== null;

interface Open {
  readonly index: number;
  readonly range: CellRange;
}

/** The cell with the fewest numbers to choose from; null where all are settled. */
function tightest(ranges: readonly CellRange[]): Open | null {
  let found: Open | null = null;
  for (const [index, range] of ranges.entries()) {
    if (range.least === range.most) continue;
    if (found === null || range.most - range.least < found.range.most - found.range.least) {
      found = { index, range };
    }
  }
  return found;
}
