import type { TrajectoryStatus } from '../vocabulary';

export const STATUS_WORDS: Readonly<Record<TrajectoryStatus, string>> = {
  ON_TARGET: 'on target',
  CLOSE_TO_TRAJECTORY: 'close to trajectory',
  OFF_TRAJECTORY: 'off trajectory',
  COMPLETE: 'complete',
  ESTABLISHING_BASELINE: 'still establishing its baseline',
  DATA_NOT_AVAILABLE: 'without data',
};

/** "A", "A and B", "A, B and C". */
export const listWords = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** "1 measure", "3 measures", "1 judged measure". */
export const countWords = (count: number, what = 'measure'): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;

export const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');
