import { exact, type Exact } from '../exact';
import type { MeasureUnit } from '../vocabulary';
import { exactly, printedRange, wholeNumbersIn, type CountRange } from './count-range';
import type { SuppressibleFigure } from './suppressible-figure';

/** What a numerator over its denominator is multiplied by. Days and scores may be medians: no such thing. */
export const SCALE: Partial<Record<MeasureUnit, number>> = { PERCENT: 100, RATE_PER_10000: 10_000, RATIO: 1 };

/**
 * The numerator, as stated or as a reader works it out from the value and the denominator: every whole number that
 * prints as the value, or else the nearest. Null where it cannot be known.
 */
export function numeratorBehind(figure: SuppressibleFigure, unit: MeasureUnit): CountRange | null {
  const { value, numerator, denominator } = figure;
  if (numerator !== null) return exactly(exact(numerator));
  const scale = SCALE[unit];
  if (scale === undefined || value === null || denominator === null) return null;
  const { least, most } = printedRange(value);
  const of = (share: Exact): Exact => share.mul(exact(denominator)).div(scale);
  return wholeNumbersIn(of(least), of(exact(value)), of(most));
}

/** Those of the denominator who are not in the numerator, as stated or worked out. Null where it cannot be known. */
export function complementBehind(figure: SuppressibleFigure, unit: MeasureUnit): CountRange | null {
  const numerator = numeratorBehind(figure, unit);
  const denominator = denominatorBehind(figure, unit);
  if (numerator === null || denominator === null) return null;
  return { least: denominator.least.sub(numerator.most), most: denominator.most.sub(numerator.least) };
}

function denominatorBehind(figure: SuppressibleFigure, unit: MeasureUnit): CountRange | null {
  const { value, numerator, denominator } = figure;
  if (denominator !== null) return exactly(exact(denominator));
  const scale = SCALE[unit];
  if (scale === undefined || value === null || numerator === null) return null;
  const { least, most } = printedRange(value);
  // "0%" may print any share down to none: the denominator has no upper end.
  if (least.lte(0)) return null;
  const under = (share: Exact): Exact => exact(numerator).mul(scale).div(share);
  return wholeNumbersIn(under(most), under(exact(value)), under(least));
}
