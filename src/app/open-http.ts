import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { SignIn } from '../transport/guarded-sign-in';
import { createHttpServer, GRAPHQL_PATH, type HttpOptions } from '../transport/http-server';
import { peerAddress } from '../transport/peer-address';
import type { WebSocketDoor } from '../transport/websocket';
import type { Config } from './config';
import type { ContextFactory } from './contexts';
import { whyNoExplorer } from './open-guards';

interface Means extends Pick<HttpOptions, 'apollo' | 'ready'> {
  readonly authenticate: SignIn;
  readonly context: ContextFactory;
}

/** The HTTP server by its settings; each request in a context of its own. */
export function openHttp(
  config: Config,
  { apollo, ready, authenticate, context }: Means,
): Promise<FastifyInstance> {
  const cameFrom = peerAddress(config.live.trustedProxies);
  return createHttpServer({
    apollo,
    ready,
    context: async (request) => {
      const address = cameFrom(request.raw);
      const who = await authenticate(request.headers.authorization, address);
      return context({ ...who, address }, 'snapshot');
    },
    maxRequestBytes: config.maxRequestBytes,
    requestTimeoutSeconds: config.guards.requestTimeoutSeconds,
    noExplorer: whyNoExplorer(config.guards),
    allowedOrigins: config.allowedOrigins,
  });
}

/** Sockets and requests first, while what they need is there; who has not left after the grace is cut off. */
export async function leave(http: FastifyInstance, door: WebSocketDoor, graceSeconds: number): Promise<void> {
  const patience = setTimeout(() => {
    door.cut();
    http.server.closeAllConnections();
  }, graceSeconds * 1000);
  await Promise.all([door.close(), http.close()]);
  clearTimeout(patience);
}

export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}${GRAPHQL_PATH}`;
}
