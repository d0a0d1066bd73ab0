import type { Basis, ReadingFlag } from '../vocabulary';

/** One reading of a measure as the rules over time see it. Figures are decimal text in the measure's unit. */
export interface SeriesPoint {
  /** The label that the reading was stored under, as in "2025-26 Q4". */
  readonly period: string;
  /** The last day of the period, YYYY-MM-DD. */
  readonly on: string;
  readonly basis: Basis;
  /** Null where there is no number, or none that the reader may see. */
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly flags: readonly ReadingFlag[];
}
