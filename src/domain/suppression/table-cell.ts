import { exact } from '../exact';
import type { ReadingSymbol } from '../vocabulary';

/** One count of a table. */
export interface TableCell {
  readonly id: string;
  /** Decimal text; null where it is not known, hidden or `low`. */
  readonly count: string | null;
  readonly symbol: ReadingSymbol | null;
}

/** A cell that is the sum of others. Ids that are in no cell are refused; each part is named once. */
export interface TableTotal {
  readonly total: string;
  readonly parts: readonly string[];
  /** A running total (a year to date, a rolling year) is worth no more than its parts: it may go before them. */
  readonly running?: boolean;
}

/** A cell that a reader sees something of: a number, or that it is `low`. */
export const isShown = ({ count, symbol }: TableCell): boolean =>
  symbol !== 'SUPPRESSED' && (count !== null || symbol === 'LOW');

/** A cell that is shown as 0. */
export const isNothing = ({ count }: TableCell): boolean => count !== null && exact(count).equals(0);
