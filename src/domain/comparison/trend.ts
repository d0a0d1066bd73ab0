import { type Exact, exact } from '../exact';
import type { MeasureUnit, Polarity, TrendJudgement, TrendOutcome } from '../vocabulary';
import { betterWay } from './better-way';
import { countsOf } from './counts-of';
import { proportionTrend } from './proportion-trend';
import { rateTrend } from './rate-trend';
import type { SeriesPoint } from './series-point';
import type { Sign } from './sign';
import type { TrendTest } from './trend-test';
import { unbrokenYears } from './unbroken-years';

export interface RecentTrend {
  readonly outcome: TrendOutcome;
  /** What the outcome means for the measure; null without a change or where neither way is better. */
  readonly judgement: TrendJudgement | null;
  /** Null where it cannot be calculated, and so is the slope. */
  readonly chiSquared: Exact | null;
  readonly slope: Sign | null;
  /** The five points that were used, earliest first; none where it cannot be calculated. */
  readonly points: readonly SeriesPoint[];
  /** One clause for people. */
  readonly reason: string;
}

export interface TrendRule {
  readonly unit: MeasureUnit;
  readonly polarity: Polarity;
}

const YEARS = 5;
/** Exceeded by chance once in five hundred, with one degree of freedom. */
const THRESHOLD = exact('9.5495');

/**
 * The recent trend as UKHSA Fingertips finds it: over the latest five unbroken yearly points of a percentage or a
 * rate per 10,000 with numerator and denominator, chi² above 9.5495 and a slope that keeps its sign when each point
 * is left out (a slope of 0 does not keep it). Anything less is NO_CHANGE. The points are taken to be independent.
 * Throws RangeError for figures that are no decimal text.
 */
export function recentTrend(series: readonly SeriesPoint[], { unit, polarity }: TrendRule): RecentTrend {
  const test = unit === 'PERCENT' ? proportionTrend : unit === 'RATE_PER_10000' ? rateTrend : null;
  if (!test) return none('only percentages and rates with their counts are tested');
  const { points, stopped } = unbrokenYears(series, YEARS);
  if (points.length < YEARS) return none(stopped);
  const found = test(points.map(countsOf).filter((counts) => counts !== null));
  if (!found) return none('the counts of a year allow no test');
  const { outcome, reason } = judge(found);
  const { chiSquared, slope } = found;
  return { outcome, judgement: judgementOf(outcome, polarity), chiSquared, slope, points, reason };
}

const none = (reason: string): RecentTrend => ({
  outcome: 'CANNOT_BE_CALCULATED',
  judgement: null,
  chiSquared: null,
  slope: null,
  points: [],
  reason,
});

function judge(test: TrendTest): { outcome: TrendOutcome; reason: string } {
  if (!test.chiSquared.gt(THRESHOLD)) return { outcome: 'NO_CHANGE', reason: 'no significant trend' };
  const steady = test.slopesWithout.every((sign) => sign === test.slope);
  if (!steady) return { outcome: 'NO_CHANGE', reason: 'one year decides which way it goes' };
  return {
    outcome: test.slope > 0 ? 'INCREASING' : 'DECREASING',
    reason: 'significant trend over five years',
  };
}

function judgementOf(outcome: TrendOutcome, polarity: Polarity): RecentTrend['judgement'] {
  const better = betterWay(polarity);
  const way = outcome === 'INCREASING' ? 1 : outcome === 'DECREASING' ? -1 : 0;
  if (way === 0 || better === 0) return null;
  return way === better ? 'GETTING_BETTER' : 'GETTING_WORSE';
}
