import { isDecimalText } from '../../domain/decimal-text';
import { exact, ratio, whole, ZERO, type Exact } from '../../domain/exact';
import type { MeasureUnit } from '../../domain/vocabulary';

/** All numbers that a printed figure may stand for. Both ends are included. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

/** The exact number that is written; null where there is none or where the text is no plain decimal. */
export const figureOf = (text: string | null): Exact | null =>
  text !== null && isDecimalText(text) ? exact(text) : null;

/** How many digits are written after the point: 2 for "60.30". */
export const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/**
 * What a printed figure may have been before it was rounded: half a unit of its last digit either way, so that any
 * habit of rounding halves is allowed. A count without decimals is exact, since it counts whole things.
 */
export function written(text: string | null, unit: MeasureUnit | null): Interval | null {
  const figure = figureOf(text);
  if (figure === null || text === null) return null;
  const places = decimalsOf(text);
  const half = unit === 'COUNT' && places === 0 ? ZERO : ratio(1, 2).div(whole(10 ** places));
  return { low: figure.sub(half), high: figure.add(half) };
}

export const overlap = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high);

export const sumOf = (parts: readonly Interval[]): Interval =>
  parts.reduce(({ low, high }, part) => ({ low: low.add(part.low), high: high.add(part.high) }), {
    low: ZERO,
    high: ZERO,
  });

/** Every element, or null where one is missing: a sum needs them all. */
export const allOf = <T>(values: readonly (T | null)[]): readonly T[] | null =>
  values.some((value) => value === null) ? null : values.filter((value) => value !== null);
