import type { Exact } from '../exact';
import type { RangeAim } from './aim';
import { printApart, type FigureStyle } from './figure-words';
import type { Finding } from './finding';

export type RangeClause = 'WITHIN_RANGE' | 'OUTSIDE_RANGE';

/** A range to stay in; both ends belong to it, and one may be open. Source: design 3.4. */
export function judgeRange(
  aim: RangeAim,
  actual: Exact,
  period: string,
  style: FigureStyle,
): Finding<RangeClause> {
  const inside = (!aim.min || actual.gte(aim.min)) && (!aim.max || actual.lte(aim.max));
  // An open end is printed as the figure itself, which pushes nothing apart, and is then left out.
  const [figure, min, max] = printApart([actual, aim.min ?? actual, aim.max ?? actual], style);
  const range = !aim.min ? `at most ${max}` : !aim.max ? `at least ${min}` : `${min} to ${max}`;
  const where = inside ? 'within' : 'outside';
  return {
    clause: inside ? 'WITHIN_RANGE' : 'OUTSIDE_RANGE',
    explanation: `${figure} for ${period} is ${where} the range to be kept, ${range}.`,
  };
}
