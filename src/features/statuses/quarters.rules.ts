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
 * Of these quarters, oldest first, those that are published and past: what is asked of a measure may change, and they
 * stay beside the status that they were published with. The newest quarter speaks of now, published or not.
 */
export function settledAmong(
  quarters: readonly Period[],
  rounds: readonly RoundFacts[],
): ReadonlySet<Period> {
  const published = new Set(rounds.filter(({ state }) => state === 'PUBLISHED').map(({ period }) => period));
  return new Set(quarters.slice(0, -1).filter(({ label }) => published.has(label)));
}

/** Whether data that changed from some day on count in a quarter. */
export const reaches = (dataFrom: string | null | undefined, { endsOn }: Period): boolean =>
  dataFrom != null && endsOn >= dataFrom;
