import type { AgendaItemKind } from '../../../domain/vocabulary';

/** How many minutes the builder plans for an item of each kind. */
export const USUAL_MINUTES: Readonly<Record<AgendaItemKind, number>> = {
  FOLLOW_UP: 3,
  EXCEPTION: 10,
  DEEP_DIVE: 20,
  RECOGNITION: 5,
  PARKED: 5,
  READ_BACK: 5,
  OTHER: 10,
};

/** How long a clinic is planned to be: exceptions are taken in until this is reached, and no longer. */
export const MEETING_MINUTES = 120;

/** How many of a kind get an item of their own; the rest of them share one more. */
export const MOST_FOLLOW_UPS = 8;
export const MOST_PARKED = 3;

/** For the item that exceptions share which get none of their own. */
export const REMAINDER_MINUTES = 5;
