import { daysBetween } from '../../domain/calendar-date';
import type { CommitmentView } from './commitment-view.rules';
import type { ExceptionRule, Finding } from './exception';
import { heldSince } from './quarters.rules';
import { dateWords } from '../../domain/date-words';
import { counted, quoted, times } from './words.rules';

const LONG_OVERDUE_DAYS = 90;

/**
 * DUE_DATE_MOVED: the date stands later than it first did, and was put off within the quarter or is not finished.
 * LOW after one postponement, MEDIUM after two or more. A date that was brought back, or forward, is no drift.
 */
export function dueDateMoved({ facts, horizon, open, due }: CommitmentView): Finding | undefined {
  const original = facts.originalDueDate ?? facts.moves[0]?.from ?? null;
  const since = heldSince(horizon.last, (quarter) => {
    const { date = null, postponed = 0, justPostponed = false } = due[quarter] ?? {};
    if (original === null || date === null || date <= original || postponed === 0) return false;
    return justPostponed || (open[quarter] ?? false);
  });
  const { date, postponed = 0 } = due[horizon.last] ?? {};
  if (since === undefined || !original || !date) return undefined;
  return {
    rule: 'DUE_DATE_MOVED',
    severity: postponed > 1 ? 'MEDIUM' : 'LOW',
    since,
    explanation: `${named(facts)} has been put off ${times(postponed)}, from ${dateWords(original)} to ${dateWords(date)}.`,
  };
}

export const actionOverdue = (view: CommitmentView): Finding | undefined => overdue(view, 'ACTION_OVERDUE');

export const areaOverdue = (view: CommitmentView): Finding | undefined => overdue(view, 'AREA_OVERDUE');

/** Not finished after its due date; on the day itself it is not overdue yet. HIGH after more than 90 days. */
function overdue({ facts, horizon, open, due }: CommitmentView, rule: ExceptionRule): Finding | undefined {
  const { last, quarters, asked } = horizon;
  const since = heldSince(last, (quarter) => {
    const [date, end] = [due[quarter]?.date, quarters[quarter]?.endsOn];
    return (open[quarter] ?? false) && date != null && end !== undefined && date < end;
  });
  const date = due[last]?.date;
  if (since === undefined || !date) return undefined;
  const days = daysBetween(date, asked.endsOn);
  return {
    rule,
    severity: days > LONG_OVERDUE_DAYS ? 'HIGH' : 'MEDIUM',
    since,
    explanation: `${named(facts)} was due on ${dateWords(date)} and was not finished ${counted(days, 'day')} later.`,
  };
}

const named = ({ reference, title }: CommitmentView['facts']): string => `${reference}, ${quoted(title)},`;
