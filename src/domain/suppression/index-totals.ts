import type { IndexedTotal } from './narrow-ranges';
import type { TableCell, TableTotal } from './table-cell';

/** Totals by the places of their cells. Throws RangeError for an id that is in no cell. */
export function indexTotals(
  cells: readonly TableCell[],
  totals: readonly TableTotal[],
): readonly IndexedTotal[] {
  const places = new Map(cells.map(({ id }, index) => [id, index]));
  const place = (id: string): number => {
    const index = places.get(id);
    if (index === undefined) throw new RangeError(`"${id}" is in no cell of the table`);
    return index;
  };
  return totals.map(({ total, parts }) => ({ total: place(total), parts: parts.map(place) }));
}
