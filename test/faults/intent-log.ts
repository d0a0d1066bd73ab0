import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Something that is to be written, noted before it is sent. */
export interface Intent {
  readonly lane: string;
  /** The idempotency key. */
  readonly key: string;
  readonly input: Record<string, unknown>;
}

export interface Acknowledgement {
  readonly lane: string;
  readonly key: string;
  /** Of the change that the server answered with. */
  readonly sequence: number;
}

type Line = { readonly intent: Intent } | { readonly done: Acknowledgement };

/**
 * What writers intend and what was acknowledged, in a file: whoever is killed in between finds in it what to ask for
 * again, under the same key. The kernel keeps what was appended, however the process ends.
 */
export class IntentLog {
  readonly #pending = new Map<string, Intent>();
  readonly #turns = new Map<string, number>();
  readonly acknowledged: Acknowledgement[] = [];

  constructor(private readonly path: string) {
    if (!existsSync(path)) return;
    const lines = readFileSync(path, 'utf8').split('\n');
    // A line that was cut short by a kill was never sent.
    lines.pop();
    for (const line of lines) this.#note(JSON.parse(line) as Line);
  }

  pending(lane: string): Intent | undefined {
    return this.#pending.get(lane);
  }

  get unacknowledged(): readonly Intent[] {
    return [...this.#pending.values()];
  }

  /** How many writes the lane has begun. */
  turn(lane: string): number {
    return this.#turns.get(lane) ?? 0;
  }

  intend(intent: Intent): Intent {
    this.#append({ intent });
    return intent;
  }

  acknowledge(lane: string, key: string, sequence: number): void {
    this.#append({ done: { lane, key, sequence } });
  }

  #append(line: Line): void {
    appendFileSync(this.path, JSON.stringify(line) + '\n');
    this.#note(line);
  }

  #note(line: Line): void {
    if ('intent' in line) {
      this.#pending.set(line.intent.lane, line.intent);
      this.#turns.set(line.intent.lane, this.turn(line.intent.lane) + 1);
    } else {
      this.#pending.delete(line.done.lane);
      this.acknowledged.push(line.done);
    }
  }
}
