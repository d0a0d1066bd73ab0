import type { Period } from '../../domain/period';
import type {
  Cadence,
  DirectionOfTravel,
  MeasureUnit,
  PlanStatus,
  Polarity,
  TrajectoryStatus,
} from '../../domain/vocabulary';

/**
 * All that the rules may look at, as it stood at the end of the quarter that is asked for (N8). Every history is in
 * order, the oldest first; days are YYYY-MM-DD.
 */
export interface ExceptionFacts {
  /** Without a gap, up to and including the quarter that is asked for. */
  readonly quarters: readonly QuarterFacts[];
  /** The day on which late readings are looked for: the quarter's last, or the later day of a clinic. */
  readonly asOf: string;
  readonly ambitions: readonly AmbitionExceptionFacts[];
  readonly measures: readonly MeasureExceptionFacts[];
  readonly actions: readonly ActionExceptionFacts[];
  readonly areas: readonly AreaExceptionFacts[];
  readonly recommendations: readonly RecommendationExceptionFacts[];
}

export type QuarterFacts = Pick<Period, 'label' | 'startsOn' | 'endsOn'>;

/** A plan status and the day it began to stand: the day of an update, or the end of the period reported on. */
export interface DatedPlanStatus {
  readonly on: string;
  readonly status: PlanStatus;
}

export interface AmbitionExceptionFacts {
  readonly id: string;
  readonly reference: string;
  readonly divisionId: string | null;
  readonly ownerId: string | null;
  /** At most one for each quarter; a quarter without one is a quarter without a status. */
  readonly statuses: readonly AmbitionQuarterFacts[];
  /** What was reported on the areas of action that support it. A report stands until the next one on its area. */
  readonly planStatuses: readonly SupportingPlanStatus[];
}

export interface AmbitionQuarterFacts {
  readonly quarter: string;
  readonly computed: TrajectoryStatus | null;
  readonly published: TrajectoryStatus | null;
  readonly publishedReason: string | null;
  /** Whether what is computed rests on a figure that is hidden from some (N7). */
  readonly computedOnHidden: boolean;
  /** Whether the computed status of one of its measures was decided by being worse than the baseline. */
  readonly worseThanBaseline: boolean;
  /** How many live actions it had at the quarter's end: see `isLive`. */
  readonly liveActions: number;
}

export interface SupportingPlanStatus extends DatedPlanStatus {
  readonly areaId: string;
  readonly title: string;
}

export interface MeasureExceptionFacts {
  readonly id: string;
  readonly name: string;
  readonly ambitionId: string | null;
  readonly divisionId: string | null;
  readonly ownerId: string | null;
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly cadence: Cadence;
  /** Readings on the headline basis, in the order of the days that they are read for. */
  readonly series: readonly SeriesReading[];
  /** Decimal text in the measure's unit; null where none was set. Earlier quarters are held against it too. */
  readonly minimumExpectation: string | null;
  /** How many readings in a row must be worse before it is drift; null for 3. */
  readonly driftLength: number | null;
  /** Days after the period's end by which a reading is due. */
  readonly dueWithinDays: number;
  /** Its national quartile, 1 the best, for the quarters that have one. */
  readonly quartiles: readonly QuarterQuartile[];
}

export interface QuarterQuartile {
  readonly quarter: string;
  readonly quartile: 1 | 2 | 3 | 4;
  /** Whether the figure that it places is hidden from some (N7). */
  readonly suppressed: boolean;
}

export interface SeriesReading {
  readonly period: string;
  /** The last day of its period. */
  readonly on: string;
  /** Decimal text; null where a symbol says why there is no number. */
  readonly value: string | null;
  /** Whether its number is hidden from some (N7). */
  readonly suppressed: boolean;
  /** The day on which its first revision was recorded; null where nobody knows, which counts as in time. */
  readonly recordedOn: string | null;
  /** Against the reading before it; null where there is none. */
  readonly direction: DirectionOfTravel | null;
}

/** What an action and an area of action have in common. */
export interface CommitmentFacts {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly divisionId: string | null;
  readonly ownerId: string | null;
  /** As it stood at the end of the quarter that is asked for. */
  readonly dueDate: string | null;
  readonly originalDueDate: string | null;
  readonly moves: readonly DueDateMove[];
  readonly statuses: readonly DatedPlanStatus[];
}

export interface DueDateMove {
  readonly on: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Without a status up to a day an action is not there yet. */
export interface ActionExceptionFacts extends CommitmentFacts {
  readonly ambitionIds: readonly string[];
}

/** Without a report up to a day an area of action is there and not finished. */
export type AreaExceptionFacts = CommitmentFacts;

export interface RecommendationExceptionFacts {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly divisionId: string | null;
  /** The first of them is told. */
  readonly leadOwnerIds: readonly string[];
  /** A report stands until the next one. */
  readonly planStatuses: readonly DatedPlanStatus[];
  /** What hung on it at the end of each quarter since it was made. */
  readonly links: readonly RecommendationQuarterFacts[];
}

export interface RecommendationQuarterFacts {
  readonly quarter: string;
  /** Measures of the ambitions that answer it. */
  readonly measures: number;
  readonly liveActions: number;
}
