import type { SetCuts } from '../narrative/quartile.repository';
import type {
  Basis,
  Cadence,
  MeasureUnit,
  Polarity,
  ReadingFlag,
  ReadingSymbol,
  TrajectoryStatus,
} from '../../domain/vocabulary';
import type { SuppressiblePart } from '../../domain/suppression/sums-of-readings';
import type { RuleChoice } from '../rule-sets/effective-rules.rules';
import type { DatedPlanStatus } from './exception-facts';

/**
 * What the tables hold of an organisation, as far as its exceptions depend on it. Days are YYYY-MM-DD by UTC;
 * histories are in order, the oldest first.
 */
export interface ExceptionRecords {
  readonly organisation: OrganisationHistory;
  readonly owners: readonly OwnerPlace[];
  readonly priorities: readonly PriorityHistory[];
  readonly ambitions: readonly AmbitionHistory[];
  readonly measures: readonly MeasureHistory[];
  readonly actions: readonly ActionHistory[];
  readonly areas: readonly AreaHistory[];
  readonly areaMoves: readonly AreaMove[];
  readonly recommendations: readonly RecommendationHistory[];
}

export interface OrganisationHistory {
  /** The day from which on its histories can be trusted: before it nobody wrote them down here. */
  readonly foundedOn: string;
  readonly rules: RuleChoice | null;
}

export interface OwnerPlace {
  readonly id: string;
  readonly reportsToId: string | null;
  readonly divisionId: string | null;
}

/** A link to something, with the days on which it was made and taken away. */
export interface LinkSpell {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
}

export interface PriorityHistory {
  readonly id: string;
  readonly ambitions: readonly LinkSpell[];
}

export interface AmbitionHistory {
  readonly id: string;
  readonly reference: string;
  readonly theme: string;
  readonly divisionId: string;
  readonly ownerId: string;
  /** By the label of the quarter. */
  readonly computed: Readonly<Record<string, TrajectoryStatus>>;
  /** The quarters whose computed status rests on a figure that is hidden from some (N7). */
  readonly computedOnHidden: readonly string[];
  readonly published: Readonly<Record<string, TrajectoryStatus>>;
  /** Of the quarter asked for. */
  readonly publishedReason: string | null;
  readonly actions: readonly LinkSpell[];
}

/** Many, so they travel without names: period, last day, basis, value, numerator, denominator and so on. */
export type ReadingRow = readonly [
  period: string,
  on: string,
  basis: Basis,
  value: string | null,
  numerator: string | null,
  denominator: string | null,
  symbol: ReadingSymbol | null,
  flags: readonly ReadingFlag[],
  components: readonly SuppressiblePart[],
  firstRecordedOn: string,
];

export interface MeasureHistory {
  readonly id: string;
  readonly ambitionId: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly cadence: Cadence;
  readonly headlineBasis: Basis;
  readonly addedOn: string;
  /** Its own; null: as its rules have it. */
  readonly dueWithinDays: number | null;
  readonly rules: RuleChoice | null;
  /** Whether its computed status of the quarter asked for was decided by being worse than the baseline. */
  readonly worseThanBaseline: boolean;
  readonly readings: readonly ReadingRow[];
  readonly sets: readonly SetCuts[];
  readonly printed: readonly { readonly period: string; readonly quartile: string | null }[];
}

export interface ActionHistory {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly ownerId: string;
  readonly dueDate: string | null;
  readonly originalDueDate: string | null;
  /** Its first step, and those that changed its status or its due date. */
  readonly steps: readonly ActionStep[];
}

export interface ActionStep extends DatedPlanStatus {
  readonly dueDate: string | null;
  readonly dueDateBefore: string | null;
}

export interface AreaHistory {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly priorityId: string;
  readonly ownerId: string | null;
  readonly dueDate: string | null;
  readonly originalDueDate: string | null;
  readonly reports: readonly DatedPlanStatus[];
  readonly actions: readonly LinkSpell[];
}

export interface AreaMove {
  readonly areaId: string;
  readonly on: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface RecommendationHistory {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly addedOn: string;
  /** The day on which its inspection was published or, where that is not known, ended or started. */
  readonly inspectedOn: string;
  readonly leadOwnerIds: readonly string[];
  readonly reports: readonly DatedPlanStatus[];
  readonly actions: readonly LinkSpell[];
  readonly ambitions: readonly LinkSpell[];
}
