import { nationalPosition, type NationalPosition } from '../../domain/comparison/national-position';
import type { NextQuartile as NextQuartileFound } from '../../domain/comparison/next-quartile';
import type { Quartile } from '../../domain/comparison/quartile';
import { apiText, exact } from '../../domain/exact';
import type { FigureSource, NoQuartileReason, QuartileHalf, TargetBound } from '../../domain/vocabulary';
import { onBasis, type ShownSeries } from '../movement/shown-series.rules';
import { cutPointsOf, shownCutPoints, type CutPointsRecord } from './cut-points.rules';
import type { NationalFigures, PositionInputs } from './national-figures.repository';

export interface NextQuartileRecord {
  readonly quartile: Quartile;
  readonly boundary: string;
  readonly bound: TargetBound;
  readonly distance: string;
}

export interface PositionRecord {
  readonly quartile: Quartile | null;
  readonly half: QuartileHalf | null;
  readonly rank: number | null;
  readonly among: number | null;
  readonly n: number;
  readonly missing: number;
  readonly release: string;
  readonly setPeriod: string;
  readonly cutPoints: CutPointsRecord | null;
  readonly nextQuartile: NextQuartileRecord | null;
  readonly value: string | null;
  readonly valueFrom: FigureSource | null;
  readonly valuePeriod: string | null;
  readonly reason: NoQuartileReason | null;
}

interface OwnFigure {
  readonly value: string;
  readonly valueFrom: FigureSource;
  readonly valuePeriod: string;
}

/**
 * Where the council stands among all. Its newest reading up to a day places it where that is no older than the set,
 * else the figure that the release gives for it. That is also all there is for a caller who may not see the reading:
 * the release is public (N7).
 */
export function positionFor(set: PositionInputs, series: ShownSeries, day: string): PositionRecord {
  const own = ownFigure(set, series, day);
  const cutPoints = cutPointsOf(set);
  const found = nationalPosition({
    council: set.councilCode ?? '',
    value: own && exact(own.value),
    set: { values: valuesOf(set), missing: set.missing, cutPoints },
    polarity: series.polarity,
    noQuartile: series.rules.noQuartile,
  });
  const { rank, among, n, missing } = found;
  const place = 'none' in found ? noPlace(found.none) : placeOf(found);
  return {
    ...{ rank, among, n, missing, release: set.release, setPeriod: set.period },
    cutPoints: cutPoints && shownCutPoints(cutPoints),
    ...(own ?? { value: null, valueFrom: null, valuePeriod: null }),
    ...place,
  };
}

/** The figures of a set, exact, without those that are missing. */
export const valuesOf = ({ values }: NationalFigures) =>
  new Map(
    Object.entries(values).flatMap(([code, value]) =>
      value === null ? [] : [[code, exact(value)] as const],
    ),
  );

function ownFigure(set: PositionInputs, series: ShownSeries, day: string): OwnFigure | null {
  const reading = onBasis(series).readings.findLast(({ on }) => on <= day);
  if (reading?.value != null && reading.on >= set.on)
    return { value: reading.value, valueFrom: 'READING', valuePeriod: reading.period };
  const released = set.values[set.councilCode ?? ''] ?? null;
  return released === null ? null : { value: released, valueFrom: 'NATIONAL_SET', valuePeriod: set.period };
}

const noPlace = (reason: NoQuartileReason) => ({ quartile: null, half: null, nextQuartile: null, reason });

const placeOf = ({ quartile, half, toNextQuartile }: NationalPosition) => ({
  quartile,
  half,
  nextQuartile: toNextQuartile && shownNext(toNextQuartile),
  reason: null,
});

const shownNext = ({ quartile, boundary, bound, distance }: NextQuartileFound): NextQuartileRecord => ({
  quartile,
  boundary: apiText(boundary),
  bound,
  distance: apiText(distance),
});
