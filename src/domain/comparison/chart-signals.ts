import type { Exact } from '../exact';
import type { ChartSignal } from '../vocabulary';
import type { ProcessLimits } from './process-limits';
import { type Sign, signOf } from './sign';

export interface Signalled {
  readonly signals: readonly ChartSignal[];
  /** Which way the first signal points: 1 up, -1 down, 0 without a signal. */
  readonly way: Sign;
}

const RUN = 7;

/**
 * The signals of each point on an XmR chart, in this order: OUTSIDE_LIMITS, beyond a limit; TREND, one of at least 7
 * that rise, or fall, each from the one before; TWO_OF_THREE, near a limit (beyond two thirds of the way, not beyond
 * the limit) as are at least two of three neighbours that all lie on its side of the mean; SHIFT, one of at least 7
 * on one side of the mean. A point on a line is not beyond it, and one on the mean lies on no side. A missing value
 * ends every run. A trend points the way it goes, the later one where two meet; all else points to its side.
 * Source: NHS Making Data Count, as in NHSRplotthedots.
 */
export function chartSignals(values: readonly (Exact | null)[], lines: ProcessLimits): readonly Signalled[] {
  const sides = values.map((value) => (value ? signOf(value.sub(lines.mean)) : 0));
  const outside = values.map((value) => value !== null && beyond(value, lines.limits));
  const near = values.map((value, at) => value !== null && !outside[at] && beyond(value, lines.twoThirds));
  const shifts = inRuns(sides, RUN);
  const trends = trendWays(values);
  const pairs = twoOfThree(near, sides);
  return values.map((_, at) => {
    const side = sides[at] ?? 0;
    const trend = trends[at] ?? 0;
    const signals: ChartSignal[] = [];
    if (outside[at]) signals.push('OUTSIDE_LIMITS');
    if (trend !== 0) signals.push('TREND');
    if (pairs[at]) signals.push('TWO_OF_THREE');
    if (shifts[at]) signals.push('SHIFT');
    return { signals, way: signals[0] === 'TREND' ? trend : signals.length > 0 ? side : 0 };
  });
}

const beyond = (value: Exact, line: { lower: Exact; upper: Exact }): boolean =>
  value.gt(line.upper) || value.lt(line.lower);

/** Which places lie in a run of at least `length` equal signs that are not 0. */
function inRuns(signs: readonly Sign[], length: number): boolean[] {
  const found = signs.map(() => false);
  let start = 0;
  signs.forEach((sign, at) => {
    if (sign !== signs[start]) start = at;
    if (sign === 0 || at - start + 1 < length) return;
    // The run has just become long enough, so all of it counts; afterwards one place at a time.
    found.fill(true, at - start + 1 === length ? start : at, at + 1);
  });
  return found;
}

/** The way of the trend that each point is part of. Seven points in a row are six steps in one direction. */
function trendWays(values: readonly (Exact | null)[]): Sign[] {
  const steps = values.slice(1).map((value, at): Sign => {
    const before = values[at];
    return value && before ? signOf(value.sub(before)) : 0;
  });
  const ways = values.map((): Sign => 0);
  inRuns(steps, RUN - 1).forEach((found, at) => {
    const step = steps[at] ?? 0;
    if (found) ways.fill(step, at, at + 2);
  });
  return ways;
}

function twoOfThree(near: readonly boolean[], sides: readonly Sign[]): boolean[] {
  const found = near.map(() => false);
  for (let at = 0; at + 2 < near.length; at += 1) {
    const three = [at, at + 1, at + 2];
    const close = three.filter((place) => near[place]);
    const together = three.every((place) => sides[place] === sides[at]);
    if (together && close.length >= 2) close.forEach((place) => (found[place] = true));
  }
  return found;
}
