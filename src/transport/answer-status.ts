import type { GraphQLResponse } from '@apollo/server';

/** What is wrong with the document or its variables, as against with the HTTP request. */
const OF_THE_DOCUMENT: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * A client that takes nothing but `application/json` is told of a fault in its document with 200, since it cannot know
 * by the media type that a 400 is an answer of GraphQL and not of something on the way. All others get the 400.
 */
export function asOldClientsExpect(
  accept: string | undefined,
  { http, body }: Pick<GraphQLResponse, 'http' | 'body'>,
): void {
  const old = accept?.includes('application/json') === true && !accept.includes('graphql-response+json');
  if (!old || http.status !== 400 || body.kind !== 'single') return;
  const [error] = body.singleResult.errors ?? [];
  if (OF_THE_DOCUMENT.has(error?.extensions?.['code'])) http.status = 200;
}
