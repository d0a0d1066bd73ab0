import { type Exact, ZERO, exact, whole } from '../exact';
import type { MeasureUnit } from '../vocabulary';
import { byarInterval } from './byar-interval';
import { countsOf } from './counts-of';
import { overlap } from './overlap';
import type { SeriesPoint } from './series-point';
import { twoProportionTest } from './two-proportion-test';

export interface ChanceTest {
  readonly significant: boolean;
  /** One clause for people. */
  readonly reason: string;
}

const TEN_THOUSAND = whole(10_000);

/**
 * Whether more than chance separates two points that both have a value; null where no test fits. Percentages with
 * both their counts: the two-proportion z test. Counts, and rates per 10,000 with a numerator: the later figure lies
 * outside Byar's 95% interval of the earlier one, its ends included. The interval takes the later figure as certain,
 * so steady counts are called different more often than one time in twenty: about one time in six.
 * No test where the points overlap, or where the counts and the values moved in opposite ways: then one is wrong.
 */
export function chanceTest(now: SeriesPoint, before: SeriesPoint, unit: MeasureUnit): ChanceTest | null {
  if (overlap(now, before)) return null;
  if (unit === 'PERCENT') return percentages(now, before);
  if (unit === 'COUNT') return counts(now, before);
  return unit === 'RATE_PER_10000' ? rates(now, before) : null;
}

function percentages(now: SeriesPoint, before: SeriesPoint): ChanceTest | null {
  const [later, earlier] = [countsOf(now), countsOf(before)];
  const test = later && earlier && twoProportionTest(later, earlier);
  if (!test) return null;
  const gap = later.numerator.mul(earlier.denominator).compare(earlier.numerator.mul(later.denominator));
  if (test.significant && gap !== moved(now, before)) return null;
  const reason = test.significant ? 'significant at 95%' : 'within what chance explains at 95%';
  return { significant: test.significant, reason };
}

function counts(now: SeriesPoint, before: SeriesPoint): ChanceTest | null {
  const [later, earlier] = [exact(now.value ?? ''), exact(before.value ?? '')];
  return later.lt(ZERO) || earlier.lt(ZERO) ? null : outsideByar(later, earlier, whole(1), 'count');
}

function rates(now: SeriesPoint, before: SeriesPoint): ChanceTest | null {
  const scale = perCase(before);
  if (!scale || before.numerator === null || now.numerator === null) return null;
  // The rate as counted, since a published one is rounded (DfE and OHID do the same).
  const later = perCase(now)?.mul(exact(now.numerator)) ?? exact(now.value ?? '');
  const earlier = exact(before.numerator);
  if (later.lt(ZERO) || earlier.lt(ZERO)) return null;
  const test = outsideByar(later, earlier, scale, 'rate');
  return test.significant && later.compare(earlier.mul(scale)) !== moved(now, before) ? null : test;
}

/** What one case adds to the rate; null where neither the denominator nor the value says. */
function perCase({ value, numerator, denominator }: SeriesPoint): Exact | null {
  if (denominator !== null && exact(denominator).gt(ZERO)) return TEN_THOUSAND.div(exact(denominator));
  if (denominator !== null || numerator === null || !exact(numerator).gt(ZERO)) return null;
  return exact(value ?? '').div(exact(numerator));
}

function outsideByar(later: Exact, cases: Exact, scale: Exact, what: 'count' | 'rate'): ChanceTest {
  const { lower, upper } = byarInterval(cases);
  const significant = later.lt(lower.mul(scale)) || later.gt(upper.mul(scale));
  return {
    significant,
    reason: `${significant ? 'outside' : 'within'} the 95% interval of the earlier ${what}`,
  };
}

const moved = (now: SeriesPoint, before: SeriesPoint): number =>
  exact(now.value ?? '').compare(exact(before.value ?? ''));
