import type { Period } from '../../domain/period';
import { quarterOf } from '../../domain/quarter';
import type { RoundState } from '../../domain/vocabulary';

export interface RoundFacts {
  readonly period: string;
  readonly periodEnd: string;
  readonly state: RoundState;
}

/**
 * The quarters that an ambition has a status for, oldest first: every quarter that was locked or published, and
 * every quarter in which one of the `ends` falls: those of its readings' periods, and of what was judged before. An
 * open quarter has none before its first reading comes in, since a figure of the quarter before says nothing of it.
 */
export function quartersOf(rounds: readonly RoundFacts[], ends: Iterable<string>): Period[] {
  const all = new Set(ends);
  for (const { state, periodEnd } of rounds) if (state !== 'OPEN') all.add(periodEnd);
  const quarters = new Map<string, Period>();
  for (const end of all) {
    const quarter = quarterOf(end);
    quarters.set(quarter.label, quarter);
  }
  return [...quarters.values()].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
}

/**
 * Of these quarters the ones that a change may touch. Changed data are judged again wherever they count. A changed
 * target, baseline or rule set speaks of the newest quarter and of those that are not published yet: what was
 * published earlier stays beside the status that it was published with.
 */
export function quartersToJudge(
  quarters: readonly Period[],
  rounds: readonly RoundFacts[],
  dataFrom: string | null,
): Period[] {
  const published = new Set(rounds.filter(({ state }) => state === 'PUBLISHED').map(({ period }) => period));
  const newest = quarters.at(-1);
  return quarters.filter(
    (quarter) =>
      quarter === newest ||
      !published.has(quarter.label) ||
      (dataFrom !== null && quarter.endsOn >= dataFrom),
  );
}
