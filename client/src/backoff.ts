export interface BackoffSettings {
  readonly retryBaseMs: number;
  readonly retryCapMs: number;
  readonly random: () => number;
}

/**
 * Full jitter: a wait is anywhere between nothing and a ceiling that doubles, so that the clients of a server that
 * restarts do not come back all at once (AWS Architecture Blog, "Exponential Backoff And Jitter").
 */
export class Backoff {
  #failures = 0;
  #aliveSince: number | undefined;

  constructor(private readonly settings: BackoffSettings) {}

  /** The connection stands. */
  alive(): void {
    this.#aliveSince = performance.now();
  }

  /**
   * Milliseconds to wait. The ceiling falls back only after a connection that stood for as long as the longest wait:
   * a server that accepts and then closes must not be asked again at once for ever.
   */
  next(): number {
    const { retryBaseMs, retryCapMs, random } = this.settings;
    if (this.#aliveSince !== undefined && performance.now() - this.#aliveSince >= retryCapMs)
      this.#failures = 0;
    this.#aliveSince = undefined;
    const ceiling = Math.min(retryCapMs, retryBaseMs * 2 ** this.#failures);
    this.#failures += 1;
    return random() * ceiling;
  }
}
