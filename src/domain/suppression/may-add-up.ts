import { cellRange, decimalsOf } from './cell-range';
import type { SuppressionPolicy } from './suppression-policy';
import type { TableCell, TableTotal } from './table-cell';

/**
 * Whether a reader may take a total for the sum of its parts. Only what is shown decides: papers print totals that
 * are off by a few, and a reader would still subtract. One that is shown to be no sum (the parts that are shown are
 * more than the total) gives nothing away.
 */
export function mayAddUp(
  { total, parts }: TableTotal,
  cells: ReadonlyMap<string, TableCell>,
  policy: SuppressionPolicy,
): boolean {
  const members = [total, ...parts].flatMap((id) => cells.get(id) ?? []);
  const places = decimalsOf(members);
  const [whole, ...ranges] = members.map((cell) => cellRange(cell, places, policy, 0n));
  const least = ranges.reduce((sum, range) => sum + range.least, 0n);
  const most = ranges.reduce((sum, range) => sum + range.most, 0n);
  return whole !== undefined && least <= whole.most && whole.least <= most;
}
