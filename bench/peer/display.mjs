/** Figures in words, to the letter as the server writes them; where the digits allow, without big integers. */

const LETTER = { NOT_APPLICABLE: 'z', UNAVAILABLE: 'x', SUPPRESSED: 'c', LOW: 'low', UNRELIABLE: 'u' };
const SIGN = { AT_LEAST: '≥ ', AT_MOST: '≤ ', MORE_THAN: '> ', LESS_THAN: '< ' };

export const displayReading = (value, symbol, unit, places) =>
  value === null ? LETTER[symbol ?? 'UNAVAILABLE'] : figure(value, unit, places);

/** With as many decimals as were written; without a unit the figure stands bare. */
export const displayStated = (value, unit) => figure(value, unit, decimalsOf(value));

export const displayTarget = (target) => targetWords(target) ?? 'To be defined';

function figure(value, unit, places) {
  const text = thousands(rounded(value, places));
  switch (unit) {
    case 'PERCENT':
      return `${text}%`;
    case 'DAYS':
      return text === '1' ? '1 day' : `${text} days`;
    case 'RATE_PER_10000':
      return `${text} per 10,000`;
    default:
      return text;
  }
}

function decimalsOf(text) {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Half away from zero, on the digits. Padding is enough wherever nothing has to be cut off. */
function rounded(text, places) {
  const written = decimalsOf(text);
  if (written === places) return isNegativeZero(text) ? text.slice(1) : text;
  if (written < places) {
    const padded = (written === 0 ? `${text}.` : text) + '0'.repeat(places - written);
    return isNegativeZero(padded) ? padded.slice(1) : padded;
  }
  const negative = text.startsWith('-');
  const [whole, fraction] = (negative ? text.slice(1) : text).split('.');
  const up = fraction.charCodeAt(places) >= 53 ? 1n : 0n;
  const digits = (BigInt(whole + fraction.slice(0, places)) + up).toString().padStart(places + 1, '0');
  const body = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative && /[1-9]/.test(body) ? `-${body}` : body;
}

const isNegativeZero = (text) => text.charCodeAt(0) === 45 && !/[1-9]/.test(text);

function thousands(text) {
  const point = text.indexOf('.');
  const whole = point < 0 ? text.length : point;
  if (whole <= 3) return text;
  const grouped = text.slice(0, whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return point < 0 ? grouped : grouped + text.slice(point);
}

function targetWords({ kind, value, unit, bound, direction, min, max, rule, atLeast, description }) {
  switch (kind) {
    case 'ABSOLUTE':
      return value === null ? null : (bound === null ? '' : SIGN[bound]) + displayStated(value, unit);
    case 'RELATIVE':
      return value && change(value, (size) => displayStated(size, 'PERCENT'), 'increase on', 'reduction on');
    case 'POINTS':
      return value && change(value, points, 'above', 'below');
    case 'DIRECTION':
      return direction === 'INCREASE' ? 'Increase on baseline' : 'Reduction on baseline';
    case 'MAINTAIN':
      return range(min, max, unit);
    case 'MILESTONE':
      return description;
    case 'COMPOSITE':
      return description ?? (rule && compositeWords(rule, atLeast));
    default:
      return 'To be defined';
  }
}

function change(value, show, up, down) {
  if (!/[1-9]/.test(value)) return 'No change on baseline';
  return value.startsWith('-') ? `${show(value.slice(1))} ${down} baseline` : `${show(value)} ${up} baseline`;
}

const points = (size) =>
  `${displayStated(size, null)} percentage ${/^1(\.0*)?$/.test(size) ? 'point' : 'points'}`;

function range(min, max, unit) {
  if (min !== null && max !== null)
    return `between ${displayStated(min, unit)} and ${displayStated(max, unit)}`;
  if (max !== null) return `at most ${displayStated(max, unit)}`;
  return min === null ? null : `at least ${displayStated(min, unit)}`;
}

const compositeWords = (rule, atLeast) =>
  rule === 'WORST'
    ? 'The worst measure decides'
    : `${rule === 'ALL' ? 'All' : `At least ${atLeast ?? 1}`} measures reach their targets`;
