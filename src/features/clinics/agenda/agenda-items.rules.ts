import { recognitionOf, type Attention } from './agenda-attention.rules';
import type { AgendaFacts, BuiltItem } from './agenda-facts';
import { REMAINDER_MINUTES, USUAL_MINUTES } from './agenda-minutes.rules';

export const originOf = ({ type, id }: Pick<Attention, 'type' | 'id'>): string => `subject ${type} ${id}`;

export function exceptionItem({ type, id, exceptions }: Attention, { titles }: AgendaFacts): BuiltItem {
  const [first, ...others] = exceptions;
  const more =
    others.length === 0
      ? ''
      : ` There ${others.length === 1 ? 'is 1 more exception' : `are ${others.length} more exceptions`} about it.`;
  return {
    origin: originOf({ type, id }),
    kind: 'EXCEPTION',
    title: titles.get(id) ?? first.explanation,
    why: `${WEIGHT[first.severity]}, since ${first.firstSeen}: ${first.explanation}${more}`,
    subjectType: type,
    subjectId: id,
    exceptions,
    plannedMinutes: USUAL_MINUTES.EXCEPTION,
    sensitive: false,
  };
}

const WEIGHT = {
  HIGH: 'High severity',
  MEDIUM: 'Medium severity',
  LOW: 'Low severity',
  POSITIVE: 'Went well',
} as const;

const ABOUT_NOTHING = { subjectType: null, subjectId: null, sensitive: false } as const;

/** One item for all that went well; it is there without, too: people know of more than figures do. */
export function recognitionItem({ exceptions }: AgendaFacts): BuiltItem {
  const wentWell = recognitionOf(exceptions);
  const [first, ...others] = wentWell;
  const more = others.length === 0 ? '' : ` And ${others.length} more.`;
  return {
    ...ABOUT_NOTHING,
    origin: 'recognition',
    kind: 'RECOGNITION',
    title: 'Recognition',
    why: first
      ? `${wentWell.length} ${wentWell.length === 1 ? 'thing' : 'things'} went well: ${first.explanation}${more}`
      : 'No figure of the quarter calls for it by itself: here is the place to thank whoever did more than was asked.',
    exceptions: wentWell,
    plannedMinutes: USUAL_MINUTES.RECOGNITION,
  };
}

export const READ_BACK: BuiltItem = {
  ...ABOUT_NOTHING,
  origin: 'read-back',
  kind: 'READ_BACK',
  title: 'Read-back',
  why: 'Nobody should leave unsure what was decided and what they took away: it is read out before the end.',
  exceptions: [],
  plannedMinutes: USUAL_MINUTES.READ_BACK,
};

export const MORE_EXCEPTIONS = 'more EXCEPTION';

/** One item for all that calls for attention and does not fit by itself, so that nobody takes it for settled. */
export function remainingExceptions(rest: readonly BuiltItem[]): BuiltItem {
  const [first] = rest;
  const what = rest.length === 1 ? '1 more that calls' : `${rest.length} more that call`;
  return {
    ...ABOUT_NOTHING,
    origin: MORE_EXCEPTIONS,
    kind: 'EXCEPTION',
    title: `${what} for attention, taken together`,
    why:
      'A meeting has no time for more of them one by one: look through the list and say what cannot wait. The most urgent ' +
      `of them: ${first?.title ?? ''}.`,
    exceptions: rest.flatMap(({ exceptions }) => exceptions.slice(0, 1)),
    plannedMinutes: REMAINDER_MINUTES,
  };
}
