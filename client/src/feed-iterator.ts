import type { FeedEvent, FeedHandlers, FeedProblem } from './feed.js';

/** What ends a loop over a feed for good. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(readonly problems: readonly FeedProblem[]) {
    super(problems.map(({ message }) => message).join('; '));
  }
}

/** A subscription that can be held back. */
interface Source {
  pause(): void;
  resume(): void;
  close(): void;
}

type Taker<Data> = {
  readonly resolve: (result: IteratorResult<FeedEvent<Data>, undefined>) => void;
  readonly reject: (problem: unknown) => void;
};

/**
 * A feed as a loop. What a slow loop has not taken yet is held up to a limit; then the subscription is paused, and goes
 * on after its last cursor once all is taken. So memory is bounded, and nothing is lost.
 */
export class FeedIterator<Data> implements AsyncIterableIterator<FeedEvent<Data>, undefined> {
  readonly #source: Source;
  readonly #held: FeedEvent<Data>[] = [];
  readonly #takers: Taker<Data>[] = [];
  #paused = false;
  #done = false;
  #problem: FeedError | undefined;

  constructor(
    subscribe: (handlers: FeedHandlers<Data>, onClose: () => void) => Source,
    private readonly limit: number,
  ) {
    const handlers: FeedHandlers<Data> = {
      message: (_data, message) => this.#give({ type: 'message', ...message }),
      ready: (start) => this.#give({ type: 'ready', ...start }),
      resync: (resync) => this.#give({ type: 'resync', ...resync }),
      checkpoint: (checkpoint) => this.#give({ type: 'checkpoint', ...checkpoint }),
      error: (problems) => {
        this.#problem = new FeedError(problems);
        this.#settle();
      },
    };
    this.#source = subscribe(handlers, () => {
      this.#done = true;
      // An error is told right after.
      queueMicrotask(() => this.#settle());
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<FeedEvent<Data>, undefined>> {
    return new Promise((resolve, reject) => {
      this.#takers.push({ resolve, reject });
      this.#settle();
    });
  }

  async return(): Promise<IteratorResult<FeedEvent<Data>, undefined>> {
    this.#held.length = 0;
    this.#source.close();
    return { done: true, value: undefined };
  }

  #give(event: FeedEvent<Data>): void {
    this.#held.push(event);
    this.#settle();
    if (this.#held.length < this.limit) return;
    this.#paused = true;
    this.#source.pause();
  }

  #settle(): void {
    while (this.#takers.length > 0) {
      const event = this.#held.shift();
      if (event === undefined) break;
      this.#takers.shift()?.resolve({ done: false, value: event });
    }
    if (this.#held.length > 0) return;
    if (this.#done) this.#end();
    else if (this.#paused) {
      this.#paused = false;
      this.#source.resume();
    }
  }

  #end(): void {
    for (const taker of this.#takers.splice(0)) {
      if (this.#problem) taker.reject(this.#problem);
      else taker.resolve({ done: true, value: undefined });
      this.#problem = undefined;
    }
  }
}
