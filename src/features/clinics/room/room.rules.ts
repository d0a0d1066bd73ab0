import { isPresent } from '../clinic.rules';

/** In the log: whether somebody was known to be in the room. */
export const PRESENT = 'PRESENT';
export const AWAY = 'AWAY';

interface Seen {
  readonly enteredAt: Date | null;
  readonly seenAt: Date | null;
  readonly leftAt: Date | null;
}

export const presenceOf = ({ enteredAt, seenAt, leftAt }: Seen, now: Date): typeof PRESENT | typeof AWAY => {
  const text = (date: Date | null): string | null => date?.toISOString() ?? null;
  const seen = { enteredAt: text(enteredAt), seenAt: text(seenAt), leftAt: text(leftAt) };
  return isPresent(seen, now) ? PRESENT : AWAY;
};
