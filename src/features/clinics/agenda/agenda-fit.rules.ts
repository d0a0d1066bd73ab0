import { isOwn, type BuiltItem, type KnownItem } from './agenda-facts';
import { remainder } from './agenda-follow-ups.rules';
import { MORE_EXCEPTIONS, remainingExceptions } from './agenda-items.rules';
import { MEETING_MINUTES, REMAINDER_MINUTES } from './agenda-minutes.rules';

/** What people hold on an agenda, by origin. */
export type Held = ReadonlyMap<string, KnownItem>;

export const minutesOf = (items: readonly BuiltItem[], held: Held): number =>
  items.reduce((sum, { origin, plannedMinutes }) => sum + plannedIn(held, origin, plannedMinutes), 0);

/** What people have planned for it counts, where they have. */
function plannedIn(held: Held, origin: string, usual: number): number {
  const item = held.get(origin);
  return item && (isOwn(item) || item.kept.includes('plannedMinutes')) ? item.plannedMinutes : usual;
}

export interface Fitted {
  readonly items: readonly BuiltItem[];
  readonly leftOff: number;
}

/**
 * Those that people hold, and of the others as many as the meeting has time for, the first ones first; where some are left
 * off they share one item, which has its time, too. `taken` is what the rest of the agenda needs.
 */
export function fitted(exceptions: readonly BuiltItem[], held: Held, taken: number): Fitted {
  const all = within(exceptions, held, MEETING_MINUTES - taken);
  if (all.length === exceptions.length) return { items: all, leftOff: 0 };
  const shared = plannedIn(held, MORE_EXCEPTIONS, REMAINDER_MINUTES);
  const few = within(exceptions, held, MEETING_MINUTES - taken - shared);
  const rest = exceptions.filter((item) => !few.includes(item));
  return { items: [...few, remainingExceptions(rest)], leftOff: rest.length };
}

function within(items: readonly BuiltItem[], held: Held, minutes: number): BuiltItem[] {
  const theirs = items.filter(({ origin }) => held.has(origin));
  let left = minutes - minutesOf(theirs, held);
  return items.filter(({ origin, plannedMinutes }) => {
    if (held.has(origin)) return true;
    if (plannedMinutes > left) return false;
    left -= plannedMinutes;
    return true;
  });
}

/** The first few, and one item for all the rest; what people hold is always among the few. */
export function fewOf(
  left: readonly BuiltItem[],
  kind: 'FOLLOW_UP' | 'PARKED',
  most: number,
  held: Held,
): BuiltItem[] {
  const items = left.filter((item) => item.kind === kind);
  let room = most - items.filter(({ origin }) => held.has(origin)).length;
  const few = items.filter(({ origin }) => held.has(origin) || room-- > 0);
  const rest = items.length - few.length;
  return rest === 0 ? few : [...few, remainder(kind, rest)];
}
