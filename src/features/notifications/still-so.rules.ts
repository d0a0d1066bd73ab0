import { isOpen } from '../actions/action.rules';
import type { ActionBasis } from './notification.entity';
import { isRetired } from './reporting-line.rules';
import type { NotificationKind, PlanStatus } from '../../domain/vocabulary';

export interface ActionNow {
  readonly ownerId: string;
  readonly status: PlanStatus;
  readonly dueDate: string | null;
}

export interface ClinicNow {
  readonly state: string;
  /** Whether the recipient is the chair, or asked to it, or comes for somebody. */
  readonly expected: boolean;
}

export interface Situation {
  readonly kind: NotificationKind;
  readonly basis: ActionBasis | null;
  readonly recipient: { readonly retiredOn: string | null };
  readonly action: ActionNow | null;
  readonly clinic: ClinicNow | null;
}

/** Why somebody is not told any more, in words for whoever looks; undefined where it is all still so. */
export function whyNotAnyMore(situation: Situation, today: string): string | undefined {
  if (isRetired(situation.recipient, today)) return 'The post has been retired.';
  switch (situation.kind) {
    case 'ACTION_ASSIGNED':
    case 'ACTION_DUE_SOON':
    case 'ACTION_OVERDUE':
      return aboutAction(situation, today);
    case 'CLINIC_PUBLISHED':
    case 'MINUTES_READY':
      return aboutClinic(situation);
  }
}

function aboutAction({ kind, basis, action }: Situation, today: string): string | undefined {
  if (!action || !basis) return 'The action is not there any more.';
  if (!isOpen(action.status)) return `The action is ${action.status} by now.`;
  if (action.ownerId !== basis.ownerId) return 'Another post is accountable by now.';
  if (kind === 'ACTION_ASSIGNED') return undefined;
  if (action.dueDate !== basis.dueDate) return 'The due date has moved.';
  const overdue = action.dueDate !== null && action.dueDate < today;
  return kind === 'ACTION_DUE_SOON' && overdue ? 'The action is overdue by now.' : undefined;
}

function aboutClinic({ kind, clinic }: Situation): string | undefined {
  if (!clinic) return 'The clinic is not there any more.';
  if (kind === 'MINUTES_READY') {
    return clinic.state === 'CLOSED' ? undefined : 'The clinic is not closed any more.';
  }
  if (clinic.state === 'DRAFT') return 'The clinic was taken back into draft.';
  if (clinic.state === 'CLOSED') return 'The clinic is over.';
  return clinic.expected ? undefined : 'The post is not expected at it any more.';
}
