import { closedWords, noReadingWords, unsettledWords } from './explain-missing';
import type { Clause, MeasureFacts } from './facts';
import type { Finding } from './finding';
import { judgeDirection } from './judge-direction';
import { judgeMilestone } from './judge-milestone';
import { judgeRange } from './judge-range';
import type { SharedClause } from './shared-clauses';
import type { Figures, Situation } from './situation';

/**
 * What every rule set that judges by the target has in common: what is missing comes first, then what a person
 * closed, then the kinds of target that ask for no figure. Where a figure is asked for, `judgeFigures` decides.
 * Source: design 3.4 clauses 1 to 3.
 */
export const judgeByTarget =
  <C extends Clause>(judgeFigures: (figures: Figures) => Finding<C>) =>
  (situation: Situation): Finding<C | SharedClause> => {
    const { aim, actual, reading, facts } = situation;
    if (aim.kind === 'UNSETTLED') return { clause: aim.problem, explanation: unsettledWords(facts, aim) };
    // A milestone can be closed, or missed, without anybody having read it.
    if (aim.kind === 'MILESTONE')
      return closed(facts) ?? judgeMilestone(situation, aim.by) ?? noReading(facts);
    if (!actual || !reading) return noReading(facts);
    const closure = closed(facts);
    if (closure) return closure;
    switch (aim.kind) {
      case 'FIGURE':
        return situation.figures ? judgeFigures(situation.figures) : noReading(facts);
      case 'DIRECTION':
        return judgeDirection(aim, actual, reading.period, facts);
      case 'RANGE':
        return judgeRange(aim, actual, reading.period, facts);
    }
  };

/** No reading, none with a figure, or one on another basis. */
export const noReading = (facts: MeasureFacts): Finding<'NO_READING'> => ({
  clause: 'NO_READING',
  explanation: noReadingWords(facts),
});

/** A person closed the ambition with evidence, on or before the day of judgement. */
export const closed = ({ closedOn, at }: MeasureFacts): Finding<'CLOSED_WITH_EVIDENCE'> | null =>
  closedOn !== null && closedOn <= at
    ? { clause: 'CLOSED_WITH_EVIDENCE', explanation: closedWords(closedOn) }
    : null;
