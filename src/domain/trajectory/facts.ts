import type { Exact } from '../exact';
import type {
  Basis,
  DirectionOfTravel,
  MeasureUnit,
  Polarity,
  RuleSetName,
  TargetBound,
  TargetDirection,
  TargetKind,
  TargetProfile,
  ToleranceKind,
  TrajectoryStatus,
} from '../vocabulary';

/** A target as it was set. Figures are decimal text, in the unit that was stated. */
export interface TargetFacts {
  readonly kind: TargetKind;
  readonly value: string | null;
  readonly unit: MeasureUnit | null;
  readonly bound: TargetBound | null;
  readonly direction: TargetDirection | null;
  readonly min: string | null;
  readonly max: string | null;
  /** The day by which it is to be reached, YYYY-MM-DD. */
  readonly date: string | null;
  /** Dated figures on the way, in the measure's unit; any order. */
  readonly milestones: readonly { readonly date: string; readonly value: string }[];
}

export interface BaselineFacts {
  readonly value: string;
  readonly unit: MeasureUnit;
  readonly basis: Basis;
  /** The last day of the period that it was read for. */
  readonly on: string;
}

/** The reading that is judged: the newest on the headline basis up to the end of the quarter. */
export interface ReadingFacts {
  /** Null where a symbol says why there is no number. */
  readonly value: string | null;
  readonly basis: Basis;
  readonly period: string;
  /** The last day of its period: rules evaluate there and never at "now" (N8). */
  readonly on: string;
}

export interface ToleranceFacts {
  readonly kind: ToleranceKind;
  /** A share of the span (0.15), figures in the measure's unit, or per cent of the expected value. */
  readonly value: string;
}

/** Where a council stands among all: 1 is the best quartile. `half` is null where only the quartile is known. */
export interface Position {
  readonly quartile: 1 | 2 | 3 | 4;
  readonly half: 'BETTER' | 'WORSE' | null;
}

/** All that a rule set may look at for one measure at the end of one quarter. Rules read nothing else. */
export interface MeasureFacts {
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly headlineBasis: Basis;
  /** The last day of the quarter. */
  readonly at: string;
  readonly target: TargetFacts | null;
  readonly profile: TargetProfile;
  readonly baseline: BaselineFacts | null;
  readonly reading: ReadingFacts | null;
  readonly tolerance: ToleranceFacts;
  /** The day on which the ambition was closed with evidence; null where it is open at `at`. */
  readonly closedOn: string | null;
  /** Against the previous period on the headline basis. */
  readonly direction: DirectionOfTravel | null;
  readonly position: Position | null;
  /** The reading of the same period a year before on the headline basis; decimal text. */
  readonly yearBefore: string | null;
}

/** What decided. The codes are stable: reports and dashboards may rely on them. */
export const CLAUSES = [
  // Trajectory and variance: what is missing
  'TARGET_MISSING',
  'TARGET_DATE_MISSING',
  'BASELINE_MISSING',
  'UNITS_DISAGREE',
  'DATES_REVERSED',
  'NO_READING',
  'CLOSED_WITH_EVIDENCE',
  // Trajectory: numbers
  'TARGET_REACHED',
  'AT_OR_AHEAD_OF_EXPECTED',
  'WORSE_THAN_BASELINE',
  'WITHIN_TOLERANCE',
  'BEHIND_EXPECTED',
  // Trajectory: direction, range and milestone
  'BETTER_THAN_BASELINE',
  'LEVEL_WITH_BASELINE',
  'WITHIN_RANGE',
  'OUTSIDE_RANGE',
  'MILESTONE_REACHED',
  'MILESTONE_NOT_DUE',
  'MILESTONE_MISSED',
  // Quartile and trend
  'NO_QUARTILE',
  'TOP_QUARTILE',
  'SECOND_QUARTILE_IMPROVING',
  'FOURTH_QUARTILE',
  'THIRD_QUARTILE_DECLINING',
  'ROOM_FOR_IMPROVEMENT',
  // Variance to target
  'WITHIN_TOLERANCE_OF_TARGET',
  'NO_WORSE_THAN_YEAR_BEFORE',
  'WORSE_THAN_YEAR_BEFORE',
  // An ambition over its measures
  'NO_MEASURES',
  'WORST_MEASURE',
  'ALL_MEASURES',
  'MEASURE_UNJUDGED',
  'ENOUGH_MEASURES',
  'TOO_FEW_MEASURES',
] as const;
export type Clause = (typeof CLAUSES)[number];

/** The figures that a status rests on, exact; display rounds them. Null where there is none. */
export interface Workings {
  readonly baseline: Exact | null;
  readonly target: Exact | null;
  readonly baselineDate: string | null;
  readonly targetDate: string | null;
  /** Share of the time from baseline to target that has passed, 0 to 1. */
  readonly elapsed: Exact | null;
  readonly expected: Exact | null;
  readonly actual: Exact | null;
  /** Share of the way from baseline to target that is covered; may be negative or above 1. */
  readonly progress: Exact | null;
  readonly tolerance: ToleranceFacts | null;
  readonly basis: Basis;
  readonly readingPeriod: string | null;
}

/** A computed status that explains itself (N4). */
export interface Verdict {
  readonly status: TrajectoryStatus;
  readonly ruleSet: RuleSetName;
  readonly version: number;
  readonly clause: Clause;
  /** One sentence that a director can read. */
  readonly explanation: string;
  readonly workings: Workings;
}

/** A way to reach a status from facts. Once released a version never changes; a new reading is a new version. */
export interface RuleSet {
  readonly name: RuleSetName;
  readonly version: number;
  readonly description: string;
  /** What it says, clause by clause, in the order in which they are tried. */
  readonly clauses: readonly {
    readonly clause: Clause;
    readonly status: TrajectoryStatus;
    readonly rule: string;
  }[];
  readonly judge: (facts: MeasureFacts) => Verdict;
}
