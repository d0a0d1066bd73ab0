import type { Claims } from '../../domain/claims';

/** Checks tokens of one kind. */
export interface TokenVerifier {
  /**
   * Undefined for a token that is not of its kind; another verifier may know it. One of its kind that does not hold is
   * refused with UNAUTHENTICATED. Throws `SignInUnavailable` where it cannot be told at the moment.
   */
  verify(token: string): Promise<Claims | undefined>;
}
