import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from './network';

const MINUTE_SECONDS = 60;
/** Bearers that were accepted lately: a flood from beside them must not lock them out. */
const KEPT = 10_000;

/** Counts the tokens of an address that were refused. */
export class FailureLimit {
  readonly #failures: RateLimiterMemory;
  /** By hash: what is kept here opens nothing. */
  readonly #accepted = new Set<string>();

  constructor(private readonly perMinute: number) {
    this.#failures = new RateLimiterMemory({ points: perMinute, duration: MINUTE_SECONDS });
  }

  /** For how many seconds no further try is looked at; undefined where it is. */
  async closedFor(address: string, authorization: string): Promise<number | undefined> {
    const failures = await this.#failures.get(networkOf(address));
    if (!failures || failures.consumedPoints < this.perMinute) return undefined;
    if (this.#accepted.has(hashOf(authorization))) return undefined;
    return Math.max(1, Math.ceil(failures.msBeforeNext / 1_000));
  }

  accept(authorization: string): void {
    if (this.#accepted.size >= KEPT) this.#accepted.clear();
    this.#accepted.add(hashOf(authorization));
  }

  async fail(address: string, authorization: string): Promise<void> {
    this.#accepted.delete(hashOf(authorization));
    await this.#failures.penalty(networkOf(address));
  }
}

const hashOf = (authorization: string): string => createHash('sha256').update(authorization).digest('base64');
