import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { DomainError } from '../../domain/errors';
import { SignInUnavailable } from './sign-in-unavailable';

/** Seconds. */
const COME_BACK_AFTER = '5';

/** A request that is refused before its document is looked at: told by its status too, as HTTP clients expect. */
export function refuseRequest(problem: unknown): never {
  if (problem instanceof SignInUnavailable) {
    throw refusal(problem.message, 'SIGN_IN_UNAVAILABLE', 503, ['retry-after', COME_BACK_AFTER]);
  }
  if (problem instanceof DomainError) {
    throw refusal(problem.message, problem.code, 401, ['www-authenticate', 'Bearer error="invalid_token"']);
  }
  throw problem;
}

const refusal = (message: string, code: string, status: number, header: [string, string]): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status, headers: new HeaderMap([header]) } } });
