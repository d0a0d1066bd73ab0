import { type Exact, ZERO, decimalText, exact, whole } from '../exact';
import { byarInterval } from './byar-interval';
import { leaveOneOut, places } from './leave-one-out';
import { signOf } from './sign';
import type { TrendTest } from './trend-test';
import type { Counts } from './wilson';

/** Twice the 1.96 by which UKHSA turns the width of an interval into a standard error. */
const WIDTH_IN_ERRORS = exact('3.92');
const WEIGHT_PLACES = 12;

interface Year {
  readonly t: Exact;
  readonly rate: Exact;
  /** One over the square of the standard error. */
  readonly weight: Exact;
}

/**
 * The test for trend in crude rates of neighbouring years, earliest first: a regression of the rate on the year,
 * weighted by the inverse square of the standard error, which is the width of Byar's 95% interval over 3.92.
 * chi² = (slope / its standard error)². Weights are rounded to 12 decimals, the rest is exact. Null where a
 * denominator is not above 0 or a numerator below 0. Source: UKHSA Fingertips (trends of all but proportions).
 */
export function rateTrend(counts: readonly Counts[]): TrendTest | null {
  if (counts.some(({ numerator, denominator }) => numerator.lt(ZERO) || denominator.lte(ZERO))) return null;
  const years = counts.map(yearOf);
  const all = sums(years, places(years.length));
  return {
    chiSquared: all.gap.mul(all.gap).div(all.weight.mul(all.spread)),
    slope: signOf(all.gap),
    slopesWithout: leaveOneOut(years.length).map((kept) => signOf(sums(years, kept).gap)),
  };
}

function yearOf({ numerator, denominator }: Counts, index: number): Year {
  const { lower, upper } = byarInterval(numerator);
  const inverse = WIDTH_IN_ERRORS.mul(denominator).div(upper.sub(lower));
  return {
    t: whole(index + 1),
    rate: numerator.div(denominator),
    // Rounded, since exact weights of five years would have thousands of digits between them.
    weight: exact(decimalText(inverse.mul(inverse), WEIGHT_PLACES)),
  };
}

/** The slope is gap / spread; spread is above 0, so gap carries its sign. */
function sums(years: readonly Year[], kept: readonly number[]): { weight: Exact; gap: Exact; spread: Exact } {
  const sum = (part: (year: Year) => Exact): Exact =>
    years.reduce<Exact>((total, year, place) => (kept.includes(place) ? total.add(part(year)) : total), ZERO);
  const w = sum(({ weight }) => weight);
  const wt = sum(({ weight, t }) => weight.mul(t));
  const wtt = sum(({ weight, t }) => weight.mul(t).mul(t));
  const wr = sum(({ weight, rate }) => weight.mul(rate));
  const wtr = sum(({ weight, t, rate }) => weight.mul(t).mul(rate));
  return { weight: w, gap: w.mul(wtr).sub(wt.mul(wr)), spread: w.mul(wtt).sub(wt.mul(wt)) };
}
