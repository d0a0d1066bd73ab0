import { isCalendarDate } from '../calendar-date';
import { exact, type Exact } from '../exact';
import { courseDates, type DatesProblem, type SettledCourse } from './expected-value';
import type { MeasureFacts, TargetFacts } from './facts';
import { resolveTarget, type StartingPoint, type TargetProblem } from './resolve-target';
import { signOfDirection, type Sign } from './sign';

type Problem = TargetProblem | DatesProblem;

/** What a measure is to be judged against, or the reason why that is not settled (design 3.4, clause 1). */
export type Aim =
  | { readonly kind: 'FIGURE'; readonly baseline: Exact; readonly course: SettledCourse }
  | DirectionAim
  | RangeAim
  | { readonly kind: 'MILESTONE'; readonly baseline: Exact | null; readonly by: string }
  | UnsettledAim;

export interface DirectionAim {
  readonly kind: 'DIRECTION';
  readonly baseline: Exact;
  readonly baselineDate: string;
  readonly sign: Sign;
}

/** An end that is left open is null. */
export interface RangeAim {
  readonly kind: 'RANGE';
  readonly baseline: Exact | null;
  readonly min: Exact | null;
  readonly max: Exact | null;
}

/** The figures are given as far as they are known. */
export interface UnsettledAim {
  readonly kind: 'UNSETTLED';
  readonly problem: Problem;
  readonly baseline: Exact | null;
  readonly target: Exact | null;
}

/** Reads the aim from the facts. Throws RangeError where a figure is no decimal text, and nothing else. */
export function aimOf(facts: MeasureFacts): Aim {
  const { target } = facts;
  if (!target) return unsettled(facts, 'TARGET_MISSING');
  const resolved = resolveTarget(target, facts.baseline, facts.unit);
  if ('problem' in resolved) return unsettled(facts, resolved.problem);
  if (resolved.value) return figure(facts, target, resolved.value, resolved.start);
  if (resolved.start) return direction(facts, target, resolved.start);
  const baseline = usableBaseline(facts);
  if (target.kind === 'MAINTAIN') {
    return { kind: 'RANGE', baseline, min: parsed(target.min), max: parsed(target.max) };
  }
  if (target.date === null || !isCalendarDate(target.date)) return unsettled(facts, 'TARGET_DATE_MISSING');
  return { kind: 'MILESTONE', baseline, by: target.date };
}

const parsed = (text: string | null): Exact | null => (text === null ? null : exact(text));

function figure(facts: MeasureFacts, stated: TargetFacts, target: Exact, start: StartingPoint): Aim {
  const baseline = start.value;
  const dates = courseDates(start.on, stated.date);
  if ('problem' in dates) return { kind: 'UNSETTLED', problem: dates.problem, baseline, target };
  const course = {
    baseline,
    baselineDate: dates.from,
    target,
    targetDate: dates.by,
    milestones: stated.milestones,
    profile: facts.profile,
  };
  return { kind: 'FIGURE', baseline, course };
}

/** A measure without polarity and a target without a direction leave open what better would be. */
function direction(facts: MeasureFacts, target: TargetFacts, start: StartingPoint): Aim {
  const sign = signOfDirection(facts.polarity, target.direction);
  if (sign === 0) return unsettled(facts, 'TARGET_MISSING');
  return { kind: 'DIRECTION', baseline: start.value, baselineDate: start.on, sign };
}

const unsettled = (facts: MeasureFacts, problem: Problem): UnsettledAim => ({
  kind: 'UNSETTLED',
  problem,
  baseline: usableBaseline(facts),
  target: null,
});

/** A baseline in another unit is left out: shown beside the measure's figures it would be taken for one of them. */
const usableBaseline = ({ baseline, unit }: MeasureFacts): Exact | null =>
  baseline?.unit === unit ? exact(baseline.value) : null;
