import { CUT } from './close-codes.js';
import type { GuardedSocket } from './guarded-socket.js';

/** Gives a connection up when a ping stays unanswered: a link that is open at one end only never says so itself. */
export class PongWatch {
  #socket: GuardedSocket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly withinMs: number) {}

  over(socket: GuardedSocket): void {
    this.answered();
    this.#socket = socket;
  }

  asked(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#socket?.close(CUT, 'A ping was not answered'), this.withinMs);
  }

  /** Something else came: the pong may stand in line behind a long message. */
  heard(): void {
    if (this.#timer !== undefined) this.asked();
  }

  answered(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
