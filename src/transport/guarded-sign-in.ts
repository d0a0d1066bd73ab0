import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { DomainError } from '../domain/errors';
import type { FailureLimit } from '../graphql/guards/failure-limit';
import { rateLimited } from '../graphql/guards/refusal';
import type { Authenticated } from './sign-in/authenticator';

export type SignIn = (authorization: string | undefined, address: string) => Promise<Authenticated>;

/** Looks at no further token of an address that has sent too many that were refused, but at those it knows. */
export const guardedSignIn =
  (signIn: SignIn, failures: FailureLimit): SignIn =>
  async (authorization, address) => {
    if (authorization === undefined || authorization === '') return signIn(authorization, address);
    const seconds = await failures.closedFor(address, authorization);
    if (seconds !== undefined) throw tooManyRefused(seconds);
    try {
      const authenticated = await signIn(authorization, address);
      failures.accept(authorization);
      return authenticated;
    } catch (problem) {
      if (problem instanceof DomainError) await failures.fail(address, authorization);
      throw problem;
    }
  };

/** Told with 429 over HTTP. */
function tooManyRefused(seconds: number): GraphQLError {
  const { errors } = rateLimited('REFUSED_TOKENS_PER_MINUTE', seconds);
  const [{ message, extensions }] = errors as readonly [GraphQLError];
  const http = { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}
