import { payloadOf, type OwnFields } from './arrival';
import type { Expected } from './checker';
import { holesIn, type Written } from './check-writes';
import type { Database } from './database';
import type { View } from './views';

export interface LogRow extends OwnFields, Record<string, unknown> {
  readonly period: string | null;
}

const ENTRIES = `SELECT c.sequence::int, c.kind, c.axis, c.from_value AS "from", c.to_value AS "to", c.reason,
    c.after_lock AS "afterLock", to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, c.period
  FROM change c JOIN organisation o ON o.id = c.organisation_id
  WHERE o.slug = $1 AND c.sequence > $2 ORDER BY c.sequence`;

const COMMANDS = `SELECT m.idempotency_key AS key, m.first_sequence::int AS first, m.last_sequence::int AS last,
    (SELECT count(DISTINCT c.command_id)::int FROM change c
     WHERE c.organisation_id = m.organisation_id AND c.reason = m.idempotency_key) AS effects
  FROM command m WHERE m.idempotency_key IS NOT NULL AND m.actor <> 'sample'`;

const HEADS = `SELECT o.slug, s.head::int FROM stream s JOIN organisation o ON o.id = s.organisation_id`;

/** The tables themselves, read past every server. */
export class Oracle {
  readonly #rows = new Map<string, LogRow[]>();

  constructor(private readonly database: Database) {}

  async heads(): Promise<Map<string, number>> {
    const rows = await this.database.rows<{ slug: string; head: number }>(HEADS);
    return new Map(rows.map(({ slug, head }) => [slug, head]));
  }

  /** Reads on in the log of an organisation, and gives its end. */
  async readOn(organisation: string): Promise<number> {
    const rows = this.#of(organisation);
    const last = rows.at(-1)?.sequence ?? 0;
    for (const row of await this.database.rows<LogRow>(ENTRIES, [organisation, last])) rows.push(row);
    return rows.at(-1)?.sequence ?? 0;
  }

  /** What a view shows of what was read, after a place in the log. */
  expected(view: View, after = 0): Expected[] {
    return this.#of(view.organisation)
      .filter((row) => row.sequence > after && view.sees(row))
      .map((row) => ({ sequence: row.sequence, payload: payloadOf(row, view.own) }));
  }

  /** Reads the whole log again, and gives how many numbers it lacks. */
  async readAnew(): Promise<number> {
    let holes = 0;
    for (const [organisation, head] of await this.heads()) {
      this.#rows.set(organisation, []);
      await this.readOn(organisation);
      holes += holesIn(
        this.#of(organisation).map(({ sequence }) => sequence),
        head,
      );
    }
    return holes;
  }

  written(): Promise<Written[]> {
    return this.database.rows<Written & Record<string, unknown>>(COMMANDS);
  }

  #of(organisation: string): LogRow[] {
    const rows = this.#rows.get(organisation) ?? [];
    this.#rows.set(organisation, rows);
    return rows;
  }
}
