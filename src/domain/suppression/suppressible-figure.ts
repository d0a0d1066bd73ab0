import type { ReadingSymbol } from '../vocabulary';

/** A figure as it is kept: decimal text, null where there is none. */
export interface SuppressibleFigure {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly symbol: ReadingSymbol | null;
}

/** What is shown of a hidden figure: nothing but the symbol `c`. */
export const HIDDEN_FIGURE: SuppressibleFigure = Object.freeze({
  value: null,
  numerator: null,
  denominator: null,
  symbol: 'SUPPRESSED',
});

/** True for the symbol `c`, whether or not a number is kept beside it. */
export const isHidden = ({ symbol }: Pick<SuppressibleFigure, 'symbol'>): boolean => symbol === 'SUPPRESSED';
