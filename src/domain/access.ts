import type { Role } from './vocabulary';

/** Who asks. Organisation and post are set for everyone but the public. */
export interface Access {
  /** The subject of the token, for the log; null for the public. */
  readonly subject: string | null;
  readonly role: Role;
  readonly organisationId: string | null;
  /** The post that the caller holds, as its owner's id, where there is one. */
  readonly ownerId: string | null;
}

export const publicAccess: Access = Object.freeze({
  subject: null,
  role: 'PUBLIC',
  organisationId: null,
  ownerId: null,
});
