import { isStrict } from './bound';
import { defineRuleSet } from './define-rule-set';
import { aheadWords, behindWords, reachedWords, withinWords, worseWords } from './explain-trajectory';
import type { Finding } from './finding';
import { judgeByTarget } from './judge-by-target';
import { CLAUSES_BEFORE_FIGURES, CLAUSES_WITHOUT_FIGURE } from './shared-clauses';
import { shortfall, standing } from './sign';
import type { Figures } from './situation';
import { allowance, notBehind, toleranceLimit } from './tolerance';

const CLAUSES = [
  ...CLAUSES_BEFORE_FIGURES,
  {
    clause: 'TARGET_REACHED',
    status: 'ON_TARGET',
    rule: 'The figure is at the target or better; better, where the target is "more than" or "less than".',
  },
  {
    clause: 'AT_OR_AHEAD_OF_EXPECTED',
    status: 'ON_TARGET',
    rule: "The figure is at what was expected at the end of the reading's period, or better.",
  },
  {
    clause: 'WORSE_THAN_BASELINE',
    status: 'OFF_TRAJECTORY',
    rule: 'The figure is worse than the baseline, whatever the tolerance; also where only a direction is asked for.',
  },
  {
    clause: 'WITHIN_TOLERANCE',
    status: 'CLOSE_TO_TRAJECTORY',
    rule: 'The figure is short of what was expected by no more than the tolerance.',
  },
  {
    clause: 'BEHIND_EXPECTED',
    status: 'OFF_TRAJECTORY',
    rule: 'The figure is short of what was expected by more than the tolerance.',
  },
  ...CLAUSES_WITHOUT_FIGURE,
] as const;

type FigureClause =
  | 'TARGET_REACHED'
  | 'AT_OR_AHEAD_OF_EXPECTED'
  | 'WORSE_THAN_BASELINE'
  | 'WITHIN_TOLERANCE'
  | 'BEHIND_EXPECTED';

/** Design 3.4 clauses 4 to 7; the first that holds decides. */
function judgeFigures(figures: Figures): Finding<FigureClause> {
  const { facts, course, actual, expected, sign, due } = figures;
  const strict = isStrict(facts.target?.bound);
  const beyondTarget = standing(sign, actual, course.target);
  if (beyondTarget > 0 || (beyondTarget === 0 && !strict)) {
    return { clause: 'TARGET_REACHED', explanation: reachedWords(figures) };
  }
  // Once the target is due it is also what is expected, and would let a strict bound be met by its own figure.
  if (!(strict && due) && standing(sign, actual, expected) >= 0) {
    return { clause: 'AT_OR_AHEAD_OF_EXPECTED', explanation: aheadWords(figures) };
  }
  // Without a better side nothing is worse than the baseline, only away from the target.
  if (sign !== 0 && standing(sign, actual, course.baseline) < 0) {
    return { clause: 'WORSE_THAN_BASELINE', explanation: worseWords(figures) };
  }
  return judgeTolerance(figures);
}

function judgeTolerance(figures: Figures): Finding<FigureClause> {
  const { facts, course, actual, expected, sign } = figures;
  const allowed = allowance(facts.tolerance, course.baseline, course.target, expected);
  if (!allowed) return { clause: 'BEHIND_EXPECTED', explanation: behindWords(figures, null) };
  const limit = notBehind(sign, toleranceLimit(sign, actual, expected, allowed), course.baseline);
  return shortfall(sign, actual, expected).lte(allowed)
    ? { clause: 'WITHIN_TOLERANCE', explanation: withinWords(figures, limit) }
    : { clause: 'BEHIND_EXPECTED', explanation: behindWords(figures, limit) };
}

/** Is a measure on its way from the baseline to the target? Source: design 3.4. */
export const TRAJECTORY_V1 = defineRuleSet({
  name: 'TRAJECTORY',
  version: 1,
  description:
    'Holds the reading against what was expected by the end of its period on the way from the baseline to the target.',
  clauses: CLAUSES,
  decide: judgeByTarget(judgeFigures),
});
