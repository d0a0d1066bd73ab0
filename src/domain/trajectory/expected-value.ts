import { daysBetween, isCalendarDate } from '../calendar-date';
import { exact, ONE, ratio, ZERO, type Exact } from '../exact';
import type { TargetProfile } from '../vocabulary';

/** The way from a baseline to a target. */
export interface Course {
  readonly baseline: Exact;
  /** The day that the baseline stands for, YYYY-MM-DD. */
  readonly baselineDate: string;
  readonly target: Exact;
  /** The day by which the target is to be reached, YYYY-MM-DD. */
  readonly targetDate: string | null;
  /** Figures on the way, in the measure's unit; any order. */
  readonly milestones: readonly { readonly date: string; readonly value: string }[];
  readonly profile: TargetProfile;
}

export type DatesProblem = 'TARGET_DATE_MISSING' | 'DATES_REVERSED';

export interface Expected {
  /** Share of the time that has passed, 0 to 1. */
  readonly elapsed: Exact;
  /** The figure expected on the day, in the measure's unit. */
  readonly value: Exact;
}

/** A course whose dates were found to be right. */
export type SettledCourse = Course & { readonly targetDate: string };

type CourseDates = { readonly from: string; readonly by: string } | { readonly problem: DatesProblem };

/** The two days that a course runs between, or why none does. What is no calendar date counts as missing. */
export function courseDates(from: string, by: string | null): CourseDates {
  if (by === null || !isCalendarDate(by) || !isCalendarDate(from)) return { problem: 'TARGET_DATE_MISSING' };
  return by <= from ? { problem: 'DATES_REVERSED' } : { from, by };
}

/**
 * What is expected on a day, exact and unrounded, with the share of the time that has passed:
 * f = clamp((d - d0) / (d1 - d0), 0, 1) in days, E = B + (T - B)f. LINEAR runs straight from each dated milestone
 * to the next; STEPPED holds the newest one, or the baseline, until the day of the next. Before the baseline's
 * day the baseline is expected, from the target's day on the target. Milestones on or outside these two days are
 * left out. Of two on one day, the later in the list counts from that day on. A problem with the dates is named
 * and never thrown; RangeError only where the figure of a milestone is no decimal text. Source: design 3.2.
 */
export function expectedValue(course: Course, on: string): Expected | { readonly problem: DatesProblem } {
  const dates = courseDates(course.baselineDate, course.targetDate);
  if ('problem' in dates) return dates;
  if (!isCalendarDate(on)) return { problem: 'TARGET_DATE_MISSING' };
  return expectedOnCourse({ ...course, targetDate: dates.by }, on);
}

/** As `expectedValue`, for dates that were checked before. */
export function expectedOnCourse(course: SettledCourse, on: string): Expected {
  const { baseline, target, baselineDate, targetDate } = course;
  if (on <= baselineDate) return { elapsed: ZERO, value: baseline };
  if (on >= targetDate) return { elapsed: ONE, value: target };
  const elapsed = ratio(daysBetween(baselineDate, on), daysBetween(baselineDate, targetDate));
  if (course.milestones.length > 0) return { elapsed, value: throughMilestones(course, on) };
  return { elapsed, value: course.profile === 'STEPPED' ? baseline : between(baseline, target, elapsed) };
}

const between = (from: Exact, to: Exact, share: Exact): Exact => from.add(to.sub(from).mul(share));

function throughMilestones(course: SettledCourse, on: string): Exact {
  const { baseline, baselineDate, target, targetDate, profile } = course;
  const steps = course.milestones
    .filter(({ date }) => isCalendarDate(date) && date > baselineDate && date < targetDate)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const reached = steps.findLastIndex(({ date }) => date <= on);
  const [last, next] = [steps[reached], steps[reached + 1]];
  const from = last ? exact(last.value) : baseline;
  if (profile === 'STEPPED') return from;
  const start = last?.date ?? baselineDate;
  const share = ratio(daysBetween(start, on), daysBetween(start, next?.date ?? targetDate));
  return between(from, next ? exact(next.value) : target, share);
}
