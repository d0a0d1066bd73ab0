import type { TrajectoryStatus } from '../vocabulary';
import type { Verdict } from './facts';

/** A measure of an ambition with what was found about it. */
export interface Member {
  readonly name: string;
  readonly verdict: Pick<Verdict, 'status' | 'clause' | 'explanation'>;
}

/** The measures of an ambition by what was found. A complete one is on target for good, so it counts there as well. */
export interface Tally {
  readonly members: readonly Member[];
  readonly on: readonly Member[];
  readonly close: readonly Member[];
  readonly off: readonly Member[];
  readonly complete: readonly Member[];
  readonly unjudged: readonly Member[];
}

export function tallyOf(members: readonly Member[]): Tally {
  const having = (...statuses: TrajectoryStatus[]): Member[] =>
    members.filter(({ verdict }) => statuses.includes(verdict.status));
  return {
    members,
    on: having('ON_TARGET', 'COMPLETE'),
    close: having('CLOSE_TO_TRAJECTORY'),
    off: having('OFF_TRAJECTORY'),
    complete: having('COMPLETE'),
    unjudged: having('ESTABLISHING_BASELINE', 'DATA_NOT_AVAILABLE'),
  };
}

/** A baseline that is still being established is the nearer reason, since without it no data would help. */
export const statusOfUnjudged = ({ unjudged }: Tally): TrajectoryStatus =>
  unjudged.some(({ verdict }) => verdict.status === 'ESTABLISHING_BASELINE')
    ? 'ESTABLISHING_BASELINE'
    : 'DATA_NOT_AVAILABLE';

export const judgedCount = ({ members, unjudged }: Tally): number => members.length - unjudged.length;
