import { addDays } from '../../domain/calendar-date';
import { breakBetween } from '../../domain/comparison/break-between';
import { directionOf } from '../../domain/comparison/direction';
import { previousOf } from '../../domain/comparison/previous-of';
import type { SeriesPoint } from '../../domain/comparison/series-point';
import { suppressSeries } from '../../domain/suppression/suppress-series';
import { isHidden } from '../../domain/suppression/suppressible-figure';
import type { SuppressiblePart } from '../../domain/suppression/sums-of-readings';
import type { DirectionOfTravel, ReadingSymbol } from '../../domain/vocabulary';
import type { EffectiveRules } from '../rule-sets/effective-rules.rules';
import type { SeriesReading } from './exception-facts';
import type { MeasureHistory, ReadingRow } from './exception-records';

interface Point extends SeriesPoint {
  readonly symbol: ReadingSymbol | null;
  readonly components: readonly SuppressiblePart[];
}

/**
 * The readings of a measure on its headline basis, each compared with the one before it as statuses are. What a
 * paper prints about a direction plays no part: a run of readings is told by its figures.
 */
export function measureSeries(
  measure: MeasureHistory,
  rules: EffectiveRules,
  dueWithinDays: number,
): SeriesReading[] {
  const all = measure.readings.map(pointOf);
  const points = all.filter(({ basis }) => basis === measure.headlineBasis);
  const hidden = onceAsked(() => hiddenAmong(all, measure, rules));
  // Nobody could record in time what was due before the measure was here: then nobody knows when it came.
  const knownFrom = addDays(measure.addedOn, -dueWithinDays);
  const recorded = new Map(measure.readings.map((row, index) => [all[index], row[9]]));
  return points.map((point) => {
    const recordedOn = point.on < knownFrom ? null : (recorded.get(point) ?? null);
    return new ComparedReading(point, recordedOn, points, hidden, measure, rules.minimumChange);
  });
}

/** Comparing and hiding are dear, and the rules look at few of the readings: done when they are asked for. */
class ComparedReading implements SeriesReading {
  readonly period: string;
  readonly on: string;
  readonly value: string | null;

  constructor(
    private readonly point: Point,
    readonly recordedOn: string | null,
    private readonly series: readonly Point[],
    private readonly hidden: () => ReadonlySet<Point>,
    private readonly measure: Pick<MeasureHistory, 'unit' | 'polarity'>,
    private readonly minimumChange: string | null,
  ) {
    this.period = point.period;
    this.on = point.on;
    this.value = point.value;
  }

  get suppressed(): boolean {
    return this.hidden().has(this.point);
  }

  get direction(): DirectionOfTravel | null {
    const { point, series, minimumChange } = this;
    const before = previousOf(series, point);
    if (!before) return null;
    const { unit, polarity } = this.measure;
    const breaksBetween = breakBetween(series, point, before);
    return directionOf(point, before, { unit, polarity, minimumChange, breaksBetween }).direction;
  }
}

const pointOf = (row: ReadingRow): Point => {
  const [period, on, basis, value, numerator, denominator, symbol, flags, components] = row;
  return { period, on, basis, value, numerator, denominator, symbol, flags, components };
};

/** The readings that are marked as suppressed, and those that the measure's policy hides from some (N7). */
function hiddenAmong(
  points: readonly Point[],
  { unit }: MeasureHistory,
  { suppressionThreshold: threshold, roundingBase }: EffectiveRules,
): ReadonlySet<Point> {
  const marked = points.some((point) => isHidden(point) || point.components.some(isHidden));
  if (!marked && !threshold && !roundingBase) return new Set();
  const shown = suppressSeries(points, unit, { threshold, roundingBase });
  return new Set(points.filter((_, index) => isHidden(shown[index] ?? { symbol: 'SUPPRESSED' })));
}

function onceAsked<Answer>(find: () => Answer): () => Answer {
  let found: Answer | undefined;
  return () => (found ??= find());
}
