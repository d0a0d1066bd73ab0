import { badInput } from '../../domain/errors';
import type { MeasureUnit, ReadingSymbol } from '../../domain/vocabulary';
import { requireDecimal } from '../measures/decimal.rules';
import { requireCounts } from '../measures/reading.rules';

export interface PublishedFigureInput {
  readonly value?: string | null;
  readonly symbol?: ReadingSymbol | null;
}

/** A figure that others published: the number, or the symbol that stands in its place. */
export interface PublishedFigure {
  readonly value: string | null;
  readonly symbol: ReadingSymbol | null;
}

/** What a measure allows its figures to be. */
interface Allows {
  readonly unit: MeasureUnit;
  readonly maximum: string | null;
}

/**
 * A number that the measure allows, or a symbol. A release prints one of the two, so a number beside a symbol is one
 * that somebody hid (N7). `at` is the path of the figure, as in "input.councils.7".
 */
export function requirePublishedFigure(
  input: PublishedFigureInput,
  measure: Allows,
  at: string,
): PublishedFigure {
  const value = requireDecimal(input.value, `${at}.value`);
  const symbol = input.symbol ?? null;
  if (value === null && symbol === null)
    throw badInput(`${at}.value`, 'A figure is wanted, or the symbol that says why there is none.');
  if (value !== null && symbol !== null)
    throw badInput(`${at}.symbol`, 'A symbol stands in the place of a figure, not beside it.');
  requireCounts({ value, numerator: null, denominator: null }, measure, at);
  return { value, symbol };
}
