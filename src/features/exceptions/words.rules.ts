import type { TrajectoryStatus } from '../../domain/vocabulary';

/** Trajectory statuses as they stand in a sentence after "is". */
export const OUTCOME: Record<TrajectoryStatus, string> = {
  ON_TARGET: 'on target',
  CLOSE_TO_TRAJECTORY: 'close to trajectory',
  OFF_TRAJECTORY: 'off trajectory',
  COMPLETE: 'complete',
  ESTABLISHING_BASELINE: 'establishing its baseline',
  DATA_NOT_AVAILABLE: 'without data',
};

/** "1 day", "2 days". */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** "once", "twice", "3 times". */
export const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;

const QUOTED_LIMIT = 200;

/** What somebody wrote, fit to stand within a sentence: on one line, without its full stop, and not too long. */
export function quoted(text: string): string {
  // By characters and not by UTF-16 units, so that none is cut in half.
  const line = [...text.trim().replace(/\s+/g, ' ').replace(/\.$/, '')];
  const fits = line.length <= QUOTED_LIMIT;
  return `"${fits ? line.join('') : `${line.slice(0, QUOTED_LIMIT - 1).join('')}…`}"`;
}
