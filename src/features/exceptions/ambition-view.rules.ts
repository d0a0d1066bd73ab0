import type { AmbitionExceptionFacts, AmbitionQuarterFacts } from './exception-facts';
import type { TrajectoryStatus } from '../../domain/vocabulary';
import type { Finding } from './exception';
import { type Horizon, inPlaces } from './quarters.rules';
import { outcomeOf } from './status.rules';

/** An ambition laid out over the quarters, once for all rules. */
export interface AmbitionView {
  readonly facts: AmbitionExceptionFacts;
  readonly horizon: Horizon;
  readonly rows: readonly (AmbitionQuarterFacts | undefined)[];
  /** What the council says of it in each quarter: as published where it is, else as computed. */
  readonly outcomes: readonly (TrajectoryStatus | null)[];
}

export function ambitionView(facts: AmbitionExceptionFacts, horizon: Horizon): AmbitionView {
  const rows = inPlaces(facts.statuses, horizon);
  return { facts, horizon, rows, outcomes: rows.map(outcomeOf) };
}

/**
 * Whether a finding about an ambition tells of a figure that is hidden from some (N7): what it lays side by side was
 * computed from one in a quarter in which it held, or in the one before, which told since when. What is published is
 * the council's own word and hides nothing, yet two rules look at what is computed beside it.
 */
export function tellsOfHidden(
  { rows }: AmbitionView,
  { rule, since }: Pick<Finding, 'rule' | 'since'>,
): boolean {
  const beside = rule === 'PUBLISHED_DIFFERS' || rule === 'OFF_TRAJECTORY';
  return rows
    .slice(Math.max(since - 1, 0))
    .some((row) => row?.computedOnHidden === true && (beside || row.published === null));
}
