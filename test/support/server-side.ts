import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';

const CHANNEL = 'net.server.socket';

/** The server's side of the connections that come in while it watches, for a server in this process. */
export class ServerSide {
  readonly #streams = new Set<Socket>();
  readonly #note = (message: unknown): void => {
    const { socket } = message as { socket: Socket };
    this.#streams.add(socket);
    socket.once('close', () => this.#streams.delete(socket));
  };

  constructor() {
    subscribe(CHANNEL, this.#note);
  }

  /** How many listen to what, on each connection and on the WebSocket over it. */
  get listeners(): Record<string, number>[] {
    return [...this.#streams].map((stream) => ({
      ...counted('stream', stream),
      ...counted('socket', socketOver(stream)),
    }));
  }

  stop(): void {
    unsubscribe(CHANNEL, this.#note);
  }
}

/** The library keeps it there. */
function socketOver(stream: Socket): EventEmitter {
  const key = Object.getOwnPropertySymbols(stream).find(({ description }) => description === 'websocket');
  if (!key) throw new Error('No WebSocket is over this connection');
  return (stream as unknown as Record<symbol, EventEmitter>)[key] as EventEmitter;
}

const counted = (what: string, emitter: EventEmitter): Record<string, number> =>
  Object.fromEntries(
    emitter.eventNames().map((event) => [`${what} ${String(event)}`, emitter.listenerCount(event)]),
  );
