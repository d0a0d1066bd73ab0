import { parsePeriod, type Period } from '../../domain/period';
import type { Exact } from '../../domain/exact';
import type { TrajectoryStatus } from '../../domain/vocabulary';
import type { AmbitionFacts, MeasureLintFacts, Remark, TargetLintFacts } from './lint-facts';
import { shown, STATUS } from './plain-words.rules';
import { headlineReading } from './readings.rules';
import { figureOf } from './written-figure.rules';

const FAVOURABLE: readonly TrajectoryStatus[] = ['ON_TARGET', 'CLOSE_TO_TRAJECTORY', 'COMPLETE'];

interface Judged {
  readonly worse: boolean;
  /** "6.94% is worse than the baseline of 6.9%" */
  readonly words: string;
}

/**
 * A favourable published status while every measure that can be judged stands worse than its baseline (design 3.4
 * clause 5). The newest headline reading up to the period's end counts, as printed and unrounded. A measure can be
 * judged if it has a polarity and a baseline in its unit, on the basis of that reading and of an earlier period. One
 * that has reached its stated figure or is within its range is on target whatever its baseline was (clause 4).
 */
export function statusAgainstBaseline({ measures, published }: AmbitionFacts): Remark[] {
  return published.flatMap(({ period, status }): Remark[] => {
    const quarter = parsePeriod(period);
    if (!quarter || !FAVOURABLE.includes(status)) return [];
    const judged = measures.flatMap((measure) => judge(measure, quarter) ?? []);
    if (judged.length === 0 || judged.some(({ worse }) => !worse)) return [];
    return [
      {
        rule: 'STATUS_AGAINST_BASELINE',
        found: STATUS[status],
        expected: `off trajectory: ${judged.map(({ words }) => words).join('; ')}`,
        period,
      },
    ];
  });
}

function judge(measure: MeasureLintFacts, quarter: Period): Judged | null {
  const { baseline, polarity, unit, target } = measure;
  const newest = headlineReading(measure, quarter);
  if (!baseline || !newest || newest.reading.symbol === 'SUPPRESSED' || polarity === 'NONE') return null;
  const start = parsePeriod(baseline.period);
  const [from, now] = [figureOf(baseline.value), figureOf(newest.reading.value)];
  if (!start || !from || !now || newest.reading.value === null) return null;
  if (baseline.unit !== unit || baseline.basis !== newest.reading.basis) return null;
  if (newest.period.endsOn <= start.endsOn) return null;
  const behind = polarity === 'HIGHER_IS_BETTER' ? now.lt(from) : now.gt(from);
  return {
    worse: behind && !isReached(now, measure, target),
    words: `${shown(newest.reading.value, unit)} is worse than the baseline of ${shown(baseline.value, unit)}`,
  };
}

function isReached(
  now: Exact,
  { unit, polarity }: MeasureLintFacts,
  target: TargetLintFacts | null,
): boolean {
  if (!target || (target.unit ?? unit) !== unit) return false;
  const [value, min, max] = [target.value, target.min, target.max].map(figureOf);
  if (target.kind === 'MAINTAIN') {
    return Boolean(min ?? max) && (!min || now.gte(min)) && (!max || now.lte(max));
  }
  if (target.kind !== 'ABSOLUTE' || !value) return false;
  switch (target.bound ?? (polarity === 'LOWER_IS_BETTER' ? 'AT_MOST' : 'AT_LEAST')) {
    case 'AT_LEAST':
      return now.gte(value);
    case 'AT_MOST':
      return now.lte(value);
    case 'MORE_THAN':
      return now.gt(value);
    case 'LESS_THAN':
      return now.lt(value);
  }
}
