import { addDays, daysBetween } from '../../domain/calendar-date';
import type { NewNotification } from './new-notification';
import { lineOf, type Post } from './reporting-line.rules';
import { dueSoonLine, overdueLine, type NamedAction } from './subject-line.rules';

/** When people are reminded. */
export interface Reminders {
  /** How many days before the due date its owner is reminded. */
  readonly dueSoonDays: number;
  /** After how many further days each the next post above is told. */
  readonly escalateDays: number;
}

export interface OpenAction extends NamedAction {
  readonly id: string;
  readonly organisationId: string;
  readonly ownerId: string;
  readonly dueDate: string;
}

/** No reporting line is longer than that; what is overdue for longer is left to the clinics. */
const MOST_STEPS = 12;

/** Which due dates there is something to tell of today, first and last. */
export const dueWindow = (
  today: string,
  { dueSoonDays, escalateDays }: Reminders,
): { readonly from: string; readonly to: string } => ({
  from: addDays(today, -escalateDays * MOST_STEPS),
  to: addDays(today, dueSoonDays),
});

/**
 * How often an overdue action has been escalated by today: 0 from the day after the due date, one more with each
 * further week (or what is set). Undefined where it is not overdue.
 */
export function overdueStep(dueDate: string, today: string, escalateDays: number): number | undefined {
  const late = daysBetween(dueDate, today);
  return late < 1 ? undefined : Math.floor((late - 1) / escalateDays);
}

/**
 * What there is to tell today about an open action, if anything. It is the step of today alone: what went by while nobody
 * looked, or before notifications were switched on, is not told late.
 */
export function remindOf(
  action: OpenAction,
  posts: ReadonlyMap<string, Post>,
  today: string,
  { dueSoonDays, escalateDays }: Reminders,
): NewNotification | undefined {
  const { id, organisationId, ownerId, dueDate } = action;
  if (daysBetween(today, dueDate) > dueSoonDays) return undefined;
  const step = overdueStep(dueDate, today, escalateDays);
  const recipientId = lineOf(posts, ownerId, today)[step ?? 0];
  if (recipientId === undefined) return undefined;
  const common = { organisationId, recipientId, subjectId: id, basis: { ownerId, dueDate } };
  return step === undefined
    ? {
        ...common,
        kind: 'ACTION_DUE_SOON',
        key: `ACTION_DUE_SOON:${id}:${dueDate}`,
        subject: dueSoonLine(action),
      }
    : {
        ...common,
        kind: 'ACTION_OVERDUE',
        key: `ACTION_OVERDUE:${id}:${dueDate}:${step}`,
        subject: overdueLine(action, step),
      };
}
