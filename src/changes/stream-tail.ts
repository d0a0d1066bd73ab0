import type { LogEntry } from './log-entry';
import type { LogReader, StreamHead } from './log-reader';

const KEPT = 1_000;
const PAGE = 500;
/** How often a page that does not follow on what was read before is read again, before it is taken for what it is. */
const ATTEMPTS = 3;

/** Told of what is new; before it is called, `head` is at the last of the entries. */
export type Growth = (entries: readonly LogEntry[]) => void;

/**
 * Follows one organisation's stream: reads what is new, once for the whole server, and keeps the newest entries
 * at hand, so that those who come back after a short break need no query of their own.
 */
export class StreamTail {
  #recent: LogEntry[] = [];
  #start: StreamHead;
  #reading: Promise<void> | undefined;
  #again = false;
  #misfits = 0;
  followers = 0;
  onGrowth: Growth = () => undefined;

  constructor(
    private readonly log: LogReader,
    start: StreamHead,
  ) {
    this.#start = start;
  }

  get organisationId(): string {
    return this.#start.organisationId;
  }

  /** The number of the newest entry that is known here. */
  get head(): number {
    return this.#start.head;
  }

  get epoch(): string {
    return this.#start.epoch;
  }

  /** The lowest number after which one can resume. */
  get floor(): number {
    return this.#start.floor;
  }

  /** Takes notice of how the stream stands in the database, where its head was known to be `before`, and reads on. */
  async look(now: StreamHead, before: number): Promise<void> {
    // Another epoch, or a shorter log: a backup was restored, and what is kept here may never have happened.
    if (now.epoch !== this.epoch || now.head < before) return this.#restart(now);
    this.#start = { ...this.#start, floor: now.floor };
    if (now.head <= this.head) return;
    await this.catchUp();
    // Numbers at the end without entries: waiting for them would be waiting for ever, and nobody would hear of it.
    if (now.epoch === this.epoch && now.head > this.head) this.#restart(now);
  }

  /** Looks at the stream in the database. */
  async refresh(): Promise<void> {
    const before = this.head;
    const [now] = await this.log.heads([this.organisationId]);
    if (now) await this.look(now, before);
  }

  /** Reads up to the end of the log. Calls while it reads are folded into one more round. */
  catchUp(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#readToEnd();
    return this.#reading;
  }

  /** Up to `limit` entries after a number: from memory where they are at hand, else from the log. */
  async after(sequence: number, limit: number): Promise<readonly LogEntry[]> {
    if (sequence >= this.head) return [];
    const oldest = this.#recent[0]?.sequence;
    if (oldest !== undefined && oldest <= sequence + 1) {
      return this.#recent.slice(sequence + 1 - oldest, sequence + 1 - oldest + limit);
    }
    const entries = await this.log.after(this.organisationId, sequence, limit);
    // What this server does not know yet comes by the way of all that is new.
    return entries.filter((entry) => entry.sequence <= this.head);
  }

  /** Those of the entries whose period is published. */
  published(entries: readonly LogEntry[]): Promise<ReadonlySet<number>> {
    return this.log.published(
      this.organisationId,
      entries.map(({ sequence }) => sequence),
    );
  }

  async #readToEnd(): Promise<void> {
    try {
      await this.#readOn();
    } finally {
      // At once and not a turn later: whoever calls in between would be given a reading that is over.
      this.#reading = undefined;
    }
  }

  async #readOn(): Promise<void> {
    do {
      this.#again = false;
      const entries = await this.log.after(this.organisationId, this.head, PAGE);
      if (entries.length === PAGE) this.#again = true;
      if (!(await this.#fits(entries))) this.#again = true;
      else this.#append(entries);
    } while (this.#again);
  }

  /**
   * Numbers are dense: a gap means that the log was changed beneath us, and is never passed over in silence. Who
   * follows is brought to the end and told to read the graph again.
   */
  async #fits(entries: readonly LogEntry[]): Promise<boolean> {
    const fits =
      entries.every((entry, index) => entry.sequence === this.head + 1 + index) &&
      entries.every(({ epoch }) => epoch === this.epoch);
    if (fits) {
      this.#misfits = 0;
      return true;
    }
    this.#misfits += 1;
    if (this.#misfits >= ATTEMPTS) {
      this.#misfits = 0;
      const [now] = await this.log.heads([this.organisationId]);
      if (now) this.#restart(now);
    }
    return false;
  }

  #append(entries: readonly LogEntry[]): void {
    const last = entries.at(-1);
    if (!last) return;
    this.#start = { ...this.#start, head: last.sequence };
    this.#recent.push(...entries);
    if (this.#recent.length > KEPT) this.#recent = this.#recent.slice(-KEPT);
    this.onGrowth(entries);
  }

  #restart(now: StreamHead): void {
    this.#recent = [];
    this.#start = now;
    this.onGrowth([]);
  }
}
