import type {
  Basis,
  Cadence,
  Comparator,
  CompositeRule,
  Inspectorate,
  MeasureUnit,
  PlanStatus,
  Polarity,
  PrintedFactKind,
  ReadingFlag,
  ReadingSymbol,
  RoundState,
  RuleSetName,
  TargetBound,
  TargetDirection,
  TargetKind,
  TrajectoryStatus,
} from '../domain/vocabulary';

/**
 * The shape of a sample organisation. Every figure is written as the paper prints it; where a paper
 * contradicts itself the printed figure stays and `contradiction` says what does not agree.
 * Dates are YYYY-MM-DD. Periods are labels: "2025-26 Q4" (financial quarter), "2025-26" (financial year),
 * "2024/25" (academic year), "2024" (calendar year), "2026-03" (month), "2026-03-31" (snapshot).
 * Decimals are strings so that no figure passes through binary floating point.
 */
export interface SampleOrganisation {
  slug: string;
  name: string;
  department: string;
  divisions: { code: string; name: string }[];
  owners: SampleOwner[];
  /** Which post each development persona holds. */
  personas: Record<'viewer' | 'contributor' | 'analyst' | 'lead' | 'admin', string>;
  /** Rounds are opened first and brought to their state once everything else is loaded. */
  rounds: { period: string; state: RoundState; printed?: SamplePrintedFact[] }[];
  /** The rule set that its papers follow, where it is not the trajectory. */
  ruleSet?: RuleSetName;
  /** Its code in national data. */
  councilCode: string;
  inspections: SampleInspection[];
  plans: SamplePlan[];
  ambitions: SampleAmbition[];
  actions: SampleAction[];
}

export interface SampleOwner {
  /** The post, unique within the organisation. Never a person's name. */
  post: string;
  reportsTo?: string;
  division?: string;
}

export interface SamplePlan {
  reference: string;
  name: string;
  description: string;
  startsOn: string;
  endsOn: string;
  priorities: SamplePriority[];
}

export interface SamplePriority {
  number: number;
  title: string;
  iStatements: string[];
  weStatements: string[];
  /** A post. */
  sponsor?: string;
  areasOfAction: SampleArea[];
}

export interface SampleArea {
  /** Unique within the organisation: plan reference, priority number, position, as in "P26/1.2". */
  reference: string;
  title: string;
  owner?: string;
  dueDate?: string;
  updates: SampleProgress[];
}

interface SampleProgress {
  period: string;
  planStatus: PlanStatus;
  /** One short paragraph in our own words. */
  narrative: string;
  progress?: string;
  obstacles?: string;
  mitigation?: string;
}

export interface SampleInspection {
  reference: string;
  inspectorate: Inspectorate;
  /** For example "ILACS short inspection", "ILACS focused visit", "SIF", "Social care common inspection framework". */
  framework: string;
  title: string;
  startedOn: string;
  endedOn?: string;
  publishedOn?: string;
  judgements: { criterion: string; judgement: string; score?: string }[];
  recommendations: SampleRecommendation[];
  note?: string;
}

export interface SampleRecommendation {
  /** Unique within the organisation, as in "ILACS24/1". */
  reference: string;
  /** What needs to improve, in our own words. */
  title: string;
  /** What has been done in response. */
  response: string[];
  /** Further improvements wanted. */
  nextPriorities: string[];
  leadOwners: string[];
  /** Plan status per period with where things stand now (the narrative). */
  updates: SampleProgress[];
  evidence: SampleEvidence[];
  /** Printed targets with their outturns where the plan gives them as text. */
  targets?: {
    statement: string;
    outturn?: string;
    current?: string;
    targetNextYear?: string;
    targetYearAfter?: string;
  }[];
  contradiction?: string;
}

interface SampleEvidence {
  title: string;
  recordedOn?: string;
  note?: string;
}

export interface SampleAmbition {
  /** As printed, also where the printed scheme is broken ("ACS5a"). */
  reference: string;
  theme: string;
  descriptor: string;
  division: string;
  owner: string;
  /** Priorities it supports. */
  priorities: { plan: string; number: number }[];
  recommendations: string[];
  measures: SampleMeasure[];
  /** Only for a target over several measures. */
  compositeTarget?: { rule: CompositeRule; atLeast?: number; date: string; description: string };
  statuses: {
    period: string;
    status: TrajectoryStatus;
    reason?: string;
    analysis?: string;
    mitigations?: string;
  }[];
  /** Closed with evidence. */
  closed?: { on: string; evidence: SampleEvidence };
  contradiction?: string;
}

export interface SampleMeasure {
  name: string;
  description?: string;
  unit: MeasureUnit;
  decimalPlaces: number;
  polarity: Polarity;
  cadence: Cadence;
  headlineBasis: Basis;
  source?: string;
  /** What numerator and denominator count, as in "people overdue" and "people due a review". */
  numeratorName?: string;
  denominatorName?: string;
  baseline?: SampleBaseline;
  target: SampleTarget;
  readings: SampleReading[];
  /** What the paper prints of others. */
  benchmarks?: SampleBenchmark[];
}

export interface SampleBenchmark {
  comparator: Comparator;
  /** Left out for England. */
  name?: string;
  value: string;
  period: string;
  /** Where it is printed, since the papers do not name the data release. */
  release: string;
}

interface SampleBaseline {
  value: string;
  /** The printed unit where it differs from the measure's. */
  unit?: MeasureUnit;
  period: string;
  basis?: Basis;
  numerator?: string;
  denominator?: string;
  note?: string;
}

export interface SampleTarget {
  kind: TargetKind;
  /** ABSOLUTE: the figure; RELATIVE: per cent change on the baseline, signed; POINTS: percentage points, signed. */
  value?: string;
  unit?: MeasureUnit;
  bound?: TargetBound;
  direction?: TargetDirection;
  min?: string;
  max?: string;
  /** The target date as typed in the paper's own column. */
  date?: string;
  /** The target date as worded elsewhere in the row, where it is. */
  wordedDate?: string;
  /** MILESTONE: what must be so; else a note on how the paper words the target. */
  description?: string;
}

interface SampleReading {
  period: string;
  basis: Basis;
  value?: string;
  numerator?: string;
  denominator?: string;
  symbol?: ReadingSymbol;
  flags?: ReadingFlag[];
  asAt?: string;
  note?: string;
  /** Named parts: for example placements by reason, or NEET and not known. */
  components?: {
    name: string;
    value?: string;
    numerator?: string;
    denominator?: string;
    symbol?: ReadingSymbol;
  }[];
  /** What the paper prints about the reading beside its figure. */
  printed?: SamplePrintedFact[];
}

export interface SamplePrintedFact {
  kind: PrintedFactKind;
  value?: string;
  text?: string;
  unit?: MeasureUnit;
  parts?: { name: string; value: string }[];
  /** Where it is printed. */
  source: string;
}

export interface SampleAction {
  /** Unique within the organisation. */
  reference: string;
  title: string;
  description?: string;
  owner: string;
  contributors: string[];
  dueDate?: string;
  status: PlanStatus;
  areas: string[];
  ambitions: string[];
  recommendations: string[];
  /** The reference of the action that this one replaces. */
  supersedes?: string;
  /** Append-only updates, oldest first. */
  updates: { note: string; on?: string }[];
  /** A COMPLETE or EMBEDDED action has at least one. */
  evidence: SampleEvidence[];
  contradiction?: string;
}
