import type { Socket } from 'node:net';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Frame, Prefix } from '../live/frame';
import type { Outlet } from '../live/outlet';
import type { Authenticated } from './sign-in/authenticator';
import { MessageMeter } from './message-meter';
import type { Wire } from './wire';

/** What a socket may leave unread before it gets nothing more until it has caught up. */
const MOST_WAITING = 256 * 1024;
/** Clients answer it by coming back after a while, perhaps to another server. */
export const TRY_AGAIN_LATER = 1013;
/** Longest delay that a timer takes. */
const LONGEST_TIMER = 2_147_483_647;

/** Sends what all sessions were given in one moment, each with one write. */
export class Flusher {
  #due: Session[] = [];

  add(session: Session): void {
    if (this.#due.length === 0) setImmediate(() => this.#flush());
    this.#due.push(session);
  }

  #flush(): void {
    const due = this.#due;
    this.#due = [];
    // eslint-disable-next-line no-restricted-properties -- a token's expiry is a fact of the wall clock
    const now = Date.now();
    for (const session of due) session.flush(now);
  }
}

/** One socket: who is behind it, the way to it, and how it goes with it. */
export class Session implements Outlet {
  authenticated: Authenticated | undefined;
  /** As it was given on connecting, to be checked again. */
  authorization: string | undefined;
  closed = false;
  /** Whether anything was heard since the last ping. */
  alive = true;
  readonly meter: MessageMeter;
  #expiry: NodeJS.Timeout | undefined;
  #added = false;
  #deaf = false;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;
  #takenAt = 0;

  constructor(
    readonly socket: WebSocket,
    readonly stream: Socket,
    readonly address: string,
    private readonly wire: Wire,
    private readonly flusher: Flusher,
    messagesPerSecond: number,
  ) {
    this.meter = new MessageMeter(socket, messagesPerSecond);
  }

  get blocked(): boolean {
    return this.wire.waiting > MOST_WAITING;
  }

  /** Whether it has not taken all that it was given. */
  get behind(): boolean {
    return this.wire.waiting > 0;
  }

  send(prefix: Prefix, frame: Frame): void {
    if (this.closed) return;
    this.wire.add(prefix, frame);
    if (this.#added) return;
    this.#added = true;
    this.flusher.add(this);
  }

  flush(now: number): void {
    this.#added = false;
    // After a close frame nothing may follow, whoever sent it first.
    if (this.closed || this.socket.readyState !== this.socket.OPEN) return this.wire.clear();
    if (this.#expired(now)) this.close(CloseCode.Forbidden, 'Token expired');
    else this.wire.flush();
  }

  onceFree(resume: () => void): void {
    this.#waiting.push(resume);
    if (this.#waiting.length === 1) this.wire.onceFree(() => this.#release());
  }

  /** Whoever does not read what they asked for is not listened to until they do. */
  restWhileBlocked(): void {
    if (!this.blocked || this.#deaf) return;
    this.#deaf = true;
    this.meter.hold();
    this.onceFree(() => {
      this.#deaf = false;
      this.meter.release();
    });
  }

  admit(authenticated: Authenticated, authorization: string | undefined): void {
    if (this.closed) return;
    this.authorization = authorization;
    this.renew(authenticated);
  }

  /** The same access, which may end on another day now. */
  renew(authenticated: Authenticated): void {
    if (this.closed) return;
    this.authenticated = authenticated;
    clearTimeout(this.#expiry);
    const { expiresAt } = authenticated;
    if (expiresAt === undefined) return;
    // eslint-disable-next-line no-restricted-properties -- a token's expiry is a fact of the wall clock
    const delay = Math.min(Math.max(0, expiresAt * 1000 - Date.now()), LONGEST_TIMER);
    this.#expiry = setTimeout(() => this.close(CloseCode.Forbidden, 'Token expired'), delay).unref();
  }

  /** Nothing is sent any more from now on, whether or not the other side answers the close. */
  close(code: number, reason: string): void {
    if (this.closed) return;
    this.end();
    this.socket.close(code, reason);
  }

  tryLater(): void {
    this.close(TRY_AGAIN_LATER, 'Try again later');
  }

  /** The socket is gone, or as good as gone. */
  end(): void {
    this.closed = true;
    this.wire.clear();
    clearTimeout(this.#expiry);
    this.meter.end();
    this.#release();
  }

  /** For how many milliseconds something has waited without anything being taken. */
  stalledFor(now: number): number {
    const { taken, waiting } = this.wire;
    if (waiting === 0 || taken !== this.#taken) {
      this.#taken = taken;
      this.#takenAt = now;
    }
    return now - this.#takenAt;
  }

  #release(): void {
    for (const resume of this.#waiting.splice(0)) resume();
  }

  #expired(now: number): boolean {
    const { expiresAt } = this.authenticated ?? {};
    return expiresAt !== undefined && expiresAt * 1000 <= now;
  }
}
