import { ONE, whole } from '../exact';
import { dateWords } from '../date-words';
import type { Finding } from './finding';
import type { Situation } from './situation';

export type MilestoneClause = 'MILESTONE_REACHED' | 'MILESTONE_MISSED' | 'MILESTONE_NOT_DUE';

const DONE = ONE;
const DONE_PER_CENT = whole(100);

/**
 * Done or not by a date: a figure of 1, or of 100 per cent, means done, and done late is done. Missed once its day
 * has come, the day itself included. Null where it is not due and no reading says how it stands.
 * Source: design 3.4.
 */
export function judgeMilestone(
  { facts, actual, reading }: Situation,
  by: string,
): Finding<MilestoneClause> | null {
  const milestone = `The milestone for ${dateWords(by)}`;
  const said = actual ? `the reading for ${reading?.period}` : 'no reading';
  if (actual?.gte(facts.unit === 'PERCENT' ? DONE_PER_CENT : DONE)) {
    return {
      clause: 'MILESTONE_REACHED',
      explanation: `${milestone} is reached: ${said} says that it is done.`,
    };
  }
  if (facts.at >= by) {
    const explanation = `${milestone} is missed: ${said} says that it ${actual ? 'is not' : 'is'} done.`;
    return { clause: 'MILESTONE_MISSED', explanation };
  }
  if (!actual) return null;
  const explanation = `${milestone} is not due yet: ${said} says that it is still to be done.`;
  return { clause: 'MILESTONE_NOT_DUE', explanation };
}
