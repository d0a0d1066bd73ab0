import type { Period } from '../../domain/period';
import type { TrajectoryStatus } from '../../domain/vocabulary';
import type { JudgedMeasure, JudgedReading } from '../../features/statuses/judged.repository';

const Z_95 = 1.959964;

interface FloatSet {
  readonly on: string;
  readonly ascending: readonly number[];
  readonly cuts: readonly number[];
}

/** The key of quartile and trend in binary floating point; see `judgeInFloats`. */
export function quartileInFloats(
  measure: JudgedMeasure,
  values: readonly (number | null)[],
  quarters: readonly Period[],
): TrajectoryStatus[] {
  const sets = measure.sets.map(setOf);
  const higher = measure.polarity === 'HIGHER_IS_BETTER';
  return quarters.map(({ endsOn }, at) => {
    const [value, set] = [values[at] ?? null, sets.findLast(({ on }) => on <= endsOn)];
    if (value === null || !set) return 'DATA_NOT_AVAILABLE';
    const quartile = quartileOf(value, set.cuts, higher);
    if (quartile === 1) return 'ON_TARGET';
    if (quartile === 4) return 'OFF_TRAJECTORY';
    const direction = directionAt(measure, values, at) * (higher ? 1 : -1);
    const isBetterHalf = inBetterHalf(value, quartile, set, higher);
    if (quartile === 2 && isBetterHalf && direction > 0) return 'ON_TARGET';
    if (quartile === 3 && !isBetterHalf && direction < 0) return 'OFF_TRAJECTORY';
    return 'CLOSE_TO_TRAJECTORY';
  });
}

function setOf({ on, councils }: JudgedMeasure['sets'][number]): FloatSet {
  const values = councils.flatMap(({ value }) => (value === null ? [] : [Number(value)]));
  const ascending = values.sort((a, b) => a - b);
  const cuts = [0.25, 0.5, 0.75].map((share) => {
    const place = (ascending.length - 1) * share;
    const below = ascending[Math.floor(place)] ?? 0;
    return below + ((ascending[Math.ceil(place)] ?? below) - below) * (place % 1);
  });
  return { on, ascending, cuts };
}

function quartileOf(value: number, cuts: readonly number[], higher: boolean): number {
  let passed = 0;
  for (const cut of cuts) if (value > cut) passed += 1;
  return higher ? 4 - passed : 1 + passed;
}

function inBetterHalf(
  value: number,
  quartile: number,
  { ascending, cuts }: FloatSet,
  higher: boolean,
): boolean {
  let [members, better, same] = [0, 0, 0];
  for (const other of ascending) {
    if (quartileOf(other, cuts, higher) !== quartile) continue;
    members += 1;
    if (other === value) same += 1;
    else if (other > value === higher) better += 1;
  }
  return (better + 1) * 2 <= members + (same > 0 ? 0 : 1) + 1;
}

/** Above 0 where the figure rose, below where it fell, 0 where chance explains it or nothing can be said. */
function directionAt(
  { readings, unit }: JudgedMeasure,
  values: readonly (number | null)[],
  at: number,
): number {
  const [now, before] = [values[at] ?? null, values[at - 1] ?? null];
  const [reading, earlier] = [readings[at], readings[at - 1]];
  if (now === null || before === null || !reading || !earlier || reading.flags.length > 0) return 0;
  if (unit === 'PERCENT' && !differs(reading, earlier)) return 0;
  if (unit === 'COUNT' && withinByar(now, before)) return 0;
  return now - before;
}

function differs(now: JudgedReading, before: JudgedReading): boolean {
  const [a, n] = [Number(now.numerator), Number(now.denominator)];
  const [b, m] = [Number(before.numerator), Number(before.denominator)];
  const pooled = (a + b) / (n + m);
  return Math.abs(a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m)) > Z_95;
}

function withinByar(now: number, cases: number): boolean {
  const above = cases + 1;
  const lower = cases * (1 - 1 / (9 * cases) - Z_95 / (3 * Math.sqrt(cases))) ** 3;
  const upper = above * (1 - 1 / (9 * above) + Z_95 / (3 * Math.sqrt(above))) ** 3;
  return now >= lower && now <= upper;
}
