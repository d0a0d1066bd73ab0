import { DomainError } from '../../domain/errors';
import type { IssuerSettings } from './issuer-settings';

export type WhyRefused =
  | 'NOT_A_TOKEN'
  | 'UNKNOWN_ISSUER'
  | 'MALFORMED'
  | 'TOKEN_TYPE'
  | 'ALGORITHM'
  | 'UNKNOWN_KEY'
  | 'SIGNATURE'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'AUDIENCE'
  | 'CLAIMS'
  | 'SCOPE'
  | 'ORGANISATION'
  | 'ROLE'
  | 'NO_ACCESS'
  | 'REFUSED_BEFORE';

/** Whom a refused token would have been for, as far as that is certain. */
export interface RefusedBearer {
  readonly issuer: string | null;
  /** Slug. */
  readonly organisation: string | null;
  readonly subject: string | null;
}

const NOBODY: RefusedBearer = { issuer: null, organisation: null, subject: null };

/** The same words whatever is wrong with a token: `why` and `bearer` are for the audit alone. */
export class SignInRefused extends DomainError {
  constructor(
    readonly why: WhyRefused,
    readonly bearer: RefusedBearer = NOBODY,
  ) {
    super('UNAUTHENTICATED', 'The bearer token is not valid, or no longer.');
  }
}

/** The subject only where the signature has been checked. */
export function refusedBy(
  { issuer, organisation }: IssuerSettings,
  why: WhyRefused,
  subject: string | null = null,
): SignInRefused {
  const slug = typeof organisation === 'string' ? organisation : null;
  return new SignInRefused(why, { issuer, organisation: slug, subject });
}
