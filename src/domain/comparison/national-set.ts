import { type Exact, exact } from '../exact';
import { type CutPoints, cutPoints } from './cut-points';

/** What a data release says about one council. Null where it has no number: missing or suppressed. */
export interface CouncilFigure {
  readonly council: string;
  /** Decimal text in the measure's unit. */
  readonly value: string | null;
}

/** All councils' figures for one measure and period, read once; every council's position comes from it. */
export interface NationalSet {
  readonly values: ReadonlyMap<string, Exact>;
  /** How many councils have no number. */
  readonly missing: number;
  /** Null where no council has a number. */
  readonly cutPoints: CutPoints | null;
}

/**
 * Reads the figures of all councils once and finds their cut points; sorting is the dearest step. Regions and England
 * do not belong in the set: they would shift the cut points. Figures without a number are dropped and counted
 * (DfE LAIT). Throws RangeError for a council that occurs twice, and for text that is no number.
 */
export function nationalSet(figures: readonly CouncilFigure[]): NationalSet {
  const values = new Map<string, Exact>();
  const seen = new Set<string>();
  for (const { council, value } of figures) {
    if (seen.has(council)) throw new RangeError(`${council} occurs twice among the councils`);
    seen.add(council);
    if (value !== null) values.set(council, exact(value));
  }
  return { values, missing: seen.size - values.size, cutPoints: cutPoints([...values.values()]) };
}
