import type { AmbitionExceptionFacts, AmbitionQuarterFacts } from './exception-facts';
import type { TrajectoryStatus } from '../../domain/vocabulary';
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
