import { setTimeout as sleep } from 'node:timers/promises';
import type { LogReader } from './log-reader';
import { StreamTail } from './stream-tail';

const POLL_MILLISECONDS = 1_000;
/** How often the heads are looked at, at the most, however many ask for it: a thousand screens may come back at once. */
const PAUSE_MILLISECONDS = 5;

/**
 * The one follower of the change log on this server. The doorbell wakes it at once; a slow poll makes up for a
 * bell that was lost. Streams that nobody follows are not read.
 */
export class Tailer {
  readonly #tails = new Map<string, Promise<StreamTail>>();
  #timer: NodeJS.Timeout | undefined;
  /** A look at the heads that has not begun yet: whoever asks meanwhile shares it. */
  #coming: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();
  #pausedUntil = 0;

  constructor(
    readonly log: LogReader,
    private readonly report: (problem: Error) => void,
    private readonly pauseMilliseconds = PAUSE_MILLISECONDS,
  ) {}

  start(): void {
    this.#timer = setInterval(() => void this.sweep(), POLL_MILLISECONDS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Follows a stream on behalf of one more follower, who must `release` it. */
  async follow(organisationId: string): Promise<StreamTail> {
    let opening = this.#tails.get(organisationId);
    if (!opening) {
      opening = this.#open(organisationId);
      this.#tails.set(organisationId, opening);
      opening.catch(() => this.#tails.delete(organisationId));
    }
    const tail = await opening;
    // The last follower may have left meanwhile and taken the tail along: then nobody would wake it any more.
    if (this.#tails.get(organisationId) !== opening) return this.follow(organisationId);
    tail.followers += 1;
    return tail;
  }

  release(tail: StreamTail): void {
    tail.followers -= 1;
    if (tail.followers === 0) this.#tails.delete(tail.organisationId);
  }

  /** An organisation's log may have grown. */
  wake(organisationId: string): void {
    const opening = this.#tails.get(organisationId);
    opening?.then((tail) => tail.catchUp()).catch(this.report);
  }

  /** Looks at all streams for bells that were lost. */
  async sweep(): Promise<void> {
    if (this.#tails.size > 0) await this.current().catch(this.report);
  }

  /**
   * Resolves once all that was committed before it was called is known here, bell or no bell. One statement looks at the
   * heads of all followed streams, for all who ask before it is sent.
   */
  current(): Promise<void> {
    this.#coming ??= this.#lookNext();
    return this.#coming;
  }

  async #lookNext(): Promise<void> {
    await this.#last;
    const pause = this.#pausedUntil - performance.now();
    if (pause > 0) await sleep(pause);
    this.#coming = undefined;
    this.#pausedUntil = performance.now() + this.pauseMilliseconds;
    const look = this.#look();
    this.#last = look.catch(() => undefined);
    return look;
  }

  async #look(): Promise<void> {
    const opened = await Promise.allSettled(this.#tails.values());
    const tails = opened.flatMap((tail) => (tail.status === 'fulfilled' ? [tail.value] : []));
    // Asked before the heads are read: a tail may go on meanwhile, and has not run ahead of the log then.
    const before = new Map(tails.map((tail) => [tail.organisationId, tail.head]));
    const heads = await this.log.heads([...before.keys()]);
    await Promise.all(
      heads.map(async (now) => {
        const tail = tails.find(({ organisationId }) => organisationId === now.organisationId);
        await tail?.look(now, before.get(now.organisationId) ?? 0);
      }),
    );
  }

  async #open(organisationId: string): Promise<StreamTail> {
    const [head] = await this.log.heads([organisationId]);
    if (!head) throw new Error(`Organisation ${organisationId} has no stream`);
    return new StreamTail(this.log, head);
  }
}
