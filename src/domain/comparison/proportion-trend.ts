import { type Exact, ZERO, whole } from '../exact';
import { leaveOneOut, places } from './leave-one-out';
import type { Sign } from './sign';
import type { TrendTest } from './trend-test';
import type { Counts } from './wilson';

/**
 * The chi-squared test for trend in proportions of neighbouring years, earliest first, and the slope of their log
 * odds, all exact. With years t = 1, 2, …, counts c out of n, C = Σc and N = Σn,
 * chi² = N(N·Σct - C·Σnt)² / (C(N - C)(N·Σnt² - (Σnt)²)). Null where a year counts none or all, since it has no log
 * odds. Source: UKHSA Fingertips (trends of proportions).
 */
export function proportionTrend(years: readonly Counts[]): TrendTest | null {
  if (years.some(({ numerator, denominator }) => numerator.lte(ZERO) || numerator.gte(denominator)))
    return null;
  const all = places(years.length);
  return {
    chiSquared: chiSquared(years),
    slope: slopeOf(years, all),
    slopesWithout: leaveOneOut(years.length).map((kept) => slopeOf(years, kept)),
  };
}

function chiSquared(years: readonly Counts[]): Exact {
  const sum = (part: (year: Counts, t: Exact) => Exact): Exact =>
    years.reduce<Exact>((total, year, index) => total.add(part(year, whole(index + 1))), ZERO);
  const n = sum(({ denominator }) => denominator);
  const c = sum(({ numerator }) => numerator);
  const ct = sum(({ numerator }, t) => numerator.mul(t));
  const nt = sum(({ denominator }, t) => denominator.mul(t));
  const ntt = sum(({ denominator }, t) => denominator.mul(t).mul(t));
  const gap = n.mul(ct).sub(c.mul(nt));
  const spread = c.mul(n.sub(c)).mul(n.mul(ntt).sub(nt.mul(nt)));
  return n.mul(gap).mul(gap).div(spread);
}

/**
 * The sign of the least-squares slope of the log odds over the kept years. The slope is a sum of log odds with whole
 * weights m·t - Σt, so its sign is that of the logarithm of a product of powers of the odds: comparing two whole
 * products tells it without a logarithm.
 */
function slopeOf(years: readonly Counts[], kept: readonly number[]): Sign {
  const total = kept.reduce((sum, place) => sum + place, 0);
  let [above, below] = [1n, 1n];
  for (const place of kept) {
    const year = years[place];
    const weight = kept.length * place - total;
    if (!year || weight === 0) continue;
    const odds = year.numerator.div(year.denominator.sub(year.numerator));
    const power = BigInt(Math.abs(weight));
    above *= (weight > 0 ? odds.n : odds.d) ** power;
    below *= (weight > 0 ? odds.d : odds.n) ** power;
  }
  if (above === below) return 0;
  return above > below ? 1 : -1;
}
