import type { CellRange } from './cell-range';

/** A total and its parts as places in the list of cells. */
export interface IndexedTotal {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Ranges that keep shrinking are contradictions that count upwards; stopping early only leaves them wider. */
const ROUNDS = 60;

/**
 * What is left of each range once every total is the sum of its parts: each end is drawn in by the ends of the
 * others until nothing moves. Null where nothing is left. Ranges that remain may still hold impossible numbers.
 */
export function narrowRanges(
  ranges: readonly CellRange[],
  totals: readonly IndexedTotal[],
): readonly CellRange[] | null {
  const narrowed = [...ranges];
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const total of totals) {
      const change = narrowTotal(narrowed, total);
      if (change === 'NOTHING_LEFT') return null;
      moved ||= change === 'MOVED';
    }
    if (!moved) break;
  }
  return narrowed;
}

type Change = 'NONE' | 'MOVED' | 'NOTHING_LEFT';

function narrowTotal(ranges: CellRange[], { total, parts }: IndexedTotal): Change {
  let [sumLeast, sumMost] = [0n, 0n];
  for (const part of parts) {
    sumLeast += at(ranges, part).least;
    sumMost += at(ranges, part).most;
  }
  let change = drawIn(ranges, total, sumLeast, sumMost);
  const { least, most } = at(ranges, total);
  for (const part of parts) {
    if (change === 'NOTHING_LEFT') return change;
    const { least: own, most: ownMost } = at(ranges, part);
    const next = drawIn(ranges, part, least - (sumMost - ownMost), most - (sumLeast - own));
    if (next !== 'NONE') change = next;
  }
  return change;
}

function drawIn(ranges: CellRange[], index: number, least: bigint, most: bigint): Change {
  const range = at(ranges, index);
  if (least <= range.least && most >= range.most) return 'NONE';
  const drawn = { least: max(least, range.least), most: min(most, range.most) };
  ranges[index] = drawn;
  return drawn.least > drawn.most ? 'NOTHING_LEFT' : 'MOVED';
}

const NOTHING: CellRange = { least: 0n, most: 0n };
const at = (ranges: readonly CellRange[], index: number): CellRange => ranges[index] ?? NOTHING;
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
