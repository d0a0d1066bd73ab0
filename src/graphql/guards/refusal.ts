import { GraphQLError, type ASTNode } from 'graphql';
import type { LimitName } from './guard-settings';

/** Why an operation is not run, in the same words over HTTP and WebSocket. */
export class Refusal {
  constructor(
    readonly errors: readonly GraphQLError[],
    /** HTTP only: a WebSocket stays as it is. */
    readonly status: 400 | 429 = 400,
    readonly retryAfterSeconds?: number,
  ) {}
}

/** What is too large, and for which setting. */
export const overLimit = (
  what: string,
  limit: LimitName,
  found: number,
  most: number,
  nodes?: readonly ASTNode[],
): GraphQLError =>
  new GraphQLError(`${what}: ${found}, at most ${most} are taken.`, {
    ...(nodes && { nodes }),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit },
  });

export function rateLimited(limit: string, retryAfterSeconds: number): Refusal {
  const seconds = `${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'}`;
  const error = new GraphQLError(`Too much was asked for in this minute: try again in ${seconds}.`, {
    extensions: { code: 'RATE_LIMITED', limit, retryAfter: retryAfterSeconds },
  });
  return new Refusal([error], 429, retryAfterSeconds);
}
