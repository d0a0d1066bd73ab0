import { type Exact, exact } from '../exact';
import type { Assurance, ChartSignal, Polarity, Variation } from '../vocabulary';
import { assuranceOf } from './assurance';
import { betterWay } from './better-way';
import { isBreak } from './break-between';
import { chartSignals } from './chart-signals';
import { likePoints, newestOf } from './like-points';
import { type ProcessLimits, processLimits } from './process-limits';
import type { SeriesPoint } from './series-point';
import type { Sign } from './sign';

interface ChartPoint {
  readonly point: SeriesPoint;
  /** Null where the point has no number: it keeps its place, and no run of points crosses it. */
  readonly value: Exact | null;
  readonly signals: readonly ChartSignal[];
  readonly variation: Variation;
}

export interface ControlChart {
  readonly tooFew: null;
  readonly lines: ProcessLimits;
  /** Earliest first, from the last break in series on. */
  readonly points: readonly ChartPoint[];
  /** That of the last point with a number. */
  readonly variation: Variation;
  readonly assurance: Assurance | null;
  /** Below 12 points: the limits will still move with every new one. */
  readonly trial: boolean;
}

/** Why there is no chart, as one clause for people. */
export interface NoControlChart {
  readonly tooFew: string;
}

export interface ChartRule {
  readonly polarity: Polarity;
  /** In the measure's unit; decimal text. */
  readonly target: string | null;
}

/** NHSRplotthedots draws fewer, but the rules of seven cannot speak and the limits mean little. */
const FEWEST = 7;
const FIRM = 12;

/**
 * The XmR control chart of a measure's points of the newest one's basis and kind, from the last break in series on.
 * Only points with a number count towards the 7 that it needs and the 12 that make it firm. For points in one
 * series that do not overlap: running totals and rolling years follow each other too closely for its limits.
 * Throws RangeError for figures that are no decimal text. Source: NHS Making Data Count.
 */
export function controlChart(series: readonly SeriesPoint[], rule: ChartRule): ControlChart | NoControlChart {
  const points = sinceBreak(series);
  const values = points.map(({ value }) => (value === null ? null : exact(value)));
  const known = values.filter((value) => value !== null).length;
  if (known < FEWEST) return { tooFew: `${known} of the ${FEWEST} points that a control chart needs` };
  const lines = processLimits(values);
  const signalled = chartSignals(values, lines);
  const charted = points.map((point, at): ChartPoint => {
    const { signals, way } = signalled[at] ?? { signals: [], way: 0 };
    return { point, value: values[at] ?? null, signals, variation: variationOf(way, rule.polarity) };
  });
  return {
    tooFew: null,
    lines,
    points: charted,
    variation: charted.findLast(({ value }) => value !== null)?.variation ?? 'NEITHER',
    assurance: assuranceOf(lines.limits, rule.target === null ? null : exact(rule.target), rule.polarity),
    trial: known < FIRM,
  };
}

function sinceBreak(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const newest = newestOf(series);
  const points = newest ? likePoints(series, newest) : [];
  return points.slice(Math.max(0, points.findLastIndex(isBreak)));
}

function variationOf(way: Sign, polarity: Polarity): Variation {
  if (way === 0) return 'NEITHER';
  const better = betterWay(polarity);
  if (better === 0) return way > 0 ? 'HIGH' : 'LOW';
  return way === better ? 'IMPROVEMENT' : 'CONCERN';
}
