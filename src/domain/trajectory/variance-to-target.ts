import { exact, ZERO } from '../exact';
import { isStrict } from './bound';
import { defineRuleSet } from './define-rule-set';
import { offTargetWords, onTargetWords } from './explain-variance';
import type { Finding } from './finding';
import { judgeByTarget } from './judge-by-target';
import { CLAUSES_BEFORE_FIGURES, CLAUSES_WITHOUT_FIGURE } from './shared-clauses';
import { shortfall, standing } from './sign';
import type { Figures } from './situation';
import { allowance, toleranceLimit } from './tolerance';

const CLAUSES = [
  ...CLAUSES_BEFORE_FIGURES,
  {
    clause: 'WITHIN_TOLERANCE_OF_TARGET',
    status: 'ON_TARGET',
    rule: "The figure is at the period's target or better, or short of it by no more than the tolerance.",
  },
  {
    clause: 'NO_WORSE_THAN_YEAR_BEFORE',
    status: 'CLOSE_TO_TRAJECTORY',
    rule: 'The figure is beyond the tolerance, but no worse than that of the same period a year before.',
  },
  {
    clause: 'WORSE_THAN_YEAR_BEFORE',
    status: 'OFF_TRAJECTORY',
    rule: 'The figure is beyond the tolerance and worse than a year before, or there is none of a year before.',
  },
  ...CLAUSES_WITHOUT_FIGURE,
  { clause: 'WORSE_THAN_BASELINE', status: 'OFF_TRAJECTORY', rule: 'Direction: worse than the baseline.' },
] as const;

type FigureClause = 'WITHIN_TOLERANCE_OF_TARGET' | 'NO_WORSE_THAN_YEAR_BEFORE' | 'WORSE_THAN_YEAR_BEFORE';

function judgeFigures(figures: Figures): Finding<FigureClause> {
  const { facts, course, actual, expected, sign, due } = figures;
  // A share of a span of nothing is nothing: the figure must then be there.
  const allowed = allowance(facts.tolerance, course.baseline, course.target, expected) ?? ZERO;
  const limit = toleranceLimit(sign, actual, expected, allowed);
  const short = shortfall(sign, actual, expected);
  // Once the target is due, its own figure does not meet a strict bound; only a tolerance can make up for that.
  const there = due && isStrict(facts.target?.bound) ? short.lt(ZERO) : short.lte(ZERO);
  if (there || (allowed.gt(ZERO) && short.lte(allowed))) {
    return { clause: 'WITHIN_TOLERANCE_OF_TARGET', explanation: onTargetWords(figures, limit, there) };
  }
  const yearBefore = facts.yearBefore === null ? null : exact(facts.yearBefore);
  const worse = !yearBefore || standing(sign, actual, yearBefore) < 0;
  return {
    clause: worse ? 'WORSE_THAN_YEAR_BEFORE' : 'NO_WORSE_THAN_YEAR_BEFORE',
    explanation: offTargetWords(figures, limit, yearBefore, worse),
  };
}

/**
 * Is a measure near the target of its period, or at least no worse than a year before? The period's target is what
 * is expected at its end. Unlike the trajectory, the tolerance may reach behind the baseline.
 * Source: design 3.5, as Havering rates its indicators.
 */
export const VARIANCE_TO_TARGET_V1 = defineRuleSet({
  name: 'VARIANCE_TO_TARGET',
  version: 1,
  description:
    "Holds the reading against the period's target, and beyond the tolerance against a year before.",
  clauses: CLAUSES,
  decide: judgeByTarget(judgeFigures),
});
