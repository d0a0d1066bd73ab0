import type { MeasureUnit } from './vocabulary';

const SUFFIX: Record<MeasureUnit, (figure: string) => string> = {
  PERCENT: (figure) => `${figure}%`,
  COUNT: (figure) => figure,
  DAYS: (figure) => `${figure} ${figure === '1' ? 'day' : 'days'}`,
  RATE_PER_10000: (figure) => `${figure} per 10,000`,
  RATIO: (figure) => figure,
  SCORE: (figure) => figure,
};

/** Thousands are set off by commas in the whole part only. */
const withThousands = (figure: string): string => {
  const [whole = '', fraction] = figure.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/**
 * Rounds decimal text to `places` digits, half away from zero, on the digits themselves: no binary floating
 * point takes part. "-0.04" at one place gives "0.0".
 */
export function roundDecimal(text: string, places: number): string {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a plain decimal number`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  if (fraction.length <= places && !/^0\d/.test(whole)) return padded(sign, whole, fraction, places);
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const rounded = kept + (Number(fraction[places] ?? '0') >= 5 ? 1n : 0n);
  const digits = rounded.toString().padStart(places + 1, '0');
  const body = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return (rounded === 0n ? '' : sign) + body;
}

/** Nothing is cut off, so nothing is rounded. */
function padded(sign: string, whole: string, fraction: string, places: number): string {
  const body = places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
  return (/[1-9]/.test(body) ? sign : '') + body;
}

/** A figure as a paper prints it: rounded to the measure's decimals, with its unit. */
export const displayFigure = (value: string, unit: MeasureUnit, decimalPlaces: number): string =>
  SUFFIX[unit](withThousands(roundDecimal(value, decimalPlaces)));
