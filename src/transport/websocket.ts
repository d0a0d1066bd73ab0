import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, parse, validate, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Executor } from '../graphql/executor';
import type { RequestContext } from '../graphql/request-context';
import type { Authenticated } from './authentication';
import { formatError, type ReportIncident } from './format-error';

export interface WebSocketOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly authenticate: (authorization: string | undefined) => Promise<Authenticated>;
  readonly context: (authenticated: Authenticated, mode: 'snapshot' | 'latest') => RequestContext;
  readonly report: ReportIncident;
  readonly allowedOrigins: readonly string[];
  readonly maxRequestBytes: number;
}

export interface WebSocketDoor {
  /** Closes every socket with 1012, which clients answer by connecting again. */
  close(): Promise<void>;
}

type Session = Extra &
  Record<PropertyKey, unknown> & { authenticated?: Authenticated; expiry?: NodeJS.Timeout | undefined };

/** Lets graphql-transport-ws in on the HTTP server's own path. */
export function openWebSocket(http: Server, path: string, options: WebSocketOptions): WebSocketDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxRequestBytes,
    handleProtocols: (offered) =>
      offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false,
  });
  const { schema, executor, report } = options;
  const cleanup = useServer<Record<string, unknown>, Session>(
    {
      schema,
      connectionInitWaitTimeout: 3_000,
      onConnect: async (context) => {
        const given =
          context.connectionParams?.['authorization'] ?? context.connectionParams?.['Authorization'];
        try {
          const authenticated = await options.authenticate(typeof given === 'string' ? given : undefined);
          context.extra.authenticated = authenticated;
          context.extra.expiry = closeAtExpiry(context.extra.socket, authenticated.expiresAt);
          return true;
        } catch (problem) {
          // 4403 is retried by the official client with fresh parameters; a fault of ours must not end it for good.
          if (isRefusal(problem)) return false;
          context.extra.socket.close(CloseCode.ConnectionAcknowledgementTimeout, 'Try again');
          return false;
        }
      },
      onDisconnect: (context) => clearTimeout(context.extra.expiry),
      onSubscribe: (context, _id, payload) => {
        const authenticated = context.extra.authenticated;
        if (!authenticated) return [new GraphQLError('Not connected')];
        const request = prepare(schema, payload);
        if ('length' in request) return request;
        const live = request.document.definitions.some(
          (definition) =>
            definition.kind === 'OperationDefinition' && definition.operation === 'subscription',
        );
        return { ...request, contextValue: options.context(authenticated, live ? 'latest' : 'snapshot') };
      },
      execute: (args: ExecutionArgs) =>
        executor.run(
          { document: args.document, operationName: args.operationName, variables: args.variableValues },
          args.contextValue as RequestContext,
        ),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors
          ? { ...result, errors: result.errors.map((error) => formatError(error, report)) as never }
          : undefined,
      onError: (_context, _id, _payload, errors) =>
        errors.map((error) => formatError(error as GraphQLError, report)) as never,
    },
    sockets,
    12_000,
  );
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== path) return refuse(socket, '404 Not Found');
    if (!originAllowed(request, options.allowedOrigins)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  return {
    close: async () => {
      for (const socket of sockets.clients) socket.close(1012, 'Service restart');
      await new Promise((resolve) => setTimeout(resolve, 50));
      await cleanup.dispose();
    },
  };
}

function prepare(
  schema: GraphQLSchema,
  payload: { query: string; operationName?: string | null; variables?: Record<string, unknown> | null },
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(payload.query, { maxTokens: 5_000 });
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    return {
      schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? {},
    };
  } catch (problem) {
    return [problem instanceof GraphQLError ? problem : new GraphQLError('The document cannot be read')];
  }
}

const isRefusal = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'UNAUTHENTICATED';

/** Longest delay that a timer takes; a token that lives longer is looked at again then. */
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

/** Browsers send an Origin with every upgrade; programs outside a browser send none. */
function originAllowed(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers.cookie === undefined;
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
