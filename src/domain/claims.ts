import type { Role, ServiceScope } from './vocabulary';

/** What a token says about its bearer, once it has been checked. */
export interface Claims {
  /** Who answers for the token: a subject is unique only beside it. */
  readonly issuer: string;
  readonly subject: string;
  /** Slug. */
  readonly organisation: string;
  readonly role: Role;
  readonly post: string | null;
  /** Refs of the divisions that the bearer's writing is limited to; null for the whole organisation. */
  readonly divisions: readonly string[] | null;
  /** What a service token is limited to; null for people. */
  readonly scopes: readonly ServiceScope[] | null;
  /** Whether the token alone opens nothing: a membership must stand behind it. */
  readonly needsMembership: boolean;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}
