/** How much earlier or later than told, so that several servers do not all come at once. */
const JITTER = 0.1;

/** Does a piece of work again and again, one at a time. What fails is reported and tried again the next time. */
export class Regularly {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(
    private readonly milliseconds: number,
    private readonly work: () => Promise<unknown>,
    private readonly report: (problem: Error) => void,
  ) {}

  /** The first time at once, without waiting for it. */
  start(): void {
    this.#run();
  }

  /** Waits for the turn that is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #run(): void {
    this.#running = this.work()
      .then(() => undefined, this.report)
      .finally(() => this.#next());
  }

  #next(): void {
    if (this.#stopped) return;
    const wait = this.milliseconds * (1 - JITTER + Math.random() * 2 * JITTER);
    this.#timer = setTimeout(() => this.#run(), wait);
    // It keeps no process alive.
    this.#timer.unref();
  }
}
