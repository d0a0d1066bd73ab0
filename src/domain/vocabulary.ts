import { words, type WordOf } from './words';

/**
 * The council's words as closed sets. Each is declared once, here or with the words of its clinics; tables, the graph,
 * rules and sample data all take it from this file, so a word cannot mean two things.
 */
export * from './clinic-vocabulary';

/** Progress on a plan, never derived from an outcome (N3). */
export const PlanStatus = words(
  'NOT_STARTED',
  'ON_TRACK',
  'SOME_OBSTACLES',
  'OFF_TRACK',
  'COMPLETE',
  'EMBEDDED',
  'PAUSED',
  'CANCELLED',
);
export type PlanStatus = WordOf<typeof PlanStatus>;

/** Trajectory of an outcome, never derived from a plan (N3). */
export const TrajectoryStatus = words(
  'ON_TARGET',
  'CLOSE_TO_TRAJECTORY',
  'OFF_TRAJECTORY',
  'COMPLETE',
  'ESTABLISHING_BASELINE',
  'DATA_NOT_AVAILABLE',
);
export type TrajectoryStatus = WordOf<typeof TrajectoryStatus>;

/** Every word that a status of any axis can have. */
export const AnyStatus = { ...PlanStatus, ...TrajectoryStatus };
export type AnyStatus = WordOf<typeof AnyStatus>;

export const MeasureUnit = words('PERCENT', 'COUNT', 'DAYS', 'RATE_PER_10000', 'RATIO', 'SCORE');
export type MeasureUnit = WordOf<typeof MeasureUnit>;

export const Polarity = words('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NONE');
export type Polarity = WordOf<typeof Polarity>;

export const Cadence = words('MONTHLY', 'QUARTERLY', 'TERMLY', 'ANNUAL', 'BIENNIAL', 'AD_HOC');
export type Cadence = WordOf<typeof Cadence>;

export const Basis = words('IN_PERIOD', 'YEAR_TO_DATE', 'FULL_YEAR', 'ROLLING_12_MONTHS', 'SNAPSHOT');
export type Basis = WordOf<typeof Basis>;

/** Why a reading has no number, in the symbols of the Government Statistical Service. */
export const ReadingSymbol = words('NOT_APPLICABLE', 'UNAVAILABLE', 'SUPPRESSED', 'LOW', 'UNRELIABLE');
export type ReadingSymbol = WordOf<typeof ReadingSymbol>;

export const ReadingFlag = words('PROVISIONAL', 'REVISED', 'ESTIMATED', 'BREAK_IN_SERIES');
export type ReadingFlag = WordOf<typeof ReadingFlag>;

export const TargetKind = words(
  'ABSOLUTE',
  'RELATIVE',
  'POINTS',
  'DIRECTION',
  'MAINTAIN',
  'MILESTONE',
  'COMPOSITE',
  'TO_BE_DEFINED',
);
export type TargetKind = WordOf<typeof TargetKind>;

/** Which side of an absolute target counts as reaching it; the strict two exclude the figure itself. */
export const TargetBound = words('AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN');
export type TargetBound = WordOf<typeof TargetBound>;

export const TargetDirection = words('INCREASE', 'DECREASE');
export type TargetDirection = WordOf<typeof TargetDirection>;

export const CompositeRule = words('ALL', 'WORST', 'AT_LEAST_N');
export type CompositeRule = WordOf<typeof CompositeRule>;

export const Inspectorate = words('OFSTED', 'CQC', 'HMIP', 'OFSTED_AND_CQC', 'COUNCIL_SCRUTINY');
export type Inspectorate = WordOf<typeof Inspectorate>;

export const RoundState = words('OPEN', 'LOCKED', 'PUBLISHED');
export type RoundState = WordOf<typeof RoundState>;

export const PeriodKind = words(
  'QUARTER',
  'FINANCIAL_YEAR',
  'ACADEMIC_YEAR',
  'CALENDAR_YEAR',
  'MONTH',
  'SNAPSHOT',
);
export type PeriodKind = WordOf<typeof PeriodKind>;

export const Role = words('PUBLIC', 'VIEWER', 'CONTRIBUTOR', 'ANALYST', 'LEAD', 'ADMIN');
export type Role = WordOf<typeof Role>;

/** What a service token may be limited to. */
export const ServiceScope = words('READ_PUBLISHED', 'READ_WORK_IN_PROGRESS', 'RECORD_READINGS');
export type ServiceScope = WordOf<typeof ServiceScope>;

/** How a status is reached from the data. A set is named and versioned; a new one is one more pure function. */
export const RuleSetName = words('TRAJECTORY', 'QUARTILE_TREND', 'VARIANCE_TO_TARGET');
export type RuleSetName = WordOf<typeof RuleSetName>;

/** The way from the baseline to the target. */
export const TargetProfile = words('LINEAR', 'STEPPED');
export type TargetProfile = WordOf<typeof TargetProfile>;

/** How far behind still counts as close. */
export const ToleranceKind = words('SHARE_OF_SPAN', 'ABSOLUTE', 'PER_CENT_OF_EXPECTED');
export type ToleranceKind = WordOf<typeof ToleranceKind>;

