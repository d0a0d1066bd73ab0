import type { FeedProblem, FeedTrouble } from './feed.js';
import type { Ending } from './guarded-socket.js';

const isEnding = (value: unknown): value is Ending =>
  typeof value === 'object' && value !== null && 'code' in value && 'reason' in value;

/** What the official client says when it ends a subscription: GraphQL's errors, or how the socket was closed. */
export function problemsOf(problem: unknown): readonly FeedProblem[] {
  if (Array.isArray(problem)) return problem as FeedProblem[];
  const { reason, closeCode } = troubleOf(problem);
  const code = 'CONNECTION_CLOSED';
  return [{ message: reason, extensions: { code, ...(closeCode !== undefined && { closeCode }) } }];
}

export function troubleOf(problem: unknown): FeedTrouble {
  if (!isEnding(problem))
    return { reason: problem instanceof Error ? problem.message : String(problem), closeCode: undefined };
  const closeCode = problem.closeCode ?? problem.code;
  return { reason: problem.reason || `The connection was closed with ${closeCode}`, closeCode };
}
