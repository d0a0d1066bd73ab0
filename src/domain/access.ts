import type { Role, ServiceScope } from './vocabulary';

/** Who asks. Organisation and post are set for everyone but the public. */
export interface Access {
  /** The subject of the token, for the log; null for the public. */
  readonly subject: string | null;
  readonly role: Role;
  readonly organisationId: string | null;
  /** The post that the caller holds, as its owner's id, where there is one. */
  readonly ownerId: string | null;
  /** Refs of the divisions that the caller's writing is limited to; null for the whole organisation. */
  readonly divisions: readonly string[] | null;
  /** What a service token is limited to; null for people. */
  readonly scopes: readonly ServiceScope[] | null;
  /** Set where this stands for many people at once, of whom some hold a seat in a room and some do not. */
  readonly seats?: Seats;
}

/** Those of many people who hold a seat. */
export interface Seats {
  /** Whether those who are stood for hold one of these posts, which are all that have a seat in the room. */
  among(room: string, posts: readonly string[]): boolean;
}

/** Whether the caller's post is one of those that have a seat in a room. To be asked in place of who the caller is. */
export function hasSeat(
  access: Pick<Access, 'ownerId' | 'seats'>,
  room: string,
  posts: readonly string[],
): boolean {
  if (access.seats) return access.seats.among(room, posts);
  return access.ownerId !== null && posts.includes(access.ownerId);
}

/** What a token stands for, and for how long. */
export interface Standing {
  readonly access: Access;
  /** Seconds since 1970 at which the access ends; null where nothing but the token ends it. */
  readonly until: number | null;
}

/** The limits of those who have none. */
export const UNLIMITED = Object.freeze({ divisions: null, scopes: null });

/** Of the server itself, where it writes what nobody asked for. */
export const serverAccess = (organisationId: string): Access => ({
  subject: 'golden-thread',
  role: 'ADMIN',
  organisationId,
  ownerId: null,
  ...UNLIMITED,
});

export const publicAccess: Access = Object.freeze({
  subject: null,
  role: 'PUBLIC',
  organisationId: null,
  ownerId: null,
  ...UNLIMITED,
});
