import type { Period } from '../../domain/period';
import { quarterBefore, quarterOf } from '../../domain/quarter';

/** Long past, so that the quarters after it have begun and can be reported on whenever the benchmark runs. */
const LAST = '2024-03-31';

/** The last quarters that the organisations have reported on, the oldest first. */
export function generatedQuarters(count: number): Period[] {
  const quarters = [quarterOf(LAST)];
  for (let first = quarterOf(LAST); quarters.length < count;) {
    first = quarterBefore(first);
    quarters.unshift(first);
  }
  return quarters;
}