export const DirectionOfTravel = words('BETTER', 'SIMILAR', 'WORSE', 'HIGHER', 'LOWER', 'NOT_COMPARABLE');
export type DirectionOfTravel = WordOf<typeof DirectionOfTravel>;

/** What a change or a difference is told in. Percentages differ by percentage points, never by per cent. */
export const ChangeUnit = words('PERCENTAGE_POINTS', 'UNITS');
export type ChangeUnit = WordOf<typeof ChangeUnit>;

/** What was asked before a change was called a change. */
export const Significance = words(
  'TESTED_SIGNIFICANT',
  'TESTED_NOT_SIGNIFICANT',
  'MINIMUM_CHANGE',
  'NOT_TESTED',
  'NOT_COMPARABLE',
);
export type Significance = WordOf<typeof Significance>;

export const TrendOutcome = words('INCREASING', 'DECREASING', 'NO_CHANGE', 'CANNOT_BE_CALCULATED');
export type TrendOutcome = WordOf<typeof TrendOutcome>;

/** What a trend means for the measure. */
export const TrendJudgement = words('GETTING_BETTER', 'GETTING_WORSE');
export type TrendJudgement = WordOf<typeof TrendJudgement>;

/** What tells that a point of a control chart is more than the usual variation. */
export const ChartSignal = words('OUTSIDE_LIMITS', 'TREND', 'TWO_OF_THREE', 'SHIFT');
export type ChartSignal = WordOf<typeof ChartSignal>;

/** What a point's signals mean for the measure; HIGH and LOW where neither way is better. */
export const Variation = words('IMPROVEMENT', 'CONCERN', 'HIGH', 'LOW', 'NEITHER');
export type Variation = WordOf<typeof Variation>;

/** Whether a process, left as it is, reaches its target. */
export const Assurance = words('CONSISTENTLY_PASSING', 'CONSISTENTLY_FAILING', 'INCONSISTENT');
export type Assurance = WordOf<typeof Assurance>;

/** What became of a council's quartile. */
export const QuartileMove = words('GAINED', 'LOST', 'SAME', 'UNKNOWN');
export type QuartileMove = WordOf<typeof QuartileMove>;

export const Comparator = words('ENGLAND', 'REGION', 'STATISTICAL_NEIGHBOURS', 'COUNCIL');
export type Comparator = WordOf<typeof Comparator>;

/** How a figure stands to a comparator; HIGHER and LOWER where neither way is better. */
export const Standing = words('BETTER', 'WORSE', 'SAME', 'HIGHER', 'LOWER');
export type Standing = WordOf<typeof Standing>;

export const QuartileHalf = words('BETTER', 'WORSE');
export type QuartileHalf = WordOf<typeof QuartileHalf>;

/** Why a council has no quartile. */
export const NoQuartileReason = words(
  'NO_POLARITY',
  'NO_VALUES',
  'NO_OWN_VALUE',
  'DATA_RANGE_TOO_SMALL',
  'TOO_FEW_VALUES',
);
export type NoQuartileReason = WordOf<typeof NoQuartileReason>;

/** Where the figure comes from that a council is placed by. */
export const FigureSource = words('READING', 'NATIONAL_SET');
export type FigureSource = WordOf<typeof FigureSource>;

export const ExceptionKind = words(
  'RISK',
  'DRIFT',
  'UNDERPERFORMANCE',
  'STALE',
  'MISMATCH',
  'UNOWNED',
  'RECOGNITION',
);
export type ExceptionKind = WordOf<typeof ExceptionKind>;

export const Severity = words('HIGH', 'MEDIUM', 'LOW', 'POSITIVE');
export type Severity = WordOf<typeof Severity>;

/** What a paper prints about a measure or a round, kept beside the data so that the two can be compared. */
export const PrintedFactKind = words(
  'QUARTER',
  'VALUE',
  'NUMERATOR',
  'DENOMINATOR',
  'CHANGE_FROM_BASELINE',
  'CHANGE_FROM_PREVIOUS',
  'CHANGE_FROM_YEAR_BEFORE',
  'DIRECTION',
  'QUARTILE',
  'TOTAL',
);
export type PrintedFactKind = WordOf<typeof PrintedFactKind>;

export const LintRule = words(
  'UNITS_DISAGREE',
  'DATES_DISAGREE',
  'QUARTERS_DISAGREE',
  'CHANGE_DOES_NOT_FOLLOW',
  'CHANGE_AMBIGUOUS',
  'COUNTS_DO_NOT_ADD_UP',
  'PARTS_DO_NOT_ADD_UP',
  'RATIO_DOES_NOT_GIVE_VALUE',
  'REFERENCE_OUTSIDE_SCHEME',
  'FACT_GIVEN_TWO_VALUES',
  'STATUS_AGAINST_BASELINE',
  'STATUS_BREAKS_KEY',
  'TARGET_AGAINST_POLARITY',
  'OUT_OF_RANGE',
);
export type LintRule = WordOf<typeof LintRule>;
