import { canonicalJson } from '../../../domain/canonical-json';
import { chooseItems } from './agenda-choice.rules';
import { isHeld, isOwn, isRefused, type AgendaFacts, type BuiltItem, type KnownItem } from './agenda-facts';
import { inAgendaOrder } from './agenda-order.rules';

/** An item as it is to be; without an id while it is new. */
export type NextItem = Omit<KnownItem, 'id'> & { readonly id: string | null };

export interface Rebuild {
  /** Every item that there is, those that were dropped too. */
  readonly items: readonly NextItem[];
  /** Items that came, came back, or say something else than before; where they stand does not count. */
  readonly added: number;
  readonly changed: number;
  readonly dropped: number;
  /** Subjects that call for attention and did not fit. */
  readonly leftOff: number;
}

/**
 * The agenda as it follows from the facts, with all that people have changed of it left as it is: titles, minutes, who may
 * see an item, its place, what they took off, put back or added. To build twice is to build once.
 */
export function rebuild(facts: AgendaFacts, known: readonly KnownItem[]): Rebuild {
  const { items: chosen, leftOff } = chooseItems(facts, known);
  const built = new Map(chosen.map((item, place) => [item.origin, { item, place }]));
  const before = new Map(known.map((item) => [item.origin, item]));
  const items = [
    ...known.map((item) => carriedOn(item, built.get(item.origin)?.item)),
    ...chosen.filter(({ origin }) => !before.has(origin)).map(fresh),
  ];
  const standing = inAgendaOrder(
    items.filter(({ dropped }) => !dropped),
    {
      built: new Map(chosen.map(({ origin }, place) => [origin, place])),
      stood: new Set(known.filter(({ dropped }) => !dropped).map(({ origin }) => origin)),
    },
  ).map((item, place) => ({ ...item, position: place + 1 }));
  const next = [...standing, ...items.filter(({ dropped }) => dropped)];
  return { items: next, leftOff, ...countsOf(next, before) };
}

const fresh = (item: BuiltItem): NextItem => ({ ...item, id: null, position: 0, kept: [], dropped: false });

function carriedOn(item: KnownItem, built: BuiltItem | undefined): NextItem {
  if (isOwn(item) || isRefused(item)) return item;
  if (built) {
    const keeps = (name: 'title' | 'plannedMinutes' | 'sensitive') =>
      item.kept.includes(name) ? { [name]: item[name] } : {};
    const theirs = { ...keeps('title'), ...keeps('plannedMinutes'), ...keeps('sensitive') };
    return { ...item, ...built, ...theirs, dropped: false };
  }
  if (isHeld(item)) return { ...item, why: NO_LONGER, exceptions: [] };
  return { ...item, dropped: true };
}

const NO_LONGER = 'What it was built from is no longer there; it stays because people have worked on it.';

function countsOf(
  next: readonly NextItem[],
  before: ReadonlyMap<string, KnownItem>,
): Pick<Rebuild, 'added' | 'changed' | 'dropped'> {
  const counts = { added: 0, changed: 0, dropped: 0 };
  for (const item of next) {
    const old = before.get(item.origin);
    if (!item.dropped && (old?.dropped ?? true)) counts.added += 1;
    else if (item.dropped && old && !old.dropped) counts.dropped += 1;
    else if (old && differs(item, old)) counts.changed += 1;
  }
  return counts;
}

/** Whether it says something else; jsonb does not keep the order of names. */
const differs = (item: NextItem, { id: _, position: _before, ...old }: KnownItem): boolean => {
  const { id: _id, position: _after, ...now } = item;
  return canonicalJson(now) !== canonicalJson(old);
};
