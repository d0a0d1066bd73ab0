import { decimalText, exact } from '../exact';
import type { MeasureUnit } from '../vocabulary';
import { SCALE } from './counts-behind';
import { roundedText } from './round-count';
import type { SuppressionPolicy } from './suppression-policy';
import { isHidden, type SuppressibleFigure } from './suppressible-figure';
import type { TableCell } from './table-cell';

/** A number of a figure that adds up where figures do. */
export type Summand = 'value' | 'numerator' | 'denominator';

/**
 * One number of a figure, as it is shown, for a table of such. A numerator that is not stated is the nearest whole
 * number that follows from the value and the denominator.
 */
export function summandCell(
  figure: SuppressibleFigure,
  unit: MeasureUnit,
  summand: Summand,
  policy: SuppressionPolicy,
): Pick<TableCell, 'count' | 'symbol'> {
  if (isHidden(figure)) return { count: null, symbol: 'SUPPRESSED' };
  const count = numberOf(figure, unit, summand, policy);
  const low = figure.symbol === 'LOW' && count === null && summand !== 'denominator';
  return { count, symbol: low ? 'LOW' : null };
}

function numberOf(
  figure: SuppressibleFigure,
  unit: MeasureUnit,
  summand: Summand,
  { roundingBase }: SuppressionPolicy,
): string | null {
  const { value, numerator, denominator } = figure;
  if (summand === 'denominator') return denominator;
  if (summand === 'value') return unit === 'COUNT' ? (value ?? numerator) : value;
  const scale = SCALE[unit];
  if (numerator !== null || value === null || denominator === null || scale === undefined) return numerator;
  const likely = decimalText(exact(value).mul(exact(denominator)).div(scale), 0);
  return roundingBase ? roundedText(likely, roundingBase) : likely;
}
