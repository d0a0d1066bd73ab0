import type { Role } from '../../domain/vocabulary';

/** Which claim, and what its values mean here. A claim may be a path, as in "realm_access.roles". */
export interface MappedClaim<Meaning> {
  readonly claim: string;
  readonly map: ReadonlyMap<string, Meaning>;
}

/** A claim whose values are taken as they are where there is no map. */
export interface ReadClaim {
  readonly claim: string;
  readonly map: ReadonlyMap<string, string> | null;
}

/** One issuer of access tokens: how its tokens are known, and what their claims mean. */
export interface IssuerSettings {
  /** Exactly as it stands in its tokens. */
  readonly issuer: string;
  /** A token must be for one of them. */
  readonly audience: readonly string[];
  /** What a token must have been granted; null where the audience is enough. */
  readonly scope: string | null;
  /** The slug, or what the claim's values mean. Nothing else is ever reached with a token of this issuer. */
  readonly organisation: string | MappedClaim<string>;
  readonly role: MappedClaim<Role> & { readonly default: Role | null };
  readonly divisions: ReadClaim | null;
  readonly post: ReadClaim | null;
  readonly clockSkewSeconds: number;
  readonly requireMembership: boolean;
}

/** Stands for the whole organisation among the divisions. */
export const EVERY_DIVISION = '*';
