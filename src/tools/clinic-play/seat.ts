import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ORGANISATION, type Part } from './cast';
import { ClinicFollower } from './clinic-follower';
import { clinicMutation } from './documents';
import type { Input, Payload } from './payload';
import { Refused, type Problem } from './refused';

export interface Means {
  readonly part: Part;
  /** Where it asks: the first, and the others in turn when that one does not answer. */
  readonly addresses: readonly string[];
  /** A bearer token. */
  readonly token: string;
}

const PAUSE = 100;
/** How often somebody tries again before they give up. */
const TRIES = 300;

/** One attendee at a screen: follows the clinic, and writes. A lost connection is met by asking again with the same key. */
export class Seat {
  readonly part: Part;
  /** How often it had to ask again. */
  retries = 0;
  follower: ClinicFollower | undefined;
  readonly #addresses: readonly string[];
  readonly #token: string;
  #turn = 0;

  constructor({ part, addresses, token }: Means) {
    this.part = part;
    this.#addresses = addresses;
    this.#token = token;
  }

  /** Begins to follow, and resolves when it does. */
  async follow(clinic: string): Promise<void> {
    this.follower = new ClinicFollower(this.#addresses, this.#token, clinic);
    await this.follower.ready;
  }

  async write(mutation: string, input: Input): Promise<Payload> {
    const whole = { organisation: ORGANISATION, idempotencyKey: randomUUID(), ...input };
    const data = await this.ask<Record<string, Payload>>(clinicMutation(mutation), { input: whole });
    return data[mutation] as Payload;
  }

  async ask<Data>(query: string, variables: Input): Promise<Data> {
    const body = JSON.stringify({ query, variables });
    for (let attempt = 1; ; attempt += 1) {
      try {
        return answerOf<Data>(await this.#post(body));
      } catch (problem) {
        if (problem instanceof Refused || attempt === TRIES) throw problem;
      }
      this.retries += 1;
      this.#turn += 1;
      await sleep(PAUSE);
    }
  }

  async leave(): Promise<void> {
    await this.follower?.close();
  }

  async #post(body: string): Promise<unknown> {
    const address = this.#addresses[this.#turn % this.#addresses.length] ?? '';
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body,
    });
    // It is on its way out: another server takes it, or the same when it is back.
    if (response.status === 503) throw new Error('The server does not take requests');
    return response.json();
  }
}

function answerOf<Data>(answer: unknown): Data {
  const { data, errors } = answer as { data?: Data; errors?: readonly Problem[] };
  const words = `An answer without data: ${JSON.stringify(answer).slice(0, 300)}`;
  if (errors || !data) throw new Refused(errors ?? [{ message: words }]);
  return data;
}
