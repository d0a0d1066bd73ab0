import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, type DomainErrorCode } from '../domain/errors';
import { isCancelled } from '../persistence/passing-fault';

export type ReportIncident = (incident: string, problem: unknown) => void;
export type FormatError = (error: GraphQLError) => GraphQLFormattedError;

/** Turns a domain error into its GraphQL code. Exhaustive: a new code does not compile until it is placed here. */
function codeOf(code: DomainErrorCode): string {
  switch (code) {
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'BAD_USER_INPUT':
    case 'CONFLICT':
      return code;
    case 'IDEMPOTENCY_KEY_REUSED':
    case 'ROUND_LOCKED':
      return 'BAD_USER_INPUT';
    default:
      return code satisfies never;
  }
}

/** What PostgreSQL says about values that no earlier check caught: an id that is none, a number out of range. */
const INVALID_VALUE = new Set(['22P02', '22003', '22007', '22008', '22021']);
/** Two writers met at a unique index or in a deadlock: the caller may try again. */
const COLLISION = new Set(['23505', '40001', '40P01']);

const causeOf = (error: unknown): unknown => {
  let cause: unknown = error;
  while (cause instanceof Error && 'originalError' in cause && cause.originalError)
    cause = cause.originalError;
  return cause;
};

const sqlState = (cause: unknown): string | undefined => {
  if (!(cause instanceof Error)) return undefined;
  const holder = 'driverError' in cause ? cause.driverError : cause;
  const code = (holder as { code?: unknown }).code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
};

/**
 * The input path in graphql-js' own words: 'Variable "$input" got invalid value 3 at "input.title"; ...', or
 * '...; Field "title" of required type "String!" was not provided.' Places in lists are written as our rules do.
 */
const fieldIn = (message: string): string | undefined => {
  const at = /^Variable "\$(\w+)" .*? at "([^"]+)"/s.exec(message) ?? /^Variable "\$(\w+)"/.exec(message);
  const owner = at?.[2] ?? at?.[1];
  if (owner === undefined) return undefined;
  const missing = /; Field "(\w+)" (?:of required type|is not defined)/.exec(message)?.[1];
  return (missing === undefined ? owner : `${owner}.${missing}`).replace(/\[(\d+)\]/g, '.$1');
};

/** The reference implementation puts them at the end. They name what introspection would. */
const withoutSuggestions = (message: string): string => message.replace(/ Did you mean .*$/s, '');

function extensionsOf({ message, extensions }: GraphQLError): Record<string, unknown> {
  const { code, limit, retryAfter } = extensions;
  const field = fieldIn(message);
  return {
    code: code ?? (field ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED'),
    ...(field && { field }),
    ...(limit !== undefined && { limit }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/**
 * The error as the caller sees it, the same over HTTP and WebSocket. What is not meant for the caller is masked
 * and reported under an incident id.
 */
export function formatError(
  error: GraphQLError,
  report: ReportIncident,
  suggestions = true,
): GraphQLFormattedError {
  const { locations, path } = error;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const cause = causeOf(error);
  if (cause instanceof DomainError) {
    const { field, current } = cause.details;
    const reason = codeOf(cause.code) === cause.code ? {} : { reason: cause.code };
    const extensions = {
      code: codeOf(cause.code),
      ...reason,
      ...(field && { field }),
      ...(current && { current }),
    };
    return { message: cause.message, ...place, extensions };
  }
  if (cause instanceof GraphQLError || cause === error || cause === undefined) {
    const message = suggestions ? error.message : withoutSuggestions(error.message);
    return { message, ...place, extensions: extensionsOf(error) };
  }
  const state = sqlState(cause);
  if (state && INVALID_VALUE.has(state)) {
    return {
      message: 'A value in the request is not of its type.',
      ...place,
      extensions: { code: 'BAD_USER_INPUT' },
    };
  }
  if (state && COLLISION.has(state)) {
    const message = 'Somebody else wrote the same at the same time: read it again and retry.';
    return { message, ...place, extensions: { code: 'CONFLICT' } };
  }
  if (isCancelled(cause)) {
    const message = 'This took too long and was stopped: ask for less at once, or try again later.';
    return { message, ...place, extensions: { code: 'TIMEOUT' } };
  }
  const incident = randomUUID();
  report(incident, cause);
  return {
    message: 'Something went wrong on the server.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
  };
}
