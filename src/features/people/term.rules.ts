import { addDays } from '../../domain/calendar-date';

/** From when to when something gives access. Both days count in full. */
export interface Term {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly revokedAt: Date | string | null;
}

export const standsOn = ({ startsOn, endsOn, revokedAt }: Term, day: string): boolean =>
  revokedAt === null && startsOn <= day && (endsOn === null || day <= endsOn);

/** Whether there is a day on which both give access. */
export const overlap = (one: Term, other: Term): boolean =>
  one.revokedAt === null &&
  other.revokedAt === null &&
  (one.endsOn === null || other.startsOn <= one.endsOn) &&
  (other.endsOn === null || one.startsOn <= other.endsOn);

/** The first day, from this one on, on which none of them gives access; null where there always is one. */
export function firstDayWithout(terms: readonly Term[], from: string): string | null {
  for (let day = from; ;) {
    const standing = terms.filter((term) => standsOn(term, day));
    if (standing.length === 0) return day;
    const ends = standing.map(({ endsOn }) => endsOn).filter((endsOn) => endsOn !== null);
    if (ends.length < standing.length) return null;
    day = addDays(
      ends.reduce((latest, end) => (end > latest ? end : latest)),
      1,
    );
  }
}

/** Whether one day comes before another; null is never. */
export const isEarlier = (one: string | null, other: string | null): boolean =>
  one !== null && (other === null || one < other);

/** Seconds since 1970 at which a day begins, by the same reckoning as `dayOf`. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;

export const endOfDay = (day: string): number => startOfDay(addDays(day, 1));
