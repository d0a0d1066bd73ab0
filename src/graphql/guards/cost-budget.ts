import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Access } from '../../domain/access';
import { networkOf } from './network';
import type { CostLimits } from './guard-settings';

export interface Who {
  readonly access: Access;
  /** Null for what no request stands behind. */
  readonly address: string | null;
}

interface Over {
  readonly limit: 'COST_PER_MINUTE' | 'COST_PER_MINUTE_OF_ADDRESS';
  readonly retryAfterSeconds: number;
  /** Whether it is the first time in a minute: a flood is worth one note. */
  readonly first: boolean;
}

/** What is left of the minute, or for how long there is nothing left. */
export type Taken = { readonly remaining: number } | Over;

const MINUTE_SECONDS = 60;

/** What a person and an address may ask of this server in a minute. The public is nobody in particular. */
export class CostBudget {
  readonly #people: RateLimiterMemory;
  readonly #addresses: RateLimiterMemory;
  readonly #told = new RateLimiterMemory({ points: 1, duration: MINUTE_SECONDS });

  constructor(limits: CostLimits) {
    this.#people = new RateLimiterMemory({ points: limits.COST_PER_MINUTE, duration: MINUTE_SECONDS });
    this.#addresses = new RateLimiterMemory({
      points: limits.COST_PER_MINUTE_OF_ADDRESS,
      duration: MINUTE_SECONDS,
    });
  }

  async take({ access, address }: Who, cost: number): Promise<Taken> {
    const person = access.subject === null ? undefined : `${access.organisationId} ${access.subject}`;
    const own = person === undefined ? UNBOUNDED : await consume(this.#people, person, cost);
    if (person !== undefined && own.over !== undefined)
      return this.#over('COST_PER_MINUTE', person, own.over);
    const network = address === null ? undefined : networkOf(address);
    const all = network === undefined ? UNBOUNDED : await consume(this.#addresses, network, cost);
    if (network === undefined || all.over === undefined) return { remaining: Math.min(own.left, all.left) };
    if (person !== undefined) await this.#people.reward(person, cost);
    return this.#over('COST_PER_MINUTE_OF_ADDRESS', network, all.over);
  }

  async #over(limit: Over['limit'], key: string, retryAfterSeconds: number): Promise<Over> {
    const told = await consume(this.#told, `${limit} ${key}`, 1);
    return { limit, retryAfterSeconds, first: told.over === undefined };
  }
}

interface Consumed {
  readonly left: number;
  /** For how many seconds there is nothing left; undefined where it was enough. */
  readonly over?: number;
}

const UNBOUNDED: Consumed = { left: Infinity };

/** What is refused is not counted: something smaller may still fit. */
async function consume(limiter: RateLimiterMemory, key: string, cost: number): Promise<Consumed> {
  try {
    return { left: (await limiter.consume(key, cost)).remainingPoints };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    await limiter.reward(key, cost);
    return { left: 0, over: Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)) };
  }
}
