import type { ClinicState } from '../../domain/vocabulary';

/** A step of a clinic from one state to the next. */
export interface ClinicMove {
  readonly from: ClinicState;
  readonly to: ClinicState;
  /** As in "to publish it". */
  readonly what: string;
}

/** The only ways that a clinic goes. What is closed stays closed. */
export const MOVES = {
  publish: { from: 'DRAFT', to: 'PUBLISHED', what: 'publish it' },
  returnToDraft: { from: 'PUBLISHED', to: 'DRAFT', what: 'return it to draft' },
  open: { from: 'PUBLISHED', to: 'LIVE', what: 'open it' },
  close: { from: 'LIVE', to: 'CLOSED', what: 'close it' },
} as const satisfies Record<string, ClinicMove>;

/** While it is being prepared. */
export const PREPARED: readonly ClinicState[] = ['DRAFT', 'PUBLISHED'];
/** As long as its record is open. */
export const UNDER_WAY: readonly ClinicState[] = ['DRAFT', 'PUBLISHED', 'LIVE'];

/** Why a clinic in this state does not take something; undefined where it does. */
export function wrongState(
  state: ClinicState,
  states: readonly ClinicState[],
  what: string,
): string | undefined {
  if (states.includes(state)) return undefined;
  const locked = state === 'CLOSED' && !states.includes('CLOSED');
  const hint = locked ? ' Its record is locked; add an addendum to correct it.' : '';
  return `The clinic is ${state}: to ${what}, it must be ${states.join(' or ')}.${hint}`;
}

interface Present {
  readonly attendance: string;
  readonly invited: boolean;
  readonly deputyId: string | null;
  readonly enteredAt: unknown;
}

/** Somebody was there for this invitation: the post itself, or its deputy, who enters on its place. */
export const wasThere = ({ invited, enteredAt }: Present): boolean => invited && enteredAt !== null;

/**
 * Whether enough of those invited have been in the room; null where nobody counts. Who has left since still counts: a
 * decision is taken by those who came.
 */
export function quorumMet(quorum: number | null, attendees: readonly Present[]): boolean | null {
  return quorum === null ? null : attendees.filter(wasThere).length >= quorum;
}

/** How long somebody counts as present after they were last seen. Clients say that they are there every minute or two. */
export const SEEN_FOR_MS = 5 * 60_000;

interface Seen {
  readonly enteredAt: string | null;
  readonly seenAt: string | null;
  readonly leftAt: string | null;
}

/** In the room now. Who has no screen and was entered by a LEAD is not seen again, and there until they leave. */
export const isPresent = ({ enteredAt, seenAt, leftAt }: Seen, now: Date): boolean =>
  enteredAt !== null &&
  leftAt === null &&
  (seenAt === null || now.getTime() - new Date(seenAt).getTime() <= SEEN_FOR_MS);

/** What a clinic is about. None of a sort means all of it. Each list is in order, so that equal scopes are equal. */
export interface ClinicScope {
  readonly divisionIds: readonly string[];
  readonly priorityIds: readonly string[];
  readonly themes: readonly string[];
  readonly ownerIds: readonly string[];
}

interface Closed extends ClinicScope {
  readonly id: string;
  readonly heldOn: string;
  readonly closedAt: Date | null;
}

/** The clinic whose follow-ups a new one takes up: the latest closed one about the same, else the latest closed one. */
export function clinicToFollow(closed: readonly Closed[], scope: ClinicScope): string | null {
  const wanted = scopeKey(scope);
  const [latest] = [...closed].sort(
    (a, b) => Number(scopeKey(b) === wanted) - Number(scopeKey(a) === wanted) || laterFirst(a, b),
  );
  return latest?.id ?? null;
}

const scopeKey = ({ divisionIds, priorityIds, themes, ownerIds }: ClinicScope): string =>
  JSON.stringify([divisionIds, priorityIds, themes, ownerIds]);

/** ISO dates sort as text. */
const laterFirst = (a: Closed, b: Closed): number =>
  a.heldOn === b.heldOn
    ? (b.closedAt?.getTime() ?? 0) - (a.closedAt?.getTime() ?? 0)
    : a.heldOn < b.heldOn
      ? 1
      : -1;
