import type { WebSocket } from 'ws';

/** How long a socket rests that has said too much. */
const REST_MILLISECONDS = 50;

/**
 * Bounds the messages that a socket is listened to: beyond the rate it is not read for a moment, so that a flood waits
 * at the sender and costs nothing here. Nothing is refused, and nothing is lost.
 */
export class MessageMeter {
  #left: number;
  #at = performance.now();
  #rest: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly perSecond: number,
  ) {
    this.#left = perSecond;
  }

  /** One message more. */
  count(): void {
    const now = performance.now();
    this.#left = Math.min(this.perSecond, this.#left + ((now - this.#at) * this.perSecond) / 1000);
    this.#at = now;
    this.#left -= 1;
    if (this.#left < 0) this.rest();
  }

  /** Stops reading for a moment. */
  rest(): void {
    if (this.#rest || this.#ended) return;
    this.socket.pause();
    this.#rest = setTimeout(() => this.resume(), REST_MILLISECONDS).unref();
  }

  resume(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    if (this.socket.readyState !== this.socket.CLOSED) this.socket.resume();
  }

  end(): void {
    clearTimeout(this.#rest);
    this.#ended = true;
  }
}
