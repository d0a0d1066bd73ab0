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
import type { CostReport, GuardedRequest } from '../graphql/guards/guards';
import { Refusal } from '../graphql/guards/refusal';
import type { RequestContext } from '../graphql/request-context';
import { FeedPlan } from '../live/feed-plan';
import type { Follower } from '../live/follower';
import { isPassingFault } from '../persistence/passing-fault';
import { noteOpening } from './note-opening';
import type { Session } from './session';
import type { Authenticated } from './sign-in/authenticator';
import type { Sessions } from './sessions';
import type { WebSocketOptions } from './websocket-options';

/** What graphql-ws keeps for each socket. */
export type Extra = Record<PropertyKey, unknown> & { readonly session: Session };

type Options = ServerOptions<Record<string, unknown>, Extra>;

interface SubscribeArgs extends ExecutionArgs {
  readonly session: Session;
  readonly id: string;
  readonly cost: CostReport | undefined;
}

/** What graphql-ws asks of us: who connects, what a message may ask for, and how it is answered. */
export function protocolOptions(options: WebSocketOptions, sessions: Sessions): Options {
  const { schema, executor } = options;
  const format = (errors: readonly GraphQLError[]): GraphQLFormattedError[] => errors.map(options.format);
  return {
    schema,
    connectionInitWaitTimeout: 3_000,
    onConnect: (context) => {
      const { connectionParams, extra } = context;
      // The library would keep them as long as the socket, however large they are.
      Reflect.deleteProperty(context, 'connectionParams');
      return admit(options, connectionParams ?? {}, extra.session);
    },
    jsonMessageReviver: options.guards.manifest && withoutText,
    onSubscribe: async (context, id, payload) => {
      const { session } = context.extra;
      const refusal = tooMany(context, options);
      if (refusal) return [refusal];
      // An empty name is none.
      const operationName = payload.operationName || undefined;
      const request: GuardedRequest = { ...payload, operationName };
      const variableValues = payload.variables;
      // Looked up anew, as with each request over HTTP: a socket lives long.
      const authenticated = await signInAgain(options, session);
      if (authenticated instanceof GraphQLError) return [authenticated];
      const who = { ...authenticated, address: session.address };
      const admitted = await options.guards.admit(request, who, true);
      if (admitted === undefined) return [noDocument()];
      if (admitted instanceof Refusal) return admitted.errors;
      const { document, cost } = admitted;
      const mode = isSubscription(document, operationName) ? 'latest' : 'snapshot';
      const contextValue = options.context(who, mode);
      return { schema, document, operationName, variableValues, contextValue, session, id, cost };
    },
    execute: ({ document, operationName, variableValues, contextValue }: ExecutionArgs) =>
      executor.run({ document, operationName, variables: variableValues }, contextValue as RequestContext),
    subscribe: (args) => subscribe(options, sessions, args as SubscribeArgs),
    onOperation: ({ extra }, _id, _payload, { document, operationName }, result) => {
      if (isSubscription(document, operationName) && isFaultOfOurs(result)) extra.session.tryLater();
    },
    onNext: (_context, _id, _payload, args, result): FormattedExecutionResult => {
      const { cost } = args as SubscribeArgs;
      const extensions = cost && result.data !== undefined ? { cost } : undefined;
      return {
        ...result,
        ...(result.errors && { errors: format(result.errors) }),
        ...(extensions && { extensions }),
      };
    },
    onError: (_context, _id, _payload, errors) => format(errors),
  };
}

/** Too many refused tokens of an address refuse the operation, and not the socket. */
function signInAgain(
  { authenticate }: WebSocketOptions,
  { authorization, address }: Session,
): Promise<Authenticated | GraphQLError> {
  return authenticate(authorization, address).catch((problem: unknown) => {
    if (problem instanceof GraphQLError) return problem;
    throw problem;
  });
}

/** The library takes no operation without a text, which those that name their document do without. */
function withoutText(_key: string, value: unknown): unknown {
  const { documentId, query } = Object(value) as { documentId?: unknown; query?: unknown };
  return documentId !== undefined && query === undefined ? { ...(value as object), query: '' } : value;
}

const noDocument = (): GraphQLError =>
  new GraphQLError('The operation has no document.', { extensions: { code: 'BAD_REQUEST' } });

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
  noteOpening(args, plan);
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
    session.admit(await authenticate(authorization, session.address), authorization);
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
