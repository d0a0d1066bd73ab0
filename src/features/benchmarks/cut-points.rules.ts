import type { CutPoints } from '../../domain/comparison/cut-points';
import { readCutPoints } from '../../domain/comparison/stored-cut-points';
import { apiText } from '../../domain/exact';

interface StoredWithSet {
  readonly n: number;
  readonly q1: string | null;
  readonly q2: string | null;
  readonly q3: string | null;
}

export interface CutPointsRecord {
  readonly q1: string;
  readonly q2: string;
  readonly q3: string;
}

/** The cut points as they are kept with a set, exact. */
export const cutPointsOf = ({ q1, q2, q3, n }: StoredWithSet): CutPoints | null =>
  q1 === null || q2 === null || q3 === null ? null : readCutPoints({ q1, q2, q3, n });

/** The cut points as the graph carries them, at six decimals. */
export const shownCutPoints = (cuts: CutPoints): CutPointsRecord => ({
  q1: apiText(cuts.q1),
  q2: apiText(cuts.q2),
  q3: apiText(cuts.q3),
});
