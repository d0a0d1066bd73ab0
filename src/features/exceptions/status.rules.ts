import type { PlanStatus, TrajectoryStatus } from '../../domain/vocabulary';
import type { AmbitionQuarterFacts } from './exception-facts';

const LIVE: readonly PlanStatus[] = ['NOT_STARTED', 'ON_TRACK', 'SOME_OBSTACLES', 'OFF_TRACK'];
const FINISHED: readonly PlanStatus[] = ['COMPLETE', 'EMBEDDED', 'CANCELLED'];

/** Whether somebody is at work on it or about to be: a paused action changes nothing for now. */
export const isLive = (status: PlanStatus): boolean => LIVE.includes(status);

/** Whether nothing more is to be done. A paused one is not finished: it can become overdue. */
export const isFinished = (status: PlanStatus): boolean => FINISHED.includes(status);

const RANK: Record<TrajectoryStatus, number | null> = {
  OFF_TRAJECTORY: 0,
  CLOSE_TO_TRAJECTORY: 1,
  ON_TARGET: 2,
  COMPLETE: 3,
  ESTABLISHING_BASELINE: null,
  DATA_NOT_AVAILABLE: null,
};

/** Whether one status says more than another. No status is better than one that judges nothing, nor worse. */
export function isBetter(status: TrajectoryStatus, than: TrajectoryStatus): boolean {
  const [rank, other] = [RANK[status], RANK[than]];
  return rank !== null && other !== null && rank > other;
}

/** What the council says of an ambition in a quarter: as published where it is, else as computed. */
export const outcomeOf = (row: AmbitionQuarterFacts | undefined): TrajectoryStatus | null =>
  row ? (row.published ?? row.computed) : null;
