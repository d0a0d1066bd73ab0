import type { LogEntry } from './log-entry';
import type { LogReader, StreamHead } from './log-reader';

const KEPT = 1_000;
const PAGE = 500;

/**
 * Follows one organisation's stream: reads what is new, once for the whole server, and keeps the newest entries
 * at hand, so that followers and those who come back after a short break need no query of their own.
 */
export class StreamTail {
  readonly #waiting = new Set<() => void>();
  #recent: LogEntry[] = [];
  #head: number;
  #epoch: string;
  #reading: Promise<void> | undefined;
  #again = false;
  followers = 0;

  constructor(
    private readonly log: LogReader,
    start: StreamHead,
  ) {
    this.organisationId = start.organisationId;
    this.#head = start.head;
    this.#epoch = start.epoch;
  }

  readonly organisationId: string;

  get head(): number {
    return this.#head;
  }

  get epoch(): string {
    return this.#epoch;
  }

  /** Reads up to the end of the log. Calls while it reads are folded into one more round. */
  catchUp(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#readOn().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Up to `limit` entries after a number: from memory where they are at hand, else from the log. */
  async after(sequence: number, limit = PAGE): Promise<readonly LogEntry[]> {
    if (sequence >= this.#head) return [];
    const oldest = this.#recent[0]?.sequence;
    if (oldest !== undefined && oldest <= sequence + 1) {
      return this.#recent.slice(sequence + 1 - oldest, sequence + 1 - oldest + limit);
    }
    return this.log.after(this.organisationId, sequence, limit);
  }

  /** Resolves once something may have followed `sequence`, or `cancel` is called. */
  growth(sequence: number): { readonly grown: Promise<void>; readonly cancel: () => void } {
    if (sequence < this.#head) return { grown: Promise.resolve(), cancel: () => undefined };
    let wake: () => void = () => undefined;
    const grown = new Promise<void>((resolve) => {
      wake = resolve;
    });
    this.#waiting.add(wake);
    return {
      grown,
      cancel: () => {
        this.#waiting.delete(wake);
        wake();
      },
    };
  }

  async #readOn(): Promise<void> {
    do {
      this.#again = false;
      const entries = await this.log.after(this.organisationId, this.#head, PAGE);
      if (entries.length === PAGE) this.#again = true;
      this.#append(entries);
    } while (this.#again);
  }

  /** Numbers are dense: a gap means that the log was changed beneath us, and is never passed over in silence. */
  #append(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      if (entry.sequence !== this.#head + 1) {
        throw new Error(`Stream ${this.organisationId}: number ${entry.sequence} follows ${this.#head}`);
      }
      this.#head = entry.sequence;
      this.#epoch = entry.epoch;
      this.#recent.push(entry);
    }
    if (this.#recent.length > KEPT) this.#recent = this.#recent.slice(-KEPT);
    if (entries.length === 0) return;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }
}
