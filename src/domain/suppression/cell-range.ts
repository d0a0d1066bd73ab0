import { decimalText, exact } from '../exact';
import { decimalsIn } from './count-range';
import type { SuppressionPolicy } from './suppression-policy';
import type { TableCell } from './table-cell';

/** What a reader knows of a cell, both ends included, in whole steps of the table's finest decimal. */
export interface CellRange {
  readonly least: bigint;
  readonly most: bigint;
}

/** Stands for "no upper end": more than 15 digits can say, so that sums of many still are in reach. */
const UNBOUNDED = 10n ** 30n;

/** The most decimals that any shown count needs; 0 where all of them are whole. */
export const decimalsOf = (cells: readonly TableCell[]): number =>
  cells.reduce((most, { count, symbol }) => {
    if (count === null || symbol === 'SUPPRESSED') return most;
    return Math.max(most, decimalsIn(count.replace(/(\.\d*?)0+$/, '$1')));
  }, 0);

/**
 * A hidden cell is at least `hiddenLeast` and otherwise open; one that is not known may be anything. A shown one is
 * its count or, where counts are rounded, all that round to it (half away from zero).
 */
export function cellRange(
  { count, symbol }: TableCell,
  places: number,
  policy: SuppressionPolicy,
  hiddenLeast: bigint,
): CellRange {
  const step = 10n ** BigInt(places);
  const base = BigInt(policy.roundingBase ?? 0) * step;
  if (symbol === 'SUPPRESSED') return { least: hiddenLeast, most: UNBOUNDED };
  if (count !== null) {
    const shown = BigInt(decimalText(exact(count), places).replace('.', ''));
    return base === 0n || shown === 0n
      ? { least: shown, most: shown }
      : roundedRange(shown, base, policy, step);
  }
  const low = symbol === 'LOW' ? roundedRange(0n, base, policy, step) : { least: 0n, most: UNBOUNDED };
  // A source may say `low` by a base of its own, of which nothing is known but that it is not 0.
  return low.least > low.most ? { least: 1n, most: UNBOUNDED } : low;
}

/** 0 is printed for none at all, and 1..threshold is hidden: what rounds to a number is above that. */
function roundedRange(
  shown: bigint,
  base: bigint,
  { threshold }: SuppressionPolicy,
  step: bigint,
): CellRange {
  const floor = BigInt(threshold ?? 0) * step + 1n;
  const least = shown - base / 2n;
  return { least: least > floor ? least : floor, most: shown + (base + 1n) / 2n - 1n };
}
