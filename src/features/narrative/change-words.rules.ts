import { displayFigure } from '../../domain/display';
import { decimalText, exact, ONE, whole, ZERO, type Exact } from '../../domain/exact';
import type { FigureStyle } from '../../domain/trajectory/figure-words';

/**
 * The size of a change at the measure's decimals, without its sign: "2.1 percentage points" of a percentage, never
 * "2.1%"; "61 (29.5 per cent)" of a count, "3 days (4.1 per cent)". One that would round to nothing is "less than 0.1
 * percentage points". `change` and `relative` (in per cent) are decimal text.
 */
export function changeWords(change: string, relative: string | null, style: FigureStyle): string {
  const size = exact(change).abs();
  const shown = decimalText(size, style.decimalPlaces);
  const vanishes = !/[1-9]/.test(shown) && size.gt(ZERO);
  const amount = inUnit(vanishes ? lastPlace(style.decimalPlaces) : shown, style);
  return `${vanishes ? 'less than ' : ''}${amount}${style.unit === 'PERCENT' ? '' : share(relative)}`;
}

function inUnit(size: string, { unit, decimalPlaces }: FigureStyle): string {
  if (unit !== 'PERCENT') return displayFigure(size, unit, decimalPlaces);
  return `${size} percentage ${size === '1' ? 'point' : 'points'}`;
}

function share(relative: string | null): string {
  const size: Exact | null = relative === null ? null : exact(relative).abs();
  const shown = size && decimalText(size, 1);
  return shown && /[1-9]/.test(shown) ? ` (${shown} per cent)` : '';
}

/** One unit of the last decimal that is shown: "0.1" at one place. */
const lastPlace = (places: number): string => decimalText(ONE.div(whole(10 ** places)), places);
