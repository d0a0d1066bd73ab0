import { controlChart, type ControlChart } from '../../domain/comparison/control-chart';
import { likePoints } from '../../domain/comparison/like-points';
import { overlap } from '../../domain/comparison/overlap';
import type { SeriesPoint } from '../../domain/comparison/series-point';
import { apiText, shortText } from '../../domain/exact';
import { parsePeriod, type Period } from '../../domain/period';
import type { Assurance, ChartSignal, Variation } from '../../domain/vocabulary';
import { newestBy } from './newest-by.rules';
import type { BasisSeries } from './shown-series.rules';
import { statedTarget } from './stated-target.rules';

export interface ChartLinesRecord {
  readonly mean: string;
  readonly lower: string;
  readonly upper: string;
  readonly nearLower: string;
  readonly nearUpper: string;
}

export interface ChartPointRecord {
  readonly period: Period | undefined;
  readonly value: string | null;
  readonly signals: readonly ChartSignal[];
  readonly variation: Variation;
}

export interface ControlChartRecord {
  readonly reason: string | null;
  readonly lines: ChartLinesRecord | null;
  readonly points: readonly ChartPointRecord[];
  readonly variation: Variation | null;
  readonly target: string | null;
  readonly assurance: Assurance | null;
  readonly trial: boolean;
}

/** The XmR chart of the readings of one basis (NHS Making Data Count). The target is one for the headline basis. */
export function chartRecord(series: BasisSeries): ControlChartRecord {
  const { readings, polarity, basis, headlineBasis } = series;
  const newest = newestBy(readings, null);
  const points = newest ? likePoints(readings, newest) : [];
  const target = basis === headlineBasis ? statedTarget(series) : null;
  const shownTarget = target && apiText(target);
  if (overlapping(points))
    return without('its figures overlap in time, so the limits would be too narrow', shownTarget);
  // A target in per cent of a baseline has at most 14 decimals, so none is lost.
  const chart = controlChart(points, { polarity, target: target && shortText(target, 14) });
  return chart.tooFew === null ? drawn(chart, shownTarget) : without(chart.tooFew, shownTarget);
}

/** Running totals and rolling years count the same people again, so neighbours hardly move. */
const overlapping = (points: readonly SeriesPoint[]): boolean =>
  points.some((point, at) => {
    const before = points[at - 1];
    return before !== undefined && overlap(point, before);
  });

const without = (reason: string, target: string | null): ControlChartRecord => ({
  reason,
  lines: null,
  points: [],
  variation: null,
  target,
  assurance: null,
  trial: false,
});

function drawn(chart: ControlChart, target: string | null): ControlChartRecord {
  const { lines, points, variation, assurance, trial } = chart;
  return {
    reason: null,
    lines: {
      mean: apiText(lines.mean),
      lower: apiText(lines.limits.lower),
      upper: apiText(lines.limits.upper),
      nearLower: apiText(lines.twoThirds.lower),
      nearUpper: apiText(lines.twoThirds.upper),
    },
    points: points.map(({ point, value, signals, variation: meaning }) => ({
      period: parsePeriod(point.period),
      value: value && point.value,
      signals,
      variation: meaning,
    })),
    variation,
    target,
    assurance,
    trial,
  };
}
