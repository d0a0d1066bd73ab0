import type { Period } from '../../domain/period';
import type { Clause, MeasureFacts, Verdict } from '../../domain/trajectory/facts';
import { apiText, type Exact } from '../../domain/exact';
import type {
  Basis,
  DirectionOfTravel,
  QuartileHalf,
  RuleSetName,
  ToleranceKind,
  TrajectoryStatus,
} from '../../domain/vocabulary';

/** The figures that a status rests on, as the graph carries them: decimal text of at most six places. */
export interface StatusInputsRecord {
  readonly baseline: string | null;
  readonly baselineDate: string | null;
  readonly target: string | null;
  readonly targetDate: string | null;
  readonly elapsed: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly progress: string | null;
  readonly toleranceKind: ToleranceKind | null;
  readonly tolerance: string | null;
  readonly basis: Basis;
  readonly readingPeriod: string | null;
  /** Of QUARTILE_TREND only. */
  readonly quartile: number | null;
  readonly quartileHalf: QuartileHalf | null;
  readonly direction: DirectionOfTravel | null;
  /** Of VARIANCE_TO_TARGET only. */
  readonly yearBefore: string | null;
}

/** A verdict on a measure, or on an ambition over its measures, for a quarter: what the table will hold. */
export interface StatusDraft {
  readonly ambitionId: string;
  readonly measureId: string | null;
  readonly period: string;
  readonly periodEnd: string;
  readonly status: TrajectoryStatus;
  readonly ruleSet: RuleSetName;
  readonly ruleSetVersion: number;
  readonly clause: Clause;
  readonly explanation: string;
  readonly workings: StatusInputsRecord | null;
  readonly restsOnHidden: boolean;
}

export const draftOf = (
  place: { readonly ambitionId: string; readonly measureId: string | null; readonly quarter: Period },
  verdict: Omit<Verdict, 'workings' | 'version'> & { readonly version: number },
  workings: StatusInputsRecord | null,
  restsOnHidden: boolean,
): StatusDraft => ({
  ambitionId: place.ambitionId,
  measureId: place.measureId,
  period: place.quarter.label,
  periodEnd: place.quarter.endsOn,
  status: verdict.status,
  ruleSet: verdict.ruleSet,
  ruleSetVersion: verdict.version,
  clause: verdict.clause,
  explanation: verdict.explanation,
  workings,
  restsOnHidden,
});

interface JudgedOn {
  readonly verdict: Verdict;
  readonly facts: MeasureFacts;
}

/** What a measure was judged on: the figures that the rule set worked with, and what else it looked at. */
export function inputsOf({ verdict, facts }: JudgedOn): StatusInputsRecord {
  const { workings, ruleSet } = verdict;
  const { position, direction, yearBefore } = facts;
  return {
    baseline: text(workings.baseline),
    baselineDate: workings.baselineDate,
    target: text(workings.target),
    targetDate: workings.targetDate,
    elapsed: text(workings.elapsed),
    expected: text(workings.expected),
    actual: text(workings.actual),
    progress: text(workings.progress),
    toleranceKind: workings.tolerance?.kind ?? null,
    tolerance: workings.tolerance?.value ?? null,
    basis: workings.basis,
    readingPeriod: workings.readingPeriod,
    quartile: position?.quartile ?? null,
    quartileHalf: position?.half ?? null,
    direction,
    yearBefore: ruleSet === 'VARIANCE_TO_TARGET' ? yearBefore : null,
  };
}

const text = (value: Exact | null): string | null => (value === null ? null : apiText(value));
