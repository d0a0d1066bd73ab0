import type { AgendaItemState } from '../../../domain/vocabulary';

interface Item {
  readonly droppedAt: unknown;
  readonly state: AgendaItemState;
}

/** Why nothing can be captured on an item; undefined where it can. */
export function refuseCapture({ droppedAt, state }: Item): string | undefined {
  if (droppedAt !== null) return 'This item was taken off the agenda; restore it to capture on it.';
  if (state === 'DONE') return 'This item has ended; begin it again to capture on it.';
  return undefined;
}

/** Why an item cannot be begun; undefined where it can. */
export function refuseBeginning({ droppedAt, state }: Item): string | undefined {
  if (droppedAt !== null) return 'This item was taken off the agenda; restore it to begin it.';
  if (state === 'OPEN') return 'This item is open already.';
  return undefined;
}

interface Challenge {
  readonly answer?: string | null;
  readonly takenAwayBy?: string | null;
  readonly due?: string | null;
}

/** What is wrong with a challenge: it is answered, or somebody takes it away by a day, or it is still open. */
export function refuseChallenge({
  answer,
  takenAwayBy,
  due,
}: Challenge): { field: string; message: string } | undefined {
  if (answer != null && takenAwayBy != null) {
    return { field: 'input.takenAwayBy', message: 'What is answered is not taken away as well.' };
  }
  if (due != null && takenAwayBy == null) {
    return { field: 'input.due', message: 'A due date is for somebody: say who takes the question away.' };
  }
  return undefined;
}

interface Replaced {
  readonly kind: string;
  readonly superseded: boolean;
}

/** Why a decision cannot take the place of an outcome; undefined where it can. */
export function refuseSuperseding({ kind, superseded }: Replaced): string | undefined {
  if (kind !== 'DECISION') return 'Only a decision is superseded by a decision.';
  return superseded ? 'This decision was superseded before; supersede the one that stands.' : undefined;
}
