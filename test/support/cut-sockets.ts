import WebSocket, { type ClientOptions } from 'ws';

/** The WebSockets of clients that are to lose their connection now and then. */
export class CutSockets {
  readonly #open = new Set<WebSocket>();
  /** To be given to a client as its WebSocket class. */
  readonly impl: unknown;
  cuts = 0;

  constructor() {
    const open = this.#open;
    this.impl = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[], options?: ClientOptions) {
        super(address, protocols, options);
        open.add(this);
        this.on('close', () => open.delete(this));
      }
    };
  }

  /** Without a goodbye, as a network does. */
  cut(): void {
    for (const socket of this.#open) {
      this.cuts += 1;
      socket.terminate();
    }
  }
}
