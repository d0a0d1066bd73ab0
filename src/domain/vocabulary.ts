/**
 * The council's words as closed sets. Each is declared once here; tables, the graph, rules and sample data
 * all take it from this file, so a word cannot mean two things.
 */
const words = <const Word extends string>(...all: Word[]): { readonly [W in Word]: W } =>
  Object.fromEntries(all.map((word) => [word, word])) as { readonly [W in Word]: W };

type WordOf<T> = T[keyof T];

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
