import type { Exact } from '../exact';
import type { DirectionAim } from './aim';
import { dateWords } from '../date-words';
import { printApart, type FigureStyle } from './figure-words';
import type { Finding } from './finding';
import { standing } from './sign';

export type DirectionClause = 'BETTER_THAN_BASELINE' | 'LEVEL_WITH_BASELINE' | 'WORSE_THAN_BASELINE';

/** A target that only names a direction: better than the baseline, level with it or worse. Source: design 3.4. */
export function judgeDirection(
  aim: DirectionAim,
  actual: Exact,
  period: string,
  style: FigureStyle,
): Finding<DirectionClause> {
  const better = standing(aim.sign, actual, aim.baseline);
  const [figure, baseline] = printApart([actual, aim.baseline], style);
  const sentence = (relation: string): string =>
    `${figure} for ${period} is ${relation} the baseline of ${baseline} on ${dateWords(aim.baselineDate)}.`;
  if (better > 0) return { clause: 'BETTER_THAN_BASELINE', explanation: sentence('better than') };
  if (better < 0) return { clause: 'WORSE_THAN_BASELINE', explanation: sentence('worse than') };
  return { clause: 'LEVEL_WITH_BASELINE', explanation: sentence('level with') };
}
