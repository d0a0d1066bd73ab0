import { isDecimalText } from '../../domain/decimal-text';
import { badInput } from '../../domain/errors';

/** Below, at or above: decimal text of any scale compared on its digits, so that 0.1 + 0.2 cannot mislead. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const places = Math.max(fractionOf(a).length, fractionOf(b).length);
  const [left, right] = [scaled(a, places), scaled(b, places)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** How many digits are written after the point: 2 for "60.30". */
export const decimalsWritten = (text: string): number => fractionOf(text).length;

/** A figure without its minus. */
export const magnitude = (text: string): string => text.replace(/^-/, '');

/** Decimal text within the limits of the API; null and undefined become null. */
export function requireDecimal(value: string | null | undefined, field: string): string | null {
  if (value === null || value === undefined) return null;
  if (!isDecimalText(value)) {
    throw badInput(field, `"${value}" is not a decimal of at most 15 digits, 6 of them after the point.`);
  }
  return value;
}

const fractionOf = (text: string): string => text.split('.')[1] ?? '';

const scaled = (text: string, places: number): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
};
