import type { Pool } from 'pg';
import { CHANGES_ACCESS } from './changes-access';

export interface AccessWatchOptions {
  readonly pool: Pool;
  /** Whether anything is remembered here of people of this organisation. */
  readonly concerns: (organisationId: string) => boolean;
  /** Whether every new entry of its log is seen here anyhow. */
  readonly sees: (organisationId: string) => boolean;
  /** Who somebody is there may have changed. */
  readonly changed: (organisationId: string) => Promise<void>;
  readonly onProblem: (problem: Error) => void;
}

interface Looked {
  readonly id: string;
  readonly head: string;
  readonly changed: boolean;
}

const SINCE = `SELECT s.organisation_id AS id, s.head, k.since IS NULL OR EXISTS (SELECT FROM change c
    WHERE c.organisation_id = s.organisation_id AND c.sequence > k.since AND c.kind = ANY($3)) AS changed
  FROM unnest($1::uuid[], $2::bigint[]) k(id, since) JOIN stream s ON s.organisation_id = k.id`;

/**
 * Notices that somebody's access has changed where nobody follows their organisation: followers see it in the log, but
 * requests are answered by what was found out about their bearer a while ago. Looks once for all bells that ring while
 * it looks.
 */
export class AccessWatch {
  /** The last entry that was looked at, by organisation. */
  readonly #heads = new Map<string, string>();
  readonly #rung = new Set<string>();
  #looking = false;

  constructor(private readonly options: AccessWatchOptions) {}

  rung(organisationId: string): void {
    if (!this.options.sees(organisationId)) this.look(organisationId);
  }

  /** Where it begins or ends that entries are seen anyhow, one could slip by: then it is looked without a bell. */
  look(organisationId: string): void {
    if (!this.options.concerns(organisationId)) return;
    this.#rung.add(organisationId);
    if (!this.#looking) void this.#lookOn();
  }

  async #lookOn(): Promise<void> {
    this.#looking = true;
    while (this.#rung.size > 0) {
      const ids = [...this.#rung];
      this.#rung.clear();
      await this.#look(ids).catch(this.options.onProblem);
    }
    this.#looking = false;
  }

  async #look(ids: readonly string[]): Promise<void> {
    const since = ids.map((id) => this.#heads.get(id) ?? null);
    const { rows } = await this.options.pool.query<Looked>(SINCE, [ids, since, [...CHANGES_ACCESS]]);
    for (const { id, head, changed } of rows) {
      this.#heads.set(id, head);
      if (changed) await this.options.changed(id);
    }
  }
}
