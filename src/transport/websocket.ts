import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import proxyAddress from '@fastify/proxy-addr';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer, type Server as Protocol } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { DomainError } from '../domain/errors';
import { isPassingFault } from '../persistence/passing-fault';
import { noteCutOff, noteRefusedUpgrade } from './note-cut-off';
import { NoClientMessage, OperationOrder, type Reading } from './operation-order';
import { Flusher, Session } from './session';
import { Sessions } from './sessions';
import { SignInUnavailable } from './sign-in/sign-in-unavailable';
import type { WebSocketOptions } from './websocket-options';
import { protocolOptions, type Extra } from './websocket-protocol';
import { LibraryWire, StreamWire } from './wire';

const SERVICE_RESTART = 1012;
/** A socket that does not answer a close in this time is cut. */
const CLOSE_MILLISECONDS = 5_000;
/** A message in more pieces than this is no message of a dashboard. */
const MOST_FRAGMENTS = 1_000;
/** Sockets that are told to come back elsewhere in one go. */
const BATCH = 50;

/** Lets graphql-transport-ws in on the HTTP server's own path. */
export class WebSocketDoor {
  readonly sessions: Sessions;
  readonly #sockets: WebSocketServer;
  readonly #protocol: Protocol<Extra>;
  readonly #flusher = new Flusher();
  readonly #trusts: (address: string, hop: number) => boolean;
  #closing = false;

  constructor(
    private readonly path: string,
    private readonly options: WebSocketOptions,
    /** Whether frames may be written beneath the library. */
    private readonly direct: boolean,
  ) {
    const { limits, authenticate, audit } = options;
    this.sessions = new Sessions({ authenticate, audit, slowSeconds: limits.slowSeconds });
    this.#protocol = makeServer(protocolOptions(options, this.sessions));
    this.#trusts = proxyAddress.compile([...options.trustedProxies]);
    this.#sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: limits.messageBytes,
      maxFragments: MOST_FRAGMENTS,
      // The library has it and its types do not know yet.
      ...({ closeTimeout: CLOSE_MILLISECONDS } as object),
      handleProtocols: (offered) =>
        offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false,
    });
  }

  open(http: Server): void {
    this.sessions.start();
    http.on('upgrade', (request, stream, head) => {
      const address = proxyAddress(request, this.#trusts);
      const refusal = this.#refusal(request, address);
      if (refusal) {
        noteRefusedUpgrade(this.options.audit, address, refusal);
        return refuse(stream as Socket, refusal);
      }
      this.#sockets.handleUpgrade(request, stream, head, (socket) =>
        this.#opened(socket, stream as Socket, address),
      );
    });
  }

  /**
   * Closes every socket with 1012, which clients answer by connecting again: a few at a time, so that they do not all
   * arrive elsewhere in one moment. Who is still here is served meanwhile. Who has not said who they are goes first: they
   * would be closed for that before their turn.
   */
  async close(): Promise<void> {
    this.#closing = true;
    const known = ({ authenticated }: Session): number => (authenticated ? 1 : 0);
    const leaving = shuffled(this.sessions.all).sort((one, other) => known(one) - known(other));
    const pause = (this.options.drainMilliseconds * BATCH) / Math.max(leaving.length, BATCH);
    for (let start = 0; start < leaving.length; start += BATCH) {
      if (start > 0) await sleep(pause * (0.5 + Math.random()));
      for (const session of leaving.slice(start, start + BATCH))
        session.close(SERVICE_RESTART, 'Service restart');
    }
    while (this.sessions.all.length > 0) await sleep(10);
    this.sessions.stop();
  }

  /** Ends at once the sockets that do not answer the close. */
  cut(): void {
    for (const { socket } of this.sessions.all) socket.terminate();
  }

  #refusal(request: IncomingMessage, address: string): string | undefined {
    if (request.url?.split('?')[0] !== this.path) return '404 Not Found';
    if (this.#closing) return '503 Service Unavailable';
    if (!originAllowed(request, this.options.allowedOrigins)) return '403 Forbidden';
    const full = this.sessions.countAt(address) >= this.options.limits.socketsPerAddress;
    return full ? '429 Too Many Requests' : undefined;
  }

  #opened(socket: WebSocket, stream: Socket, address: string): void {
    const wire = this.direct ? new StreamWire(stream) : new LibraryWire(socket);
    const { messagesPerSecond } = this.options.limits;
    const session = new Session(socket, stream, address, wire, this.#flusher, messagesPerSecond);
    this.sessions.add(session);
    const hear = (read: Reading): void => {
      const order = new OperationOrder(read, session.meter);
      socket.on('message', (data, isBinary) => void this.#heard(session, order, data as Buffer, isBinary));
    };
    const ended = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code = CloseCode.InternalServerError, reason = '') => session.close(code, reason),
        onMessage: hear,
      },
      { session },
    );
    socket.on('pong', () => (session.alive = true));
    // The library closes with the code that fits: too large, not UTF-8, against the protocol.
    socket.on('error', () => session.end());
    socket.on('close', (code, reason) => {
      session.end();
      this.sessions.remove(session);
      void ended(code, reason.toString());
    });
  }

  async #heard(session: Session, order: OperationOrder, data: Buffer, isBinary: boolean): Promise<void> {
    if (session.closed) return;
    session.alive = true;
    session.meter.count();
    session.restWhileBlocked();
    if (isBinary) return session.close(CloseCode.BadRequest, 'Messages are text');
    try {
      await order.hear(data.toString('utf8'));
    } catch (problem) {
      this.#failed(session, problem);
    }
  }

  #failed(session: Session, problem: unknown): void {
    if (problem instanceof NoClientMessage) return session.close(CloseCode.BadRequest, problem.message);
    if (problem instanceof DomainError) {
      noteCutOff(this.options.audit, session, 'Access has ended');
      return session.close(CloseCode.Forbidden, 'Access has ended');
    }
    const passing = problem instanceof SignInUnavailable || isPassingFault(problem);
    if (!passing) this.options.report('websocket', problem);
    session.tryLater();
  }
}

function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    // A socket that breaks says so by its end.
    socket.send(text, () => resolve());
  });
}

/** Browsers send an Origin with every upgrade; programs outside a browser send none. */
function originAllowed(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers.cookie === undefined;
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function refuse(stream: Socket, status: string): void {
  // Nobody else listens to it any more, and an error that nobody hears ends the whole server.
  stream.on('error', () => stream.destroy());
  // Who does not close their side would keep it for good.
  stream.once('finish', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
