import { decimalText, exact, type Exact } from '../exact';

/** The nearest multiple of the base, half away from zero (Ofqual and hospital statistics round to 5, DfE to 10). */
export const roundCount = (count: Exact, base: number): Exact =>
  exact(decimalText(count.div(base), 0)).mul(base);

/** True for a count that is not 0 and would be printed as 0: it is shown as `low`, since 0 stands for none. */
export const roundsToNothing = (count: Exact, base: number): boolean =>
  !count.equals(0) && roundCount(count, base).equals(0);

/** The rounded count as text; null where there is none or it would be printed as 0 without being 0. */
export function roundedText(text: string | null, base: number): string | null {
  if (text === null || roundsToNothing(exact(text), base)) return null;
  return decimalText(roundCount(exact(text), base), 0);
}
