import { CANNOT_TRY, CUT, NORMAL, toOfficialClient } from './close-codes.js';

/** What is used of a WebSocket, which browsers, Node and `ws` have in common. */
interface Socket {
  readonly readyState: number;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: unknown }) => void) | null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null;
  send(data: string): void;
  close(code?: number, reason?: string): void;
  /** Of `ws` only: without a closing handshake. */
  terminate?(): void;
}

export type SocketConstructor = new (url: string, protocol: string) => Socket;

/** How a socket ended. */
export interface Ending {
  /** What the official client is to make of it. */
  readonly code: number;
  readonly reason: string;
  /** The code that was really given. */
  readonly closeCode: number;
}

/** How long a peer may take to answer a close before the socket is cut: a program that ends waits no longer. */
const FAREWELL_MS = 1_000;

/**
 * Stands between the official client and the WebSocket, and makes an end an end. It is told once and at once, and
 * nothing comes after it: a socket with a dead peer says so only after its close has timed out, when the next
 * connection is long in use, and the official client would take that for the end of the new one.
 */
export class GuardedSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;

  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  /** Never called: an error always ends a socket, and the end is told. */
  onerror: unknown = null;
  onclose: ((ending: Ending) => void) | null = null;

  readonly #socket: Socket | undefined;
  readonly #opening: ReturnType<typeof setTimeout> | undefined;
  #ending: 'no' | 'untold' | 'told' = 'no';

  constructor(open: () => Socket, connectWithinMs: number) {
    try {
      this.#socket = open();
    } catch (problem) {
      // As for a page of https that asks for ws. The official client does not expect a constructor to throw.
      this.#end(CANNOT_TRY, CANNOT_TRY, problem instanceof Error ? problem.message : String(problem));
      return;
    }
    this.#opening = setTimeout(() => this.close(CUT, 'It took too long to connect'), connectWithinMs);
    this.#listen(this.#socket);
  }

  get readyState(): number {
    if (this.#ending === 'told') return GuardedSocket.CLOSED;
    return this.#ending === 'no' && this.#socket ? this.#socket.readyState : GuardedSocket.CLOSING;
  }

  send(data: string): void {
    if (this.#ending === 'no') this.#socket?.send(data);
  }

  /** After anything but a normal close the peer is not waited for: it is dead, or speaks another language. */
  close(code: number, reason: string): void {
    const socket = this.#socket;
    if (this.#ending !== 'no' || !socket) return;
    this.#end(code === NORMAL ? NORMAL : toOfficialClient(code), code, reason);
    if (code === NORMAL) sayFarewell(socket);
    else cut(socket);
  }

  #listen(socket: Socket): void {
    socket.onopen = () => {
      clearTimeout(this.#opening);
      this.onopen?.();
    };
    socket.onmessage = (event) => this.onmessage?.(event);
    socket.onerror = ({ message }) =>
      this.close(CUT, typeof message === 'string' ? message : 'No connection');
    socket.onclose = ({ code, reason }) => this.#end(toOfficialClient(code), code, reason);
  }

  #end(code: number, closeCode: number, reason: string): void {
    if (this.#ending !== 'no') return;
    this.#ending = 'untold';
    clearTimeout(this.#opening);
    if (this.#socket) hush(this.#socket);
    // Later, since the official client closes sockets in the middle of its own work.
    queueMicrotask(() => {
      this.#ending = 'told';
      this.onclose?.({ code, closeCode, reason });
    });
  }
}

/** A class as the official client wants one. */
export const guard = (
  Socket: SocketConstructor,
  connectWithinMs: number,
): new (...args: never) => GuardedSocket =>
  class extends GuardedSocket {
    constructor(url: string, protocol: string) {
      super(() => new Socket(url, protocol), connectWithinMs);
    }
  };

function hush(socket: Socket): void {
  socket.onopen = socket.onmessage = socket.onclose = null;
  // Not null: an error event of `ws` that nobody listens to ends the process.
  socket.onerror = () => undefined;
}

function cut(socket: Socket): void {
  if (socket.terminate) socket.terminate();
  else socket.close();
}

function sayFarewell(socket: Socket): void {
  if (socket.terminate) {
    const timer = setTimeout(() => socket.terminate?.(), FAREWELL_MS);
    socket.onclose = () => clearTimeout(timer);
  }
  socket.close(NORMAL, 'Normal closure');
}
