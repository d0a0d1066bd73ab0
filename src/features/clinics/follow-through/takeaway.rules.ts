import type { OutcomeKind, PlanStatus } from '../../../domain/vocabulary';
import { isOpen, isOverdue } from '../../actions/action.rules';

/** Something that a post took away from a clinic, and how it stands. */
export interface TakenAway {
  readonly outcomeId: string;
  readonly clinicId: string;
  readonly kind: OutcomeKind;
  readonly text: string;
  readonly dueDate: string | null;
  readonly answered: boolean;
  readonly sensitive: boolean;
  /** The day of the clinic. */
  readonly heldOn: string;
  /** True where a later clinic that takes up this one is closed. */
  readonly followed: boolean;
  /** The action that was made of it, or the one that took its place. */
  readonly actionId: string | null;
  readonly actionTitle: string | null;
  readonly actionStatus: PlanStatus | null;
  readonly actionDueDate: string | null;
}

export interface TakeawayRecord {
  readonly outcomeId: string;
  readonly clinicId: string;
  readonly actionId: string | null;
  readonly kind: OutcomeKind;
  readonly title: string;
  readonly dueDate: string | null;
  readonly open: boolean;
  readonly overdue: boolean;
  readonly heldOn: string;
  readonly sensitive: boolean;
}

/** What a post has to do, the open ones first: the overdue, then by due date; then what is done, the newest first. */
export const takeawaysOf = (rows: readonly TakenAway[], today: string): TakeawayRecord[] =>
  rows.map((row) => takeawayOf(row, today)).sort(byAttention);

function takeawayOf(row: TakenAway, today: string): TakeawayRecord {
  const { outcomeId, clinicId, actionId, kind, heldOn, sensitive } = row;
  const same = { outcomeId, clinicId, actionId, kind, heldOn, sensitive };
  const { actionStatus: status, actionDueDate: dueDate } = row;
  if (status !== null) {
    const overdue = isOverdue({ status, dueDate }, today);
    return { ...same, title: row.actionTitle ?? row.text, dueDate, open: isOpen(status), overdue };
  }
  // Nobody says when support was given: an offer counts until the next clinic has asked what became of it.
  const open = kind === 'SUPPORT' ? !row.followed : !row.answered;
  const overdue = open && row.dueDate !== null && row.dueDate < today;
  return { ...same, title: row.text, dueDate: row.dueDate, open, overdue };
}

/** ISO dates sort as text. */
const byAttention = (a: TakeawayRecord, b: TakeawayRecord): number =>
  Number(b.open) - Number(a.open) ||
  Number(b.overdue) - Number(a.overdue) ||
  (a.open ? compare(a.dueDate ?? '~', b.dueDate ?? '~') : compare(b.heldOn, a.heldOn)) ||
  compare(a.outcomeId, b.outcomeId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
