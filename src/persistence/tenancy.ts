import type { View } from './relation';
import { AUDIENCE_SETTING, ORGANISATION_SETTING, REQUEST_ROLE } from './row-security';

export const STATEMENT_TIMEOUT_SECONDS = 30;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';

/**
 * Writes what every transaction of a request begins with: the second barrier between organisations (N6), and the time
 * that a statement may take. It all ends with the transaction, so a connection carries nothing over to the next one.
 */
export class Tenancy {
  readonly #timeout: string;

  constructor(statementTimeoutSeconds: number = STATEMENT_TIMEOUT_SECONDS) {
    this.#timeout = `SET LOCAL statement_timeout = ${Math.round(statementTimeoutSeconds * 1000)}`;
  }

  /** Begins a transaction that only reads, as one string, so that it costs no round trip more than BEGIN alone. */
  reading(isolation: Isolation, { organisationId, publishedOnly }: View): string {
    // Only what is published is shown across organisations: anybody else without an organisation reaches nothing.
    const audience = organisationId === undefined && publishedOnly ? 'public' : 'inside';
    return `BEGIN ISOLATION LEVEL ${isolation} READ ONLY; ${this.#settings(organisationId, audience)}`;
  }

  /** For a transaction that has begun and is to write. */
  writing(organisationId: string | null): string {
    return this.#settings(organisationId ?? undefined, 'inside');
  }

  #settings(organisationId: string | undefined, audience: 'public' | 'inside'): string {
    // A SET takes no parameters: nothing but constants, a number and what is a UUID through and through comes in here.
    if (organisationId !== undefined && !UUID.test(organisationId))
      throw new Error('An organisation has a UUID');
    return [
      this.#timeout,
      `SET LOCAL ${ORGANISATION_SETTING} = '${organisationId ?? ''}'`,
      `SET LOCAL ${AUDIENCE_SETTING} = '${audience}'`,
      `SET LOCAL ROLE ${REQUEST_ROLE}`,
    ].join('; ');
  }
}
