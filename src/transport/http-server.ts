import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { RequestContext } from '../graphql/request-context';
import { sayNoExplorer, serveExplorer } from './explorer';
import { refuseRequest } from './sign-in/refuse-request';

export const GRAPHQL_PATH = '/graphql';
/** Headers are short, however slow the line: whoever takes longer keeps a connection busy on purpose. */
const LONGEST_HEADERS = 10_000;

export interface HttpOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly context: (request: FastifyRequest) => Promise<RequestContext>;
  readonly maxRequestBytes: number;
  /** How long a request may take to arrive. */
  readonly requestTimeoutSeconds: number;
  /** Why the explorer would be of no use here; undefined where it is. */
  readonly noExplorer: string | undefined;
  /** Other origins whose pages may ask; the server's own needs no leave. */
  readonly allowedOrigins: readonly string[];
  /** Whether this server takes requests: false while it drains. */
  readonly ready: () => boolean;
}

export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { apollo, context, maxRequestBytes, allowedOrigins, ready } = options;
  const patience = options.requestTimeoutSeconds * 1_000;
  const server = fastify({
    bodyLimit: maxRequestBytes,
    requestTimeout: patience,
    http: {
      headersTimeout: Math.min(patience, LONGEST_HEADERS),
      connectionsCheckingInterval: Math.min(patience / 2, LONGEST_HEADERS / 2),
    },
    forceCloseConnections: 'idle',
    keepAliveTimeout: 65_000,
  });
  await server.register(cors, {
    origin: [...allowedOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'],
  });
  // A connection whose last request was under way when the server began to close would keep it waiting in vain.
  server.addHook('onResponse', (_request, _reply, done) => {
    if (!ready()) setImmediate(() => server.server.closeIdleConnections());
    done();
  });
  server.setErrorHandler(answerInGraphQL);
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', (_request, reply) =>
    ready() ? { status: 'ready' } : reply.code(503).send({ status: 'draining' }),
  );
  server.route({
    url: GRAPHQL_PATH,
    method: ['GET', 'POST'],
    preHandler: (request, reply, done) => {
      if (isVisit(request)) void reply.redirect('/');
      else done();
    },
    handler: fastifyApolloHandler(apollo, { context: (request) => context(request).catch(refuseRequest) }),
  });
  if (options.noExplorer === undefined) serveExplorer(server, GRAPHQL_PATH);
  else sayNoExplorer(server, options.noExplorer);
  return server;
}

/** What never reaches GraphQL (a body that is no JSON, or too large) is told in the shape that its clients read. */
function answerInGraphQL(problem: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = problem.statusCode ?? 500;
  const message = status < 500 ? problem.message : 'Something went wrong on the server.';
  const code = status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

/** Whoever opens the address of the ready line in a browser gets the explorer. */
const isVisit = ({ method, headers, query }: FastifyRequest): boolean =>
  method === 'GET' &&
  headers.accept?.includes('text/html') === true &&
  !Object.hasOwn(query as Record<string, unknown>, 'query');
