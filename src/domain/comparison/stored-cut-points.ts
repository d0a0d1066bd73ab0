import { type Exact, exact, shortText } from '../exact';
import type { CutPoints } from './cut-points';

/** Cut points as they are kept with a result: plain decimal text of at most 8 places. */
export interface StoredCutPoints {
  readonly q1: string;
  readonly q2: string;
  readonly q3: string;
  readonly n: number;
}

// Figures have at most 6 decimals and a cut point lies in quarters between two of them, so 8 always suffice.
// Rounded to 6, a cut point could jump over a figure and change a council's quartile.
const PLACES = 8;

/** Cut points as text, without loss. Throws RangeError for one that does not end within 8 decimals. */
export const storeCutPoints = ({ q1, q2, q3, n }: CutPoints): StoredCutPoints => ({
  q1: lossless(q1),
  q2: lossless(q2),
  q3: lossless(q3),
  n,
});

/** Stored cut points as exact numbers: all that `quartileOf` needs. Throws RangeError for text that is no number. */
export const readCutPoints = ({ q1, q2, q3, n }: StoredCutPoints): CutPoints => ({
  q1: exact(q1),
  q2: exact(q2),
  q3: exact(q3),
  n,
});

function lossless(value: Exact): string {
  const text = shortText(value, PLACES);
  if (!exact(text).equals(value))
    throw new RangeError(`The cut point ${text} does not end within 8 decimals`);
  return text;
}
