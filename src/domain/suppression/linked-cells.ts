import type { TableCell, TableTotal } from './table-cell';

/** Cells that totals link with one another, and those totals. */
export interface LinkedCells {
  readonly cells: readonly TableCell[];
  readonly totals: readonly TableTotal[];
}

/** Splits a table where no total reaches across. Cells in no total are left out: nothing follows for them. */
export function linkedCells(
  cells: readonly TableCell[],
  totals: readonly TableTotal[],
): readonly LinkedCells[] {
  let groups: { ids: ReadonlySet<string>; totals: readonly TableTotal[] }[] = [];
  for (const total of totals) {
    const ids = [total.total, ...total.parts];
    const touched = groups.filter((group) => ids.some((id) => group.ids.has(id)));
    const joined = {
      ids: new Set([...touched.flatMap((group) => [...group.ids]), ...ids]),
      totals: [...touched.flatMap((group) => group.totals), total],
    };
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups.map((group) => ({
    cells: cells.filter(({ id }) => group.ids.has(id)),
    totals: group.totals,
  }));
}
