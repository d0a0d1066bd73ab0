import { Backoff } from './backoff.js';
import type { Connection, Member } from './connection.js';
import type {
  FeedHandlers,
  FeedProblem,
  FeedRequest,
  FeedStatus,
  FeedSubscription,
  FeedTrouble,
} from './feed.js';
import type { Settings } from './options.js';
import { Pause } from './pause.js';
import { Place } from './place.js';
import { problemsOf } from './problems.js';
import { readMessage, type Received, type Result } from './read-message.js';
import { safely } from './safely.js';

/** Follows one feed: hands on what is new, and goes on after every break. */
export class Subscription<Data> implements FeedSubscription, Member {
  readonly #place: Place;
  readonly #backoff: Backoff;
  readonly #pause = new Pause();
  #status: FeedStatus = 'connecting';
  #refusal: readonly FeedProblem[] | undefined;
  #closed = false;
  #paused = false;
  #joining = false;
  #ran = false;

  constructor(
    private readonly room: Connection,
    private readonly settings: Settings,
    request: FeedRequest,
    private readonly handlers: FeedHandlers<Data>,
    private readonly onClose: () => void = () => undefined,
  ) {
    this.#place = new Place(request, settings.cursorVariable);
    this.#backoff = new Backoff(settings);
    this.resume();
  }

  get cursor(): string | undefined {
    return this.#place.cursor;
  }

  get status(): FeedStatus {
    return this.#status;
  }

  get closed(): boolean {
    return this.#closed;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.pause();
    this.onClose();
  }

  /** Nothing is sent until it is resumed, which goes on from the same place. */
  pause(): void {
    this.#paused = true;
    this.#pause.cut();
    this.room.leave(this);
  }

  resume(): void {
    if (this.#closed) return;
    this.#paused = false;
    this.#status = this.room.status;
    this.#join();
  }

  next(result: Result): void {
    const received = readMessage(result);
    const refused = received.kind === 'refusal';
    this.#refusal = refused ? result.errors : undefined;
    if (!refused) this.#live();
    // The status handler may have closed it.
    if (!this.#paused) this.#hand(received, result);
  }

  /** A feed has no end: where the server ends one that ran, it is opened again. */
  complete(): void {
    if (this.#refusal) this.#refused(this.#refusal);
    else if (this.cursor === undefined)
      this.#fail([{ message: 'The server ended the feed before it began' }]);
    else void this.#again('The server ended the feed');
  }

  error(problem: unknown): void {
    this.#refused(problemsOf(problem));
  }

  interrupted(status: FeedStatus, trouble: FeedTrouble | undefined): void {
    if (this.#status === status) return;
    this.#status = status;
    // No handler is called in the middle of `subscribe`.
    if (!this.#joining) this.#call(() => this.handlers.status?.(status, trouble));
  }

  /**
   * A refusal is an end, but for one that can pass: after a break the server may still count the connection that
   * broke, and so find that there are too many.
   */
  #refused(problems: readonly FeedProblem[]): void {
    const full = problems.every(({ extensions }) => extensions?.['code'] === 'LIMIT_EXCEEDED');
    if (full && this.#ran) void this.#again(problems[0]?.message ?? '');
    else this.#fail(problems);
  }

  async #again(reason: string): Promise<void> {
    this.room.leave(this);
    this.#refusal = undefined;
    this.interrupted('waiting', { reason, closeCode: undefined });
    // The status handler may have closed it.
    if (this.#paused) return;
    await this.#pause.wait(this.#backoff.next());
    if (this.#paused) return;
    this.interrupted(this.room.status, undefined);
    this.#join();
  }

  #join(): void {
    this.#joining = true;
    this.room.join(this.#place.payload, this);
    this.#joining = false;
    this.#backoff.alive();
  }

  #live(): void {
    this.#ran = true;
    this.interrupted('live', undefined);
  }

  #hand({ kind, cursor, explanation, extensions }: Received, result: Result): void {
    const data = (result.data ?? null) as Data | null;
    const { handlers } = this;
    switch (kind) {
      case 'ready': {
        const resumed = this.#place.resumesAt(cursor);
        return this.#call(() => handlers.ready?.({ data, cursor, resumed }));
      }
      case 'resync':
        this.#place.moveTo(cursor);
        return this.#call(() => handlers.resync({ data, cursor, explanation }));
      case 'checkpoint':
        if (this.#place.isNew(cursor)) this.#call(() => handlers.checkpoint?.({ cursor }));
        return;
      case 'refusal':
        return;
      case 'change': {
        const { errors } = result;
        if (this.#place.isNew(cursor))
          this.#call(() => handlers.message(data, { data, cursor, errors, extensions }));
      }
    }
  }

  #fail(problems: readonly FeedProblem[]): void {
    if (this.#closed) return;
    this.close();
    this.#call(() => this.handlers.error(problems));
  }

  #call(handler: () => unknown): void {
    safely(handler, this.settings.report);
  }
}
