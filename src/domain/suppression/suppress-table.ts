import { hideSecondary } from './hide-secondary';
import { indexTotals } from './index-totals';
import { suppressFigure } from './suppress-figure';
import type { SuppressionPolicy } from './suppression-policy';
import type { TableCell, TableTotal } from './table-cell';

/**
 * What may be shown of a table of counts with totals (design 3.10): each cell by itself, rounded where there is a
 * base, and then as many more hidden as it takes that no hidden one follows from the others. A cell may belong to
 * any number of totals, and a total may be a part of another. 0 is never hidden for its size.
 *
 * A cell that is handed in as SUPPRESSED stays so, and totals protect it even where there is no threshold. Throws
 * RangeError for an id that is in no cell and for what is no decimal text.
 */
export function suppressTable(
  cells: readonly TableCell[],
  totals: readonly TableTotal[],
  policy: SuppressionPolicy,
): readonly TableCell[] {
  // Refuses an unknown id even where nothing is hidden.
  indexTotals(cells, totals);
  const shown = cells.map(({ id, count, symbol }) => {
    const figure = { value: count, numerator: null, denominator: null, symbol };
    const { value, symbol: shownSymbol } = suppressFigure(figure, 'COUNT', policy);
    return { id, count: value, symbol: shownSymbol };
  });
  return hideSecondary(shown, totals, policy);
}
