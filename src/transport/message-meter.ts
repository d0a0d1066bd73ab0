import type { WebSocket } from 'ws';

/** The shortest rest of a socket that has said too much. */
const REST_MILLISECONDS = 50;

/**
 * Bounds the messages that a socket is listened to: beyond the rate it is not read until it has made up for it, so that
 * a flood waits at the sender and costs nothing here. Nothing is refused, and nothing is lost.
 */
export class MessageMeter {
  #left: number;
  #at = performance.now();
  #rest: NodeJS.Timeout | undefined;
  #holds = 0;
  #ended = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly perSecond: number,
  ) {
    this.#left = perSecond;
  }

  /** Whether it is listened to at the moment. */
  get held(): boolean {
    return this.#holds > 0;
  }

  /** One message more. */
  count(): void {
    this.#refill();
    this.#left -= 1;
    if (this.#left >= 0 || this.#rest || this.#ended) return;
    this.hold();
    this.#restOn();
  }

  /** Stops reading until there were as many releases: there can be several reasons at a time. */
  hold(): void {
    this.#holds += 1;
    this.socket.pause();
  }

  release(): void {
    this.#holds -= 1;
    if (this.#holds === 0) this.#listen();
  }

  /** From now on it is listened to whatever it says: a socket that is not read would not be heard to close. */
  end(): void {
    clearTimeout(this.#rest);
    this.#ended = true;
    this.#listen();
  }

  /** What came in one piece with a message is heard all the same, and is paid for by a longer rest. */
  #restOn(): void {
    const owed = (-this.#left * 1_000) / this.perSecond;
    this.#rest = setTimeout(
      () => {
        this.#refill();
        if (this.#left < 0) return this.#restOn();
        this.#rest = undefined;
        this.release();
      },
      Math.max(owed, REST_MILLISECONDS),
    ).unref();
  }

  #refill(): void {
    const now = performance.now();
    this.#left = Math.min(this.perSecond, this.#left + ((now - this.#at) * this.perSecond) / 1_000);
    this.#at = now;
  }

  #listen(): void {
    if (this.socket.readyState !== this.socket.CLOSED) this.socket.resume();
  }
}
