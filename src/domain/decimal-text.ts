/**
 * Decimal text as figures are written: an optional minus, up to 15 significant digits (so that a JSON number
 * carries it whole) of which at most 6 after the point. Leading zeros and a bare point are refused; trailing
 * zeros are kept, since a printed 60.30 says more than 60.3.
 */
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d{1,6})?$/;

export function isDecimalText(text: string): boolean {
  if (!DECIMAL.test(text)) return false;
  return text.replace(/^-?0*\.?0*|[-.]/g, '').length <= 15;
}
