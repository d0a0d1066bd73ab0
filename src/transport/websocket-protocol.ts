import {
  GraphQLError,
  OperationTypeNode,
  getOperationAST,
  type ExecutionArgs,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { CloseCode, type ServerOptions } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { WebSocket } from 'ws';
import { DomainError } from '../domain/errors';
import { DocumentStore } from '../graphql/document-store';
import type { RequestContext } from '../graphql/request-context';
import type { Authenticated } from './authentication';
import { formatError } from './format-error';
import type { WebSocketOptions } from './websocket-options';

export type Session = Extra &
  Record<PropertyKey, unknown> & { authenticated?: Authenticated; expiry?: NodeJS.Timeout | undefined };

type Options = ServerOptions<Record<string, unknown>, Session>;

/** What graphql-ws asks of us: who connects, what a message may ask for, and how it is answered. */
export function protocolOptions({ schema, executor, report, ...given }: WebSocketOptions): Options {
  const format = (errors: readonly GraphQLError[]): GraphQLFormattedError[] =>
    errors.map((error) => formatError(error, report));
  const documents = new DocumentStore(schema);
  return {
    schema,
    connectionInitWaitTimeout: 3_000,
    onConnect: ({ connectionParams, extra }) => admit(given, connectionParams ?? {}, extra),
    onDisconnect: ({ extra }) => clearTimeout(extra.expiry),
    onSubscribe: ({ extra }, _id, payload) => {
      if (!extra.authenticated) return [new GraphQLError('The connection has not been acknowledged')];
      const document = documents.read(payload.query);
      if ('length' in document) return document;
      const { operationName, variables: variableValues } = payload;
      const mode = isSubscription({ document, operationName }) ? 'latest' : 'snapshot';
      const contextValue = given.context(extra.authenticated, mode);
      return { schema, document, operationName, variableValues, contextValue };
    },
    execute: ({ document, operationName, variableValues, contextValue }: ExecutionArgs) =>
      executor.run({ document, operationName, variables: variableValues }, contextValue as RequestContext),
    onOperation: ({ extra }, _id, _payload, args, result) => {
      if (isSubscription(args) && isFaultOfOurs(result))
        extra.socket.close(TRY_AGAIN_LATER, 'Try again later');
    },
    onNext: (_context, _id, _payload, _args, result): FormattedExecutionResult | undefined =>
      result.errors ? { ...result, errors: format(result.errors) } : undefined,
    onError: (_context, _id, _payload, errors) => format(errors),
  };
}

/**
 * True lets the connection in. False closes it with 4403, which the official client answers by connecting again
 * with fresh parameters; a fault of ours closes it with a code that is retried too, never with 4500, on which that
 * client gives up for good.
 */
async function admit(
  { authenticate }: Pick<WebSocketOptions, 'authenticate'>,
  parameters: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<boolean> {
  const token = parameters['authorization'] ?? parameters['Authorization'];
  try {
    session.authenticated = await authenticate(typeof token === 'string' ? token : undefined);
    session.expiry = closeAtExpiry(session.socket, session.authenticated.expiresAt);
    return true;
  } catch (problem) {
    if (!(problem instanceof DomainError))
      session.socket.close(CloseCode.ConnectionAcknowledgementTimeout, 'Try again');
    return false;
  }
}

const isSubscription = ({
  document,
  operationName,
}: Pick<ExecutionArgs, 'document' | 'operationName'>): boolean =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;

/** 1013: the official client connects again. An error message would end the subscription for good. */
const TRY_AGAIN_LATER = 1013;

/** A subscription that could not be opened for a reason that is not the caller's, such as a database that is away. */
function isFaultOfOurs(result: unknown): boolean {
  const errors = (result as { errors?: readonly GraphQLError[] }).errors ?? [];
  return errors.some(({ originalError }) => originalError && !(originalError instanceof DomainError));
}

/** Longest delay that a timer takes. */
const LONGEST_TIMER = 2_147_483_647;

function closeAtExpiry(socket: WebSocket, expiresAt: number | undefined): NodeJS.Timeout | undefined {
  if (expiresAt === undefined) return undefined;
  // eslint-disable-next-line no-restricted-properties -- a token's expiry is a fact of the wall clock
  const delay = Math.max(0, expiresAt * 1000 - Date.now());
  const timer = setTimeout(
    () => socket.close(CloseCode.Forbidden, 'Token expired'),
    Math.min(delay, LONGEST_TIMER),
  );
  return timer.unref();
}
