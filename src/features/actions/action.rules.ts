import type { PlanStatus } from '../../domain/vocabulary';

/** Nothing more is to be done about an action in one of these: it is neither open nor ever overdue. */
export const FINISHED = ['COMPLETE', 'EMBEDDED', 'CANCELLED'] as const satisfies readonly PlanStatus[];

/** How far ahead, in days and today included, an owner's workload looks. */
export const DUE_SOON_DAYS = 30;

export const isOpen = (status: PlanStatus): boolean => !(FINISHED as readonly PlanStatus[]).includes(status);

export interface Due {
  readonly status: PlanStatus;
  readonly dueDate: string | null;
}

/** Due before today and still open. On its due date an action is not overdue yet. Days as YYYY-MM-DD. */
export const isOverdue = ({ status, dueDate }: Due, today: string): boolean =>
  isOpen(status) && dueDate !== null && dueDate < today;

export interface StatusMove {
  /** Null where the action is new. */
  readonly from: PlanStatus | null;
  readonly to: PlanStatus;
  readonly note: string | null;
  /** How many pieces of evidence there are, those handed in with the move among them. */
  readonly evidence: number;
}

export interface Refusal {
  /** The field of the input at fault. */
  readonly field: 'status' | 'evidence' | 'note';
  readonly message: string;
}

/**
 * Why an action may not move to a status, or undefined where it may. Evidence is asked for on the way into
 * COMPLETE, what the review found on the way on to EMBEDDED, and a reason on the way out of COMPLETE, EMBEDDED and
 * CANCELLED.
 */
export function refuseMove({ from, to, note, evidence }: StatusMove): Refusal | undefined {
  if (from === to) return { field: 'status', message: `The action is ${to} already.` };
  if (to === 'EMBEDDED' && from !== 'COMPLETE') {
    return { field: 'status', message: 'An action is COMPLETE first and EMBEDDED after a review.' };
  }
  if (to === 'COMPLETE' && evidence === 0) {
    return { field: 'evidence', message: 'COMPLETE asks for at least one piece of evidence.' };
  }
  if (note !== null && note.trim() !== '') return undefined;
  if (to === 'EMBEDDED') {
    return { field: 'note', message: 'EMBEDDED needs a note that says what the review found.' };
  }
  if (from !== null && !isOpen(from)) {
    return { field: 'note', message: `Leaving ${from} needs a note that says why.` };
  }
  return undefined;
}

export interface Replacement {
  readonly old: { readonly id: string; readonly reference: string; readonly status: PlanStatus };
  readonly by: { readonly id: string; readonly reference: string; readonly supersedesId: string | null };
  /** What the old action itself replaced, and what that replaced, and so on. */
  readonly ancestors: readonly string[];
}

/** Why one action may not take the place of another, or undefined where it may. */
export function refuseReplacement({ old, by, ancestors }: Replacement): string | undefined {
  if (old.id === by.id) return 'An action cannot replace itself.';
  if (by.supersedesId === old.id) return `${by.reference} replaces ${old.reference} already.`;
  if (by.supersedesId !== null) return `${by.reference} replaces another action already.`;
  if (ancestors.includes(by.id)) return `${old.reference} itself came in the place of ${by.reference}.`;
  if (old.status === 'COMPLETE' || old.status === 'EMBEDDED') {
    return `${old.reference} is ${old.status}: what is done is not replaced.`;
  }
  return undefined;
}
