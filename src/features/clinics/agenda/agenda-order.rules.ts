import type { AgendaItemKind } from '../../../domain/vocabulary';
import { isOwn, type KnownItem } from './agenda-facts';

/** The order of an agenda: what is owed, what calls for attention, what went well, what was put aside, and the read-back. */
const PLACES: Readonly<Record<AgendaItemKind, number>> = {
  FOLLOW_UP: 0,
  EXCEPTION: 1,
  DEEP_DIVE: 2,
  RECOGNITION: 3,
  PARKED: 4,
  OTHER: 5,
  READ_BACK: 6,
};

type Placed = Pick<KnownItem, 'origin' | 'kind' | 'position' | 'kept'>;

export interface Order {
  /** By origin: where the builder has them. */
  readonly built: ReadonlyMap<string, number>;
  /** Origins that stood before. */
  readonly stood: ReadonlySet<string>;
}

/**
 * The items in their order. As long as people have placed nothing it is the builder's; from then on all that stood keeps
 * its order, and what is new comes after the last of its kind.
 */
export function inAgendaOrder<Item extends Placed>(items: readonly Item[], { built, stood }: Order): Item[] {
  const usual = items.toSorted(
    (a, b) =>
      PLACES[a.kind] - PLACES[b.kind] ||
      (built.get(a.origin) ?? built.size) - (built.get(b.origin) ?? built.size) ||
      a.position - b.position,
  );
  if (!items.some(({ kept }) => kept.includes('place'))) return usual;
  const ordered = items.filter(({ origin }) => stood.has(origin)).toSorted((a, b) => a.position - b.position);
  for (const item of usual) {
    if (stood.has(item.origin)) continue;
    let place = placeFor(item.kind, ordered);
    // What people have put behind something stays right behind it.
    while (isPutThere(ordered[place])) place += 1;
    ordered.splice(place, 0, item);
  }
  return ordered;
}

const isPutThere = (item: Placed | undefined): boolean =>
  item !== undefined && isOwn(item) && item.kept.includes('place');

/** Behind the last item of a kind, else behind the last of those that usually come before it. */
export function placeFor(kind: AgendaItemKind, items: readonly Pick<Placed, 'kind'>[]): number {
  const same = items.findLastIndex((item) => item.kind === kind);
  return (same >= 0 ? same : items.findLastIndex((item) => PLACES[item.kind] < PLACES[kind])) + 1;
}
