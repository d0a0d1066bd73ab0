import { exact, type Exact } from '../exact';
import { isCalendarDate } from '../calendar-date';
import { aimOf, type Aim } from './aim';
import { expectedOnCourse, type Expected, type SettledCourse } from './expected-value';
import type { MeasureFacts, ReadingFacts, Workings } from './facts';
import { progress } from './progress';
import { signOfTarget, type Sign } from './sign';

export interface Situation {
  readonly facts: MeasureFacts;
  readonly aim: Aim;
  /** The reading on the headline basis; one on another basis says nothing about the target. */
  readonly reading: ReadingFacts | null;
  /** Its figure; null where a symbol says why there is none. */
  readonly actual: Exact | null;
  /** Null where the aim is no figure or there is nothing to hold against it. */
  readonly figures: Figures | null;
  readonly workings: Workings;
}

/** All that the clauses about a figure compare. */
export interface Figures {
  readonly facts: MeasureFacts;
  readonly course: SettledCourse;
  readonly reading: ReadingFacts;
  readonly actual: Exact;
  readonly expected: Exact;
  readonly sign: Sign;
  /** The target's day has come, so that nothing short of the target itself is expected. */
  readonly due: boolean;
}

interface Parsed extends Pick<Situation, 'facts' | 'aim' | 'reading' | 'actual'> {
  /** Null where the aim is no figure or there is no reading. */
  readonly expectation: Expected | null;
}

/**
 * Parses the facts of one measure, each figure once, and computes what follows from them, whichever clause will
 * decide. Throws RangeError where a figure is no decimal text, and nothing else.
 */
export function situationOf(facts: MeasureFacts): Situation {
  const aim = aimOf(facts);
  const reading = facts.reading?.basis === facts.headlineBasis ? facts.reading : null;
  const actual = reading?.value == null ? null : exact(reading.value);
  const parsed = { facts, aim, reading, actual, expectation: expectationOf(aim, reading) };
  return { facts, aim, reading, actual, figures: figuresOf(parsed), workings: workingsOf(parsed) };
}

/** At the end of the reading's own period, never later (N8). */
function expectationOf(aim: Aim, reading: ReadingFacts | null): Expected | null {
  if (aim.kind !== 'FIGURE' || !reading) return null;
  return isCalendarDate(reading.on) ? expectedOnCourse(aim.course, reading.on) : null;
}

function figuresOf({ facts, aim, reading, actual, expectation }: Parsed): Figures | null {
  if (aim.kind !== 'FIGURE' || !reading || !actual || !expectation) return null;
  const { course } = aim;
  return {
    facts,
    course,
    reading,
    actual,
    expected: expectation.value,
    sign: signOfTarget(facts.polarity, facts.target?.bound ?? null, course.baseline, course.target),
    due: reading.on >= course.targetDate,
  };
}

function workingsOf({ facts, aim, reading, actual, expectation }: Parsed): Workings {
  const { baseline } = aim;
  const target = targetOf(aim);
  return {
    baseline,
    target,
    baselineDate: facts.baseline?.on ?? null,
    targetDate: facts.target?.date ?? null,
    elapsed: expectation?.elapsed ?? null,
    expected: expectation?.value ?? null,
    actual,
    progress: baseline && target && actual && progress(baseline, target, actual),
    tolerance: aim.kind === 'FIGURE' ? facts.tolerance : null,
    basis: facts.headlineBasis,
    readingPeriod: reading?.period ?? null,
  };
}

function targetOf(aim: Aim): Exact | null {
  if (aim.kind === 'FIGURE') return aim.course.target;
  return aim.kind === 'UNSETTLED' ? aim.target : null;
}
