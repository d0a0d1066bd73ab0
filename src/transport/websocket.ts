import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { WebSocketOptions } from './websocket-options';
import { protocolOptions, type Session } from './websocket-protocol';

export interface WebSocketDoor {
  /** Closes every socket with 1012, which clients answer by connecting again. */
  close(): Promise<void>;
  /** Ends at once the sockets that do not answer the close. */
  cut(): void;
}

const PING_MILLISECONDS = 12_000;
/** Time for the close frames to leave before the feeds behind the sockets end. */
const FAREWELL_MILLISECONDS = 50;
const SERVICE_RESTART = 1012;

/** Lets graphql-transport-ws in on the HTTP server's own path. */
export function openWebSocket(http: Server, path: string, options: WebSocketOptions): WebSocketDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxRequestBytes,
    handleProtocols: (offered) =>
      offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false,
  });
  const protocol = useServer<Record<string, unknown>, Session>(
    protocolOptions(options),
    sockets,
    PING_MILLISECONDS,
  );
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== path) return refuse(socket, '404 Not Found');
    if (!originAllowed(request, options.allowedOrigins)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  return {
    close: async () => {
      for (const socket of sockets.clients) socket.close(SERVICE_RESTART, 'Service restart');
      await new Promise((resolve) => setTimeout(resolve, FAREWELL_MILLISECONDS));
      await protocol.dispose();
    },
    cut: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
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
