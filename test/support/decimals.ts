import fc from 'fast-check';

/** Decimal text of units of the last digit: -5 with 2 places is "-0.05". */
export function decimal(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const body = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return units < 0n ? `-${body}` : body;
}

/** a / b for whole a and b of one sign, in units of the last of `places` digits, halves away from zero. */
export const rounded = (a: bigint, b: bigint, places: number): bigint =>
  (2n * a * 10n ** BigInt(places) + b) / (2n * b);

export const ten = (places: number): bigint => 10n ** BigInt(places);
export const places = fc.integer({ min: 0, max: 3 });
