import type { ExceptionKind, Severity } from '../../domain/vocabulary';

interface RuleDescription {
  readonly kind: ExceptionKind;
  /** When it calls for attention, and how loudly. */
  readonly says: string;
}

/** Every rule that calls for attention, by its code. The codes are stable: reports and agendas may rely on them. */
export const EXCEPTION_RULES = {
  OFF_TRAJECTORY: {
    kind: 'RISK',
    says: 'An ambition is off trajectory, as published where it is, else as computed. HIGH in its first quarter or worse than the baseline, MEDIUM otherwise.',
  },
  RECOMMENDATION_OFF_TRACK: { kind: 'RISK', says: 'A recommendation stands off track. HIGH.' },
  WORSENING: {
    kind: 'DRIFT',
    says: 'The newest readings of a measure are each worse than the one before, as many as its drift length. MEDIUM.',
  },
  DUE_DATE_MOVED: {
    kind: 'DRIFT',
    says: 'A due date stands later than it first did, and was moved in the quarter or is not finished. LOW after one move, MEDIUM after more.',
  },
  ACTION_OVERDUE: {
    kind: 'DRIFT',
    says: 'An action is not finished after its due date. MEDIUM, HIGH after more than 90 days.',
  },
  AREA_OVERDUE: {
    kind: 'DRIFT',
    says: 'An area of action is not finished after its due date. MEDIUM, HIGH after more than 90 days.',
  },
  BELOW_MINIMUM: {
    kind: 'UNDERPERFORMANCE',
    says: 'The newest reading is worse than the minimum expectation. Equal meets it. HIGH.',
  },
  READING_MISSING: { kind: 'STALE', says: 'A reading is past its due-by date and has not come. MEDIUM.' },
  READING_LATE: { kind: 'STALE', says: 'A reading came in the quarter, after its due-by date. LOW.' },
  PUBLISHED_DIFFERS: {
    kind: 'MISMATCH',
    says: 'The published status differs from the computed one. HIGH where it is the better of the two, MEDIUM otherwise.',
  },
  PLAN_AHEAD_OF_OUTCOME: {
    kind: 'MISMATCH',
    says: 'Every area of action behind an ambition is on track or done, and the ambition is off trajectory. MEDIUM.',
  },
  OUTCOME_AHEAD_OF_PLAN: {
    kind: 'MISMATCH',
    says: 'An area of action behind an ambition is off track, and the ambition is on target. LOW.',
  },
  NO_LIVE_ACTION: { kind: 'UNOWNED', says: 'An ambition is off trajectory without a live action. HIGH.' },
  NO_MEASURE_OR_ACTION: {
    kind: 'UNOWNED',
    says: 'A recommendation that is not finished has no measure, or no live action. MEDIUM.',
  },
  NEWLY_ON_TARGET: {
    kind: 'RECOGNITION',
    says: 'An ambition reached ON_TARGET or COMPLETE from a lower status of the quarter before. POSITIVE.',
  },
  QUARTILE_GAINED: {
    kind: 'RECOGNITION',
    says: 'A measure stands in a better quartile than in the release before. POSITIVE.',
  },
  ACTION_EMBEDDED: { kind: 'RECOGNITION', says: 'An action became EMBEDDED in the quarter. POSITIVE.' },
} as const satisfies Record<string, RuleDescription>;

export type ExceptionRule = keyof typeof EXCEPTION_RULES;

export type ExceptionSubjectType = 'Ambition' | 'Measure' | 'Action' | 'AreaOfAction' | 'Recommendation';

/** A computed call for attention, as at the end of one quarter. */
export interface Exception {
  readonly kind: ExceptionKind;
  readonly rule: ExceptionRule;
  readonly severity: Severity;
  readonly subject: { readonly type: ExceptionSubjectType; readonly id: string };
  readonly ambitionId: string | null;
  readonly divisionId: string | null;
  readonly ownerId: string | null;
  /** The quarter since whose end the same rule has held on the same subject without a break. */
  readonly firstSeen: string;
  /** One sentence that a director can read. It never writes a suppressed number. */
  readonly explanation: string;
  /** True where it follows from a suppressed number: its mere presence tells of it (N7). */
  readonly restsOnSuppressed: boolean;
}

/** What a rule finds about a subject; `since` is a place in the quarters. */
export interface Finding {
  readonly rule: ExceptionRule;
  readonly severity: Severity;
  readonly since: number;
  readonly explanation: string;
  readonly restsOnSuppressed?: boolean;
}
