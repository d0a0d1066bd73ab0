import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { DomainError } from '../domain/errors';
import type { RequestContext } from '../graphql/request-context';
import { serveExplorer } from './explorer';

export const GRAPHQL_PATH = '/graphql';

export interface HttpOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly context: (request: FastifyRequest) => Promise<RequestContext>;
  readonly maxRequestBytes: number;
  /** Whether this server takes requests: false while it drains. */
  readonly ready: () => boolean;
}

export function createHttpServer({ apollo, context, maxRequestBytes, ready }: HttpOptions): FastifyInstance {
  const server = fastify({
    bodyLimit: maxRequestBytes,
    forceCloseConnections: 'idle',
    keepAliveTimeout: 65_000,
  });
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', (_request, reply) =>
    ready() ? { status: 'ready' } : reply.code(503).send({ status: 'draining' }),
  );
  server.route({
    url: GRAPHQL_PATH,
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, { context: (request) => context(request).catch(refuse) }),
  });
  serveExplorer(server, GRAPHQL_PATH);
  return server;
}

/** A request that is refused before its document is looked at: told with 401, as HTTP clients expect. */
function refuse(problem: unknown): never {
  if (!(problem instanceof DomainError)) throw problem;
  throw new GraphQLError(problem.message, { extensions: { code: problem.code, http: { status: 401 } } });
}
