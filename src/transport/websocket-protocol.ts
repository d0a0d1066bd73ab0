import {
  createSourceEventStream,
  GraphQLError,
  OperationTypeNode,
  getOperationAST,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { CloseCode, type Context, type ServerOptions } from 'graphql-ws';
import { DomainError } from '../domain/errors';
import { DocumentStore } from '../graphql/document-store';
import type { RequestContext } from '../graphql/request-context';
import { FeedPlan } from '../live/feed-plan';
import type { Follower } from '../live/follower';
import { isPassingFault } from '../persistence/passing-fault';
import { formatError } from './format-error';
import type { Session } from './session';
import type { Sessions } from './sessions';
import type { WebSocketOptions } from './websocket-options';

/** What graphql-ws keeps for each socket. */
export type Extra = Record<PropertyKey, unknown> & { readonly session: Session };

type Options = ServerOptions<Record<string, unknown>, Extra>;

interface SubscribeArgs extends ExecutionArgs {
  readonly session: Session;
  readonly id: string;
}

/** What graphql-ws asks of us: who connects, what a message may ask for, and how it is answered. */
export function protocolOptions(options: WebSocketOptions, sessions: Sessions): Options {
  const { schema, executor, report } = options;
  const format = (errors: readonly GraphQLError[]): GraphQLFormattedError[] =>
    errors.map((error) => formatError(error, report));
  const documents = new DocumentStore(schema);
  return {
    schema,
    connectionInitWaitTimeout: 3_000,
    onConnect: (context) => {
      const { connectionParams, extra } = context;
      // The library would keep them as long as the socket, however large they are.
      Reflect.deleteProperty(context, 'connectionParams');
      return admit(options, connectionParams ?? {}, extra.session);
    },
    onSubscribe: async (context, id, payload) => {
      const { session } = context.extra;
      const refusal = tooMany(context, options);
      if (refusal) return [refusal];
      const document = documents.read(payload.query);
      if ('length' in document) return document;
      const { operationName, variables: variableValues } = payload;
      const mode = isSubscription(document, operationName) ? 'latest' : 'snapshot';
      // Looked up anew, as with each request over HTTP: a socket lives long.
      const authenticated = await options.authenticate(session.authorization);
      const contextValue = options.context(authenticated, mode);
      return { schema, document, operationName, variableValues, contextValue, session, id };
    },
    execute: ({ document, operationName, variableValues, contextValue }: ExecutionArgs) =>
      executor.run({ document, operationName, variables: variableValues }, contextValue as RequestContext),
    subscribe: (args) => subscribe(options, sessions, args as SubscribeArgs),
    onOperation: ({ extra }, _id, _payload, { document, operationName }, result) => {
      if (isSubscription(document, operationName) && isFaultOfOurs(result)) extra.session.tryLater();
    },
    onNext: (_context, _id, _payload, _args, result): FormattedExecutionResult | undefined =>
      result.errors ? { ...result, errors: format(result.errors) } : undefined,
    onError: (_context, _id, _payload, errors) => format(errors),
  };
}

/** The arguments are validated and authorised by the feed's own resolver; the hub does the rest. */
async function subscribe(
  { hub, limits }: WebSocketOptions,
  sessions: Sessions,
  args: SubscribeArgs,
): Promise<ExecutionResult | Follower> {
  const { document, operationName, variableValues: variables, session, id } = args;
  const { access } = args.contextValue as RequestContext;
  if (sessions.subscriptionsOf(access) >= limits.subscriptionsPerUser) {
    return { errors: [limitError('Too many subscriptions of one person', limits.subscriptionsPerUser)] };
  }
  // Counted before anything is waited for: many can ask in one moment.
  sessions.countSubscription(access, 1);
  const onEnd = (): void => sessions.countSubscription(access, -1);
  let plan: unknown;
  try {
    plan = await createSourceEventStream(args);
  } finally {
    if (!(plan instanceof FeedPlan)) onEnd();
  }
  if (!(plan instanceof FeedPlan)) return plan as ExecutionResult;
  const asked = { document, operationName, variables };
  return hub.follow({ plan, asked, access, outlet: session, id, onEnd });
}

function tooMany({ subscriptions }: Context, { limits }: WebSocketOptions): GraphQLError | undefined {
  const most = limits.subscriptionsPerSocket;
  return Object.keys(subscriptions).length > most
    ? limitError('Too many operations on one connection', most)
    : undefined;
}

const limitError = (what: string, most: number): GraphQLError =>
  new GraphQLError(`${what}: at most ${most} are taken at a time.`, {
    extensions: { code: 'LIMIT_EXCEEDED' },
  });

/**
 * True lets the connection in. False closes it with 4403, which the official client answers by connecting again
 * with fresh parameters; a fault of ours closes it with a code that is retried too, never with 4500, on which that
 * client gives up for good.
 */
async function admit(
  { authenticate }: WebSocketOptions,
  parameters: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<boolean> {
  const token = parameters['authorization'] ?? parameters['Authorization'];
  // What is not even text is no token, and is not taken for none either.
  const authorization = typeof token === 'string' ? token : token == null ? undefined : 'not text';
  try {
    session.admit(await authenticate(authorization), authorization);
    return true;
  } catch (problem) {
    if (problem instanceof DomainError) session.close(CloseCode.Forbidden, 'Forbidden');
    else session.tryLater();
    return false;
  }
}

const isSubscription = (document: DocumentNode, operationName: string | null | undefined): boolean =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;

/**
 * A subscription that could not be opened for a reason that is not the caller's, such as a database that is away. The
 * client connects again: an error message would end the subscription for good.
 */
function isFaultOfOurs(result: unknown): boolean {
  const { errors = [] } = result as { errors?: readonly GraphQLError[] };
  return errors.some(({ originalError }) => isPassingFault(originalError));
}
