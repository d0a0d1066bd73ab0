import { badInput } from '../../domain/errors';
import type { Basis, MeasureUnit, PeriodKind, ReadingSymbol } from '../../domain/vocabulary';
import { compareDecimals, requireDecimal } from './decimal.rules';

/** A figure as somebody hands it in. */
export interface FigureInput {
  readonly value?: string | null;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  readonly symbol?: ReadingSymbol | null;
}

export interface Figure {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly symbol: ReadingSymbol | null;
}

/** Symbols that say there is no number at all. A suppressed, low or unreliable number may be kept beside its symbol. */
const WITHOUT_NUMBER: readonly ReadingSymbol[] = ['NOT_APPLICABLE', 'UNAVAILABLE'];

const KINDS: Record<Basis, readonly PeriodKind[]> = {
  IN_PERIOD: ['QUARTER', 'MONTH', 'FINANCIAL_YEAR', 'ACADEMIC_YEAR', 'CALENDAR_YEAR'],
  YEAR_TO_DATE: ['QUARTER', 'MONTH', 'FINANCIAL_YEAR', 'ACADEMIC_YEAR', 'CALENDAR_YEAR', 'SNAPSHOT'],
  FULL_YEAR: ['FINANCIAL_YEAR', 'ACADEMIC_YEAR', 'CALENDAR_YEAR'],
  ROLLING_12_MONTHS: ['QUARTER', 'MONTH', 'FINANCIAL_YEAR', 'ACADEMIC_YEAR', 'CALENDAR_YEAR', 'SNAPSHOT'],
  SNAPSHOT: ['QUARTER', 'MONTH', 'FINANCIAL_YEAR', 'ACADEMIC_YEAR', 'CALENDAR_YEAR', 'SNAPSHOT'],
};

/** A whole year cannot be read for a quarter, nor what happened within a period for a single day. */
export function requireBasis(basis: Basis, kind: PeriodKind, at: string): void {
  if (!KINDS[basis].includes(kind)) {
    throw badInput(`${at}.basis`, `${basis} does not go with a period that is a ${kind}.`);
  }
}

/** What a figure is a figure of. */
export interface Scale {
  readonly unit: MeasureUnit;
  /** The highest figure that makes sense; null: 100 for per cent, else none. */
  readonly maximum: string | null;
}

/**
 * A reading or a part of one: a number, or the symbol that says why there is none. `at` is the path of the input,
 * as in "input.readings.3".
 */
export function requireFigure(input: FigureInput, scale: Scale, at: string): Figure {
  const figure = readFigure(input, at);
  const { value, numerator, symbol } = figure;
  if (value === null && symbol === null) {
    throw badInput(`${at}.value`, 'A figure is wanted, or the symbol that says why there is none.');
  }
  if (symbol !== null && WITHOUT_NUMBER.includes(symbol)) {
    if (value !== null) throw badInput(`${at}.value`, `${symbol} says that there is no figure.`);
    if (numerator !== null) throw badInput(`${at}.numerator`, `${symbol} says that there is no figure.`);
  }
  requireCounts(figure, scale, at);
  return figure;
}

/** What numerator and denominator must satisfy wherever they are stated. Either may be known without the other. */
export function requireCounts(figure: Omit<Figure, 'symbol'>, scale: Scale, at: string): void {
  const { value, numerator, denominator } = figure;
  const { unit } = scale;
  refuseAbove(value, scale, `${at}.value`);
  if (unit === 'COUNT') refuseNegative(value, `${at}.value`);
  refuseNegative(numerator, `${at}.numerator`);
  refuseNegative(denominator, `${at}.denominator`);
  if (denominator === null) return;
  if (compareDecimals(denominator, '0') === 0)
    throw badInput(`${at}.denominator`, 'Nothing can be divided by 0.');
  if (limitOf(scale) === '100' && numerator !== null && compareDecimals(numerator, denominator) > 0) {
    throw badInput(`${at}.numerator`, `${numerator} of ${denominator} is more than all of them.`);
  }
}

export const readFigure = (input: FigureInput, at: string): Figure => ({
  value: requireDecimal(input.value, `${at}.value`),
  numerator: requireDecimal(input.numerator, `${at}.numerator`),
  denominator: requireDecimal(input.denominator, `${at}.denominator`),
  symbol: input.symbol ?? null,
});

function refuseNegative(count: string | null, field: string): void {
  if (count !== null && compareDecimals(count, '0') < 0) throw badInput(field, 'A count is not negative.');
}

/** Per cent ends at 100 unless the measure says that it may go beyond. */
const limitOf = ({ unit, maximum }: Scale): string | null => maximum ?? (unit === 'PERCENT' ? '100' : null);

function refuseAbove(value: string | null, scale: Scale, field: string): void {
  const limit = limitOf(scale);
  if (value === null || limit === null || compareDecimals(value, limit) <= 0) return;
  throw badInput(field, `${value} is above ${limit}, the highest figure of this measure.`);
}
