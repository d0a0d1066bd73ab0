import type { AgendaItemKind } from '../../../domain/vocabulary';
import type { AgendaException } from './agenda-exception';
import type { AgendaFacts, BuiltItem } from './agenda-facts';
import { USUAL_MINUTES } from './agenda-minutes.rules';
import type { FollowUp } from '../follow-through/follow-up.rules';

type FollowUpItemKind = Extract<AgendaItemKind, 'FOLLOW_UP' | 'PARKED'>;

/**
 * An item for each thing that the clinic before left and that is due by the day of this one, the most pressing first. An
 * action brings what calls for attention about it along, so that it is not spoken about twice.
 */
export function followUpItems(
  { followUps, heldOn }: Pick<AgendaFacts, 'followUps' | 'heldOn'>,
  exceptionsOf: (subjectId: string) => readonly AgendaException[],
): BuiltItem[] {
  const due = followUps.filter(({ dueDate }) => dueDate === null || dueDate <= heldOn);
  const items = due.map((followUp) => itemOf(followUp, exceptionsOf));
  return [...new Map(items.map((item) => [item.origin, item])).values()];
}

function itemOf(
  followUp: FollowUp,
  exceptionsOf: (subjectId: string) => readonly AgendaException[],
): BuiltItem {
  const { kind: sort, outcomeId, actionId, title, why, sensitive } = followUp;
  const kind: FollowUpItemKind = sort === 'PARKED' ? 'PARKED' : 'FOLLOW_UP';
  const origin = `follow-up ${outcomeId}${actionId === null ? '' : ` ${actionId}`}`;
  const item = { origin, kind, plannedMinutes: USUAL_MINUTES[kind], sensitive };
  // Others may sit in this clinic than in the one before: what was said there stays there.
  if (sensitive) return { ...item, ...NOTHING, title: 'A sensitive matter from the clinic before', why };
  const subject =
    actionId === null
      ? { subjectType: followUp.subjectType, subjectId: followUp.subjectId }
      : { subjectType: 'Action' as const, subjectId: actionId };
  const exceptions = actionId === null ? [] : exceptionsOf(actionId);
  return { ...item, ...subject, exceptions, title: shortened(title), why };
}

const NOTHING = { subjectType: null, subjectId: null, exceptions: [] } as const;

/** What was captured may be a paragraph. */
const LONGEST_TITLE = 200;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
};

/** One item for all those of a kind that got none of their own. */
export const remainder = (kind: FollowUpItemKind, count: number): BuiltItem => {
  const what = kind === 'PARKED' ? 'parked at the clinic before' : 'left from the clinic before';
  return {
    ...NOTHING,
    origin: `more ${kind}`,
    kind,
    title: `${count} more ${what}, taken together`,
    why: `More was ${what} than fits one by one: look through the rest and say what needs time.`,
    plannedMinutes: USUAL_MINUTES[kind],
    sensitive: false,
  };
};
