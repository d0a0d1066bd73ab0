import { roundDecimal } from '../display';
import { decimalText, exact, ZERO } from '../exact';
import type { MeasureUnit } from '../vocabulary';
import { decimalsIn } from './count-range';
import { SCALE } from './counts-behind';
import { roundCount, roundedText, roundsToNothing } from './round-count';
import type { SuppressibleFigure } from './suppressible-figure';

/**
 * A figure with its counts rounded to multiples of `base`; unchanged where there is no base.
 *
 * A percentage, rate or ratio is worked out again from the rounded counts, at the decimals it was written with. It
 * then says no more than they do; one from exact counts would give them away where few are behind it. (DfE and OHID
 * keep the exact one, which is closer and less safe.) Without a denominator a percentage or rate is shown whole, as
 * DfE does, since many decimals fit few counts. Days and scores keep their value: nothing says that it is a share.
 *
 * What would be printed as 0 without being 0 becomes `low`.
 */
export function roundFigure(
  figure: SuppressibleFigure,
  unit: MeasureUnit,
  base: number | null,
): SuppressibleFigure {
  if (!base) return figure;
  const numerator = roundedText(figure.numerator, base);
  const denominator = roundedText(figure.denominator, base);
  if (figure.value === null) return { ...figure, numerator, denominator };
  const value = roundedValue({ ...figure, value: figure.value }, unit, base);
  if (value === null) return { value, numerator: null, denominator, symbol: 'LOW' };
  return { ...figure, value, numerator, denominator };
}

type Valued = SuppressibleFigure & { readonly value: string };

/** Null where the value would be printed as 0 without being 0. */
function roundedValue(figure: Valued, unit: MeasureUnit, base: number): string | null {
  if (unit === 'COUNT') return roundedText(figure.value, base);
  const scale = SCALE[unit];
  if (scale === undefined) return figure.value;
  if (figure.denominator === null) return unit === 'RATIO' ? figure.value : wholeOrNothing(figure.value);
  return shareOfRounded(figure, figure.denominator, scale, base);
}

function shareOfRounded(figure: Valued, below: string, scale: number, base: number): string | null {
  const denominator = exact(below);
  const numerator =
    figure.numerator === null ? exact(figure.value).mul(denominator).div(scale) : exact(figure.numerator);
  const rounded = roundCount(denominator, base);
  // Without a denominator it is shown whole, as any other is.
  if (numerator.equals(0)) return decimalText(ZERO, rounded.equals(0) ? 0 : decimalsIn(figure.value));
  if (roundsToNothing(numerator, base) || rounded.equals(0)) return null;
  return decimalText(roundCount(numerator, base).mul(scale).div(rounded), decimalsIn(figure.value));
}

function wholeOrNothing(value: string): string | null {
  const rounded = roundDecimal(value, 0);
  return rounded === '0' && !exact(value).equals(0) ? null : rounded;
}
