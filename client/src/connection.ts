import { createClient, type Client, type SubscribePayload } from 'graphql-ws/client';
import { Backoff } from './backoff.js';
import type { FeedStatus, FeedTrouble } from './feed.js';
import { guard, type GuardedSocket } from './guarded-socket.js';
import type { Settings } from './options.js';
import { Pause } from './pause.js';
import { PongWatch } from './pong-watch.js';
import { troubleOf } from './problems.js';
import type { Result } from './read-message.js';

/** A subscription, as the connection sees it. */
export interface Member {
  next(result: Result): void;
  /** The server has nothing more to send. */
  complete(): void;
  /** It will not be tried again. */
  error(problem: unknown): void;
  interrupted(status: Exclude<FeedStatus, 'live'>, trouble: FeedTrouble | undefined): void;
}

/** The one socket of all subscriptions, open while there are any. */
export class Connection {
  readonly #client: Client;
  readonly #backoff: Backoff;
  readonly #pause = new Pause();
  readonly #members = new Map<Member, (() => void) | undefined>();
  #accepted = false;
  #trouble: FeedTrouble | undefined;
  #status: Exclude<FeedStatus, 'live'> = 'connecting';

  constructor(settings: Settings) {
    this.#backoff = new Backoff(settings);
    this.#client = createClient({
      url: settings.url,
      connectionParams: settings.connectionParams as () => Promise<Record<string, unknown>>,
      webSocketImpl: guard(settings.webSocket, settings.connectWithinMs),
      connectionAckWaitTimeout: settings.connectWithinMs,
      keepAlive: settings.pingEveryMs,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => this.#wait(),
      on: this.#listeners(new PongWatch(settings.pongWithinMs)),
    });
  }

  get status(): Exclude<FeedStatus, 'live'> {
    return this.#status;
  }

  /** The same payload is sent again after each break: what is written into it meanwhile goes with it. */
  join(payload: SubscribePayload, member: Member): void {
    // One that left and joined again must not hear the end of its first stay.
    const stays = (): boolean => this.#members.get(member) === leave;
    this.#members.set(member, undefined);
    const leave = this.#client.subscribe(payload, {
      next: (result) => stays() && member.next(result),
      complete: () => stays() && member.complete(),
      error: (problem) => stays() && member.error(problem),
    });
    this.#members.set(member, leave);
  }

  leave(member: Member): void {
    const leave = this.#members.get(member);
    this.#members.delete(member);
    leave?.();
    if (this.#members.size > 0) return;
    this.#pause.cut();
    if (!this.#accepted) this.#client.terminate();
  }

  dispose(): void {
    // It waits for a connection that is being opened; there is none any more, of which it complains.
    Promise.resolve(this.#client.dispose()).catch(() => undefined);
  }

  #listeners(watch: PongWatch) {
    return {
      connecting: () => this.#tell('connecting', undefined),
      opened: (socket: unknown) => watch.over(socket as GuardedSocket),
      connected: () => {
        this.#accepted = true;
        this.#backoff.alive();
      },
      message: () => watch.heard(),
      ping: (received: boolean) => received || watch.asked(),
      pong: (received: boolean) => received && watch.answered(),
      error: (problem: unknown) => {
        this.#trouble = troubleOf(problem);
      },
      closed: (ending: unknown) => {
        watch.answered();
        this.#accepted = false;
        this.#trouble = troubleOf(ending);
      },
    };
  }

  async #wait(): Promise<void> {
    if (this.#members.size === 0) return;
    const delay = this.#backoff.next();
    this.#tell('waiting', this.#trouble);
    await this.#pause.wait(delay);
  }

  #tell(status: Exclude<FeedStatus, 'live'>, trouble: FeedTrouble | undefined): void {
    this.#status = status;
    for (const member of [...this.#members.keys()]) member.interrupted(status, trouble);
  }
}
