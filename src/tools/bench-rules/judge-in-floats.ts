import type { Period } from '../../domain/period';
import type { TrajectoryStatus } from '../../domain/vocabulary';
import type { JudgedMeasure } from '../../features/statuses/judged.repository';
import { quartileInFloats } from './quartile-in-floats';

const DAY = 86_400_000;
const SHARE_OF_SPAN = 0.15;
const PER_CENT_OF_EXPECTED = 5;

/** Where a measure starts from and what it is to reach, as plain numbers. */
interface Course {
  readonly sign: number;
  readonly baseline: number;
  readonly target: number;
  readonly strict: boolean;
  readonly steps: readonly { readonly at: number; readonly value: number }[];
}

/**
 * What the benchmark holds the rules against: the least code that gives the same statuses for the generated measures,
 * in binary floating point, in one loop and without a word of explanation. It takes their shape for granted, such
 * as one reading for each quarter, and is no rule.
 */
export function judgeInFloats(measure: JudgedMeasure, quarters: readonly Period[]): TrajectoryStatus[] {
  const values = measure.readings.map(({ value }) => (value === null ? null : Number(value)));
  if (measure.rules?.ruleSet === 'QUARTILE_TREND') return quartileInFloats(measure, values, quarters);
  const { target, baseline, polarity } = measure;
  if (!target || !baseline) return quarters.map(() => 'ESTABLISHING_BASELINE');
  const sign = polarity === 'HIGHER_IS_BETTER' ? 1 : -1;
  const start = Number(baseline.value);
  if (target.kind === 'MAINTAIN') {
    const [min, max] = [Number(target.min), Number(target.max)];
    return values.map((value) => known(value, (actual) => (actual >= min && actual <= max ? 1 : -1)));
  }
  if (target.kind === 'DIRECTION')
    return values.map((value) => known(value, (actual) => sign * (actual - start)));
  const course = courseOf(measure, sign, start);
  const byVariance = measure.rules?.ruleSet === 'VARIANCE_TO_TARGET';
  return quarters.map(({ endsOn }, at) => {
    const [actual, on] = [values[at] ?? null, Date.parse(endsOn)];
    if (actual === null) return 'DATA_NOT_AVAILABLE';
    return byVariance
      ? variance(course, actual, expected(course, on), on, values[at - 4] ?? null)
      : trajectory(course, actual, expected(course, on), on);
  });
}

const known = (value: number | null, standing: (value: number) => number): TrajectoryStatus => {
  if (value === null) return 'DATA_NOT_AVAILABLE';
  const better = standing(value);
  return better > 0 ? 'ON_TARGET' : better < 0 ? 'OFF_TRAJECTORY' : 'CLOSE_TO_TRAJECTORY';
};

function courseOf({ target, baseline }: JudgedMeasure, sign: number, start: number): Course {
  const [stated, kind] = [Number(target?.value), target?.kind];
  const aim = kind === 'ABSOLUTE' ? stated : kind === 'POINTS' ? start + stated : start * (1 + stated / 100);
  const steps = [
    { at: Date.parse(baseline?.on ?? ''), value: start },
    ...(target?.milestones ?? []).map(({ date, value }) => ({ at: Date.parse(date), value: Number(value) })),
    { at: Date.parse(target?.date ?? ''), value: aim },
  ];
  return { sign, baseline: start, target: aim, strict: target?.bound === 'MORE_THAN', steps };
}

function expected({ steps, baseline, target }: Course, on: number): number {
  const next = steps.findIndex(({ at }) => at > on);
  if (next === 0) return baseline;
  const [from, to] = [steps[next - 1], steps[next]];
  if (!from || !to) return target;
  return from.value + ((to.value - from.value) * ((on - from.at) / DAY)) / ((to.at - from.at) / DAY);
}

const isDue = ({ steps }: Course, on: number): boolean => on >= (steps.at(-1)?.at ?? Infinity);

function trajectory(course: Course, actual: number, due: number, on: number): TrajectoryStatus {
  const { sign, baseline, target, strict } = course;
  const beyond = sign * (actual - target);
  if (beyond > 0 || (beyond === 0 && !strict)) return 'ON_TARGET';
  if (!(strict && isDue(course, on)) && sign * (actual - due) >= 0) return 'ON_TARGET';
  if (sign * (actual - baseline) < 0) return 'OFF_TRAJECTORY';
  const allowed = SHARE_OF_SPAN * Math.abs(target - baseline);
  return target !== baseline && sign * (due - actual) <= allowed ? 'CLOSE_TO_TRAJECTORY' : 'OFF_TRAJECTORY';
}

function variance(
  course: Course,
  actual: number,
  due: number,
  on: number,
  yearBefore: number | null,
): TrajectoryStatus {
  const short = course.sign * (due - actual);
  const there = course.strict && isDue(course, on) ? short < 0 : short <= 0;
  if (there || short <= (Math.abs(due) * PER_CENT_OF_EXPECTED) / 100) return 'ON_TARGET';
  const worse = yearBefore === null || course.sign * (actual - yearBefore) < 0;
  return worse ? 'OFF_TRAJECTORY' : 'CLOSE_TO_TRAJECTORY';
}
