import { displayFigure } from '../display';
import { decimalText, type Exact } from '../exact';
import type { MeasureUnit } from '../vocabulary';

/** How a measure shows its figures. */
export interface FigureStyle {
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
}

/**
 * Figures of one sentence as the measure shows them, rounded half away from zero. Two different figures never
 * print the same, nor like one of `others`: where the measure's decimals would hide the difference that decided, a
 * figure takes as many more as tell it apart. Rounding keeps the order, so the sentence never contradicts the
 * verdict.
 */
export function printApart<const T extends readonly Exact[]>(
  figures: T,
  style: FigureStyle,
  others: readonly Exact[] = [],
): { readonly [K in keyof T]: string } {
  const all = [...figures, ...others];
  const shown = all.map((figure) => decimalText(figure, style.decimalPlaces));
  const printed: string[] = [];
  for (const [index, figure] of figures.entries()) {
    const text = shown[index] ?? '';
    const twins = all.filter((other, at) => shown[at] === text && !other.equals(figure));
    const print = (): string =>
      twins.length === 0
        ? displayFigure(text, style.unit, style.decimalPlaces)
        : printFiner(figure, twins, style);
    // One figure often stands in two places, and formatting is dear.
    printed.push(printed[figures.indexOf(figure)] ?? print());
  }
  // One text for each figure, which is what the mapped type says.
  return printed as { readonly [K in keyof T]: string };
}

/** One figure by itself. */
export const printFigure = (figure: Exact, { unit, decimalPlaces }: FigureStyle): string =>
  displayFigure(decimalText(figure, decimalPlaces), unit, decimalPlaces);

/**
 * With one decimal more than the measure shows, or as many as tell it from other figures; they must differ from it,
 * so that there is an end. Zeros beyond the measure's own decimals are dropped again.
 */
export function printFiner(
  figure: Exact,
  others: readonly Exact[],
  { unit, decimalPlaces }: FigureStyle,
): string {
  let places = decimalPlaces;
  let text = '';
  do {
    places += 1;
    text = decimalText(figure, places);
  } while (others.some((other) => decimalText(other, places) === text));
  while (places > decimalPlaces && text.endsWith('0')) {
    text = text.slice(0, -1);
    places -= 1;
  }
  return displayFigure(text.endsWith('.') ? text.slice(0, -1) : text, unit, places);
}
