import type { LogEntry } from '../changes/log-entry';
import type { StreamTail } from '../changes/stream-tail';
import { CHANGES_ACCESS } from './changes-access';

/** Whoever is told that there may be something new. */
interface Told {
  grown(entries: readonly LogEntry[]): void;
}

/** One organisation's log as far as it is followed here: whatever is new goes to every group. */
export class LiveStream {
  readonly groups = new Set<Told>();
  #gate: Promise<void> | undefined;

  constructor(
    readonly tail: StreamTail,
    private readonly recheckAccess: (organisationId: string) => Promise<void>,
    /** Resolves once all that was committed before is known here. */
    readonly current: () => Promise<void>,
  ) {
    tail.onGrowth = (entries) => this.#grown(entries);
  }

  /** Resolves once everybody who may no longer follow has been cut off. */
  get settled(): Promise<void> | undefined {
    return this.#gate;
  }

  #grown(entries: readonly LogEntry[]): void {
    if (entries.some(({ kind }) => CHANGES_ACCESS.has(kind))) this.#close();
    for (const group of this.groups) group.grown(entries);
  }

  #close(): void {
    const gate = Promise.resolve(this.#gate)
      .then(() => this.recheckAccess(this.tail.organisationId))
      .finally(() => {
        if (this.#gate === gate) this.#gate = undefined;
      });
    this.#gate = gate;
  }
}
