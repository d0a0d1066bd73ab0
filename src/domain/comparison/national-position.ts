import type { Exact } from '../exact';
import type { Position } from '../trajectory/facts';
import type { NoQuartileReason, Polarity } from '../vocabulary';
import type { CutPoints } from './cut-points';
import type { NationalSet } from './national-set';
import { type NextQuartile, nextQuartile } from './next-quartile';
import { quartileOf } from './quartile';
import { halfOf } from './quartile-half';
import { rankOf } from './rank';

export interface NationalQuestion {
  readonly council: string;
  /** The council's own figure where it is not the one of the set, such as a newer one; in the set's unit. */
  readonly value?: Exact | null;
  readonly set: NationalSet;
  readonly polarity: Polarity;
  /** The measure opts out, since its figures lie too close together for quartiles to mean anything. */
  readonly noQuartile: boolean;
}

/** Where a council stands among all, with what it rests on. */
export interface NationalPosition extends Position {
  /** 1 is best; ties share the smallest rank. */
  readonly rank: number;
  /** Out of how many: all councils with a number, and this one even if the set has no number for it. */
  readonly among: number;
  /** How many figures the cut points rest on. */
  readonly n: number;
  /** How many councils of the set have no number. */
  readonly missing: number;
  readonly cutPoints: CutPoints;
  /** Null in the best quartile. */
  readonly toNextQuartile: NextQuartile | null;
}

export interface NoNationalPosition {
  readonly none: NoQuartileReason;
  /** Known where only the quartile is not to be told: LAIT still ranks a measure that opts out of quartiles. */
  readonly rank: number | null;
  readonly among: number | null;
  readonly n: number;
  readonly missing: number;
}

/** Fewer figures than quartiles cannot be quartered; as UKHSA PHEindicatormethods, where LAIT is silent. */
export const FEWEST_FOR_QUARTILES = 4;

/**
 * The quartile, its half, the rank and the way to the next quartile of one council among all (DfE LAIT; the halves
 * are the design's, 3.5). The cut points are those of the set as released, also for a newer figure of one's own; in
 * the ranking that figure takes the place of the council's released one, so that no council competes with itself.
 * Everything is exact. Linear in the number of councils, since the set is sorted once for all.
 */
export function nationalPosition(question: NationalQuestion): NationalPosition | NoNationalPosition {
  const { council, set, polarity } = question;
  const { missing, cutPoints } = set;
  const own = question.value ?? set.values.get(council);
  const without = { rank: null, among: null, n: set.values.size, missing };
  if (polarity === 'NONE') return { none: 'NO_POLARITY', ...without };
  if (!cutPoints) return { none: 'NO_VALUES', ...without };
  if (!own) return { none: 'NO_OWN_VALUE', ...without };
  const all = [...new Map(set.values).set(council, own).values()];
  const rank = rankOf(own, all, polarity);
  const quartile = quartileOf(own, cutPoints, polarity);
  if (rank === null || quartile === null) return { none: 'NO_POLARITY', ...without };
  const ranked = { rank, among: all.length, n: cutPoints.n, missing };
  if (question.noQuartile) return { none: 'DATA_RANGE_TOO_SMALL', ...ranked };
  if (cutPoints.n < FEWEST_FOR_QUARTILES) return { none: 'TOO_FEW_VALUES', ...ranked };
  return {
    quartile,
    half: halfOf(own, all, cutPoints, polarity),
    ...ranked,
    cutPoints,
    toNextQuartile: nextQuartile(own, cutPoints, polarity),
  };
}
