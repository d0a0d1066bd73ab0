import type { LogEntry } from './log-entry';
import type { StreamTail } from './stream-tail';

const RETRY_MILLISECONDS = 500;

/** What a feed needs of the tail that it follows. */
type Followed = Pick<StreamTail, 'after' | 'growth'>;

export interface FeedOptions<Message> {
  readonly tail: Followed;
  /** The number after which the feed starts. */
  readonly after: number;
  /** Given before anything else. */
  readonly opening: readonly Message[];
  /** The message that an entry makes for this follower; undefined where it is not for them. */
  readonly message: (entry: LogEntry) => Promise<Message | undefined> | Message | undefined;
  /** Called once, however the feed ends. */
  readonly onEnd: () => void;
}

/**
 * A follower's way through the log. It holds a place and pulls what follows, so nothing queues up for a follower
 * that is slow, and there is no moment between replay and live at which something could be missed. Written by
 * hand: the `return` of an async generator would wait behind a `next` that waits for the next change.
 */
export class Feed<Message> implements AsyncIterableIterator<Message> {
  readonly #options: FeedOptions<Message>;
  readonly #opening: Message[];
  #position: number;
  #page: readonly LogEntry[] = [];
  #index = 0;
  #ended = false;
  #cancelWait: () => void = () => undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: FeedOptions<Message>) {
    this.#options = options;
    this.#opening = [...options.opening];
    this.#position = options.after;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Message>> {
    const result = this.#turn.then(() => this.#advance());
    this.#turn = result.catch(() => undefined);
    return result;
  }

  return(): Promise<IteratorResult<Message>> {
    if (!this.#ended) {
      this.#ended = true;
      this.#cancelWait();
      this.#options.onEnd();
    }
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(problem: unknown): Promise<IteratorResult<Message>> {
    void this.return();
    return Promise.reject(problem instanceof Error ? problem : new Error(String(problem)));
  }

  async #advance(): Promise<IteratorResult<Message>> {
    while (!this.#ended) {
      const opening = this.#opening.shift();
      if (opening !== undefined) return { done: false, value: opening };
      const message = await this.#step().catch(() => this.#pause());
      if (message !== undefined && !this.#ended) return { done: false, value: message };
    }
    return { done: true, value: undefined };
  }

  /** One entry further, or a wait for the next. The place moves on only once the entry's message is made. */
  async #step(): Promise<Message | undefined> {
    const entry = await this.#nextEntry();
    if (!entry) return undefined;
    const message = await this.#options.message(entry);
    this.#index += 1;
    this.#position = entry.sequence;
    return message;
  }

  /** A database that is away for a moment must not end the feed: clients take such an end for good. */
  async #pause(): Promise<undefined> {
    if (this.#ended) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, RETRY_MILLISECONDS);
      this.#cancelWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #nextEntry(): Promise<LogEntry | undefined> {
    if (this.#index === this.#page.length) {
      this.#page = await this.#options.tail.after(this.#position);
      this.#index = 0;
    }
    const entry = this.#page[this.#index];
    if (entry) return entry;
    const { grown, cancel } = this.#options.tail.growth(this.#position);
    this.#cancelWait = cancel;
    if (!this.#ended) await grown;
    return undefined;
  }
}
