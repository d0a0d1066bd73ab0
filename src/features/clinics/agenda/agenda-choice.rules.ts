import { attentionOf, type Attention } from './agenda-attention.rules';
import { deepDiveOf } from './agenda-deep-dive.rules';
import { isHeld, isOwn, isRefused, type AgendaFacts, type BuiltItem, type KnownItem } from './agenda-facts';
import { fewOf, fitted, minutesOf, type Held } from './agenda-fit.rules';
import { followUpItems } from './agenda-follow-ups.rules';
import { exceptionItem, MORE_EXCEPTIONS, originOf, READ_BACK, recognitionItem } from './agenda-items.rules';
import { MOST_FOLLOW_UPS, MOST_PARKED, USUAL_MINUTES } from './agenda-minutes.rules';

export interface Choice {
  /** In the builder's order. */
  readonly items: readonly BuiltItem[];
  /** How many things that call for attention share one item, since they did not fit by themselves. */
  readonly leftOff: number;
}

/**
 * What belongs on an agenda. Follow-ups, the deep dive, recognition, what was parked and the read-back come first; the
 * rest of the meeting is for what calls for attention, the most urgent first. Where people have changed an item and there
 * still is a reason for it, it is chosen before others; what they took off is not chosen again.
 */
export function chooseItems(facts: AgendaFacts, known: readonly KnownItem[]): Choice {
  const held = new Map(known.filter(isHeld).map((item) => [item.origin, item]));
  const refused = new Set(known.filter(isRefused).map(({ origin }) => origin));
  const wanted = (item: BuiltItem): boolean => !refused.has(item.origin);

  const attention = attentionOf(facts.exceptions, facts.titles);
  const actions = new Map(
    attention.filter(({ type }) => type === 'Action').map((each) => [each.id, each.exceptions]),
  );
  const owed = followUpItems(facts, (id) => actions.get(id) ?? []);
  const spokenOf = new Set(owed.map(({ subjectType, subjectId }) => `${subjectType} ${subjectId}`));
  const calling = attention.filter(({ type, id }) => type !== 'Action' || !spokenOf.has(`Action ${id}`));

  const left = owed.filter(wanted);
  const deepDive = deepDiveItem(facts, calling, held, refused);
  const around = [
    ...fewOf(left, 'FOLLOW_UP', MOST_FOLLOW_UPS, held),
    ...deepDive,
    recognitionItem(facts),
    ...fewOf(left, 'PARKED', MOST_PARKED, held),
    READ_BACK,
  ].filter(wanted);
  const exceptions = calling
    .map((each) => exceptionItem(each, facts))
    .filter((item) => wanted(item) && !deepDive.some(({ origin }) => origin === item.origin));
  const chosen = new Set([...around, ...exceptions].map(({ origin }) => origin));
  const others = [...held.values()].filter(({ origin }) => !chosen.has(origin) && origin !== MORE_EXCEPTIONS);
  const { items, leftOff } = fitted(exceptions, held, minutesOf([...around, ...others], held));
  return { items: [...around, ...items].filter(wanted), leftOff };
}

/** None of the builder's where people have one of their own. One that they changed stays it as long as it stands. */
function deepDiveItem(
  facts: AgendaFacts,
  calling: readonly Attention[],
  held: Held,
  refused: ReadonlySet<string>,
): BuiltItem[] {
  const chosen = deepDiveOf(
    calling.filter((each) => !refused.has(originOf(each))),
    facts.lastDeepDive,
  );
  const dives = [...held.values()]
    .filter(({ kind }) => kind === 'DEEP_DIVE')
    .sort((a, b) => a.position - b.position);
  const theirs = dives.find(isOwn) ?? dives[0];
  const subject = calling.find((each) =>
    theirs ? originOf(each) === theirs.origin : each.type === 'Ambition' && each.id === chosen?.ambitionId,
  );
  if (!subject) return [];
  const why =
    chosen && chosen.ambitionId === subject.id
      ? chosen.why
      : `People have worked on it as the deep dive, so it stays that. ${subject.exceptions[0].explanation}`;
  const item = exceptionItem(subject, facts);
  return [{ ...item, kind: 'DEEP_DIVE', why, plannedMinutes: USUAL_MINUTES.DEEP_DIVE }];
}
