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
}

/** What a token stands for, and for how long. */
export interface Standing {
  readonly access: Access;
  /** Seconds since 1970 at which the access ends; null where nothing but the token ends it. */
  readonly until: number | null;
}

/** The limits of those who have none. */
export const UNLIMITED = Object.freeze({ divisions: null, scopes: null });

export const publicAccess: Access = Object.freeze({
  subject: null,
  role: 'PUBLIC',
  organisationId: null,
  ownerId: null,
  ...UNLIMITED,
});
