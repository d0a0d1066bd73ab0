import { recentTrend } from '../../domain/comparison/trend';
import { apiText } from '../../domain/exact';
import { parsePeriod, type Period } from '../../domain/period';
import type { TrendJudgement, TrendOutcome } from '../../domain/vocabulary';
import type { BasisSeries } from './shown-series.rules';

export interface TrendRecord {
  readonly outcome: TrendOutcome;
  readonly judgement: TrendJudgement | null;
  readonly chiSquared: string | null;
  readonly slope: number | null;
  readonly periods: readonly Period[];
  readonly reason: string;
}

/** The recent trend of the readings of one basis (UKHSA Fingertips). */
export function trendRecord(series: BasisSeries): TrendRecord {
  const { outcome, judgement, chiSquared, slope, points, reason } = recentTrend(series.readings, series);
  return {
    outcome,
    judgement,
    chiSquared: chiSquared && apiText(chiSquared),
    slope,
    periods: points.map(({ period }) => parsePeriod(period)).filter((period) => period !== undefined),
    reason,
  };
}
