const COALESCE_MILLISECONDS = 5;
/** How long a server that stops waits for its last bells. */
const PATIENCE_MILLISECONDS = 1_000;
/** A payload of PostgreSQL must stay under 8,000 bytes; an id takes 37 of them. */
const IDS_PER_BELL = 200;
const LONGEST = IDS_PER_BELL * 37;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The ids that a bell names. None where it is not a bell of ours: others may write to the same channel. */
export function idsOfBell(payload: string | undefined): readonly string[] {
  if (payload === undefined || payload.length > LONGEST) return [];
  const ids = payload.split(',');
  return ids.every((id) => ID.test(id)) ? ids : [];
}

/**
 * Gathers for some milliseconds which organisations were rung for and sends them together, so that a hundred commits
 * make one bell. A bell that cannot be sent is lost, which costs latency only: every tailer polls as well. That is
 * told once, and not again before one went out.
 */
export class BellCoalescer {
  readonly #sending = new Set<Promise<void>>();
  #rung = new Set<string>();
  #waiting: NodeJS.Timeout | undefined;
  #failing = false;

  constructor(
    private readonly send: (payload: string) => Promise<unknown>,
    private readonly onProblem: (problem: Error) => void,
  ) {}

  add(organisationId: string): void {
    this.#rung.add(organisationId);
    this.#waiting ??= setTimeout(() => this.#flush(), COALESCE_MILLISECONDS);
  }

  /** Sends at once what is still waiting. */
  async stop(): Promise<void> {
    if (this.#waiting !== undefined) {
      clearTimeout(this.#waiting);
      this.#flush();
    }
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MILLISECONDS);
    });
    await Promise.race([Promise.all(this.#sending), patience]);
    clearTimeout(timer);
  }

  #flush(): void {
    this.#waiting = undefined;
    const ids = [...this.#rung];
    this.#rung = new Set();
    const sending = this.#sendAll(ids).finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
  }

  async #sendAll(ids: readonly string[]): Promise<void> {
    try {
      for (let start = 0; start < ids.length; start += IDS_PER_BELL) {
        await this.send(ids.slice(start, start + IDS_PER_BELL).join(','));
      }
      this.#failing = false;
    } catch (problem) {
      if (!this.#failing) this.onProblem(problem as Error);
      this.#failing = true;
    }
  }
}
