import { Fraction } from 'fraction.js';
import { isDecimalText } from './decimal-text';

/** An exact rational number. Nothing is rounded until it is displayed. */
export type Exact = InstanceType<typeof Fraction>;

export const ZERO: Exact = Object.freeze(new Fraction(0));
export const ONE: Exact = Object.freeze(new Fraction(1));

/**
 * The exact number that decimal text writes. Throws RangeError for anything else, so that no NaN can arise. Numbers
 * are immutable, so the same text may give the same one: a baseline is read for every quarter, a council's figure for
 * every rank.
 */
export function exact(text: string): Exact {
  const seen = known.get(text);
  if (seen) return seen;
  if (!PLAIN.test(text)) throw new RangeError(`"${text}" is not a plain decimal number`);
  const number: Exact = Object.freeze(new Fraction(text));
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(text, number);
  return number;
}

const known = new Map<string, Exact>();
const KNOWN_LIMIT = 10_000;

/** An integer as an exact number. */
export const whole = (integer: number): Exact => new Fraction(integer);

/** One integer divided by another, exactly; throws RangeError where the lower one is 0. */
export function ratio(upper: number, lower: number): Exact {
  if (lower === 0) throw new RangeError('Nothing can be divided by 0');
  return new Fraction(upper, lower);
}

/** The number as decimal text with `places` digits after the point, rounded half away from zero. */
export function decimalText(value: Exact, places: number): string {
  const scale = 10n ** BigInt(places);
  // Twice the number plus one, halved downwards, rounds half up on the size; the sign is put back afterwards.
  const digits = ((value.n * scale * 2n + value.d) / (value.d * 2n)).toString().padStart(places + 1, '0');
  const body = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return value.s < 0n && /[1-9]/.test(body) ? `-${body}` : body;
}

/** As few digits as say the number, at most `places` after the point; what does not end there is rounded. */
export function shortText(value: Exact, places = 6): string {
  const text = decimalText(value, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Decimal text that the API carries: at most 15 digits, of which at most 6 after the point. */
export function apiText(value: Exact): string {
  for (let places = 6; places > 0; places -= 1) {
    const text = shortText(value, places);
    if (isDecimalText(text)) return text;
  }
  return decimalText(value, 0);
}

const PLAIN = /^-?\d+(\.\d+)?$/;
