import type { Pool } from 'pg';
import { periodPublished } from '../persistence/period-published';
import type { LogEntry } from './log-entry';

export interface StreamHead {
  readonly organisationId: string;
  readonly epoch: string;
  readonly head: number;
  readonly floor: number;
}

interface Query {
  readonly name: string;
  readonly text: string;
}

const HEADS: Query = {
  name: 'stream-heads',
  text: `SELECT organisation_id AS "organisationId", epoch, head::int, floor::int FROM stream
    WHERE organisation_id = ANY($1::uuid[])`,
};

const AFTER: Query = {
  name: 'log-after',
  text: `SELECT c.organisation_id AS "organisationId", c.sequence::int, s.epoch, c.at, c.kind,
      c.subject_type AS "subjectType", c.subject_id AS "subjectId", c.axis, c.from_value AS "from",
      c.to_value AS "to", c.reason, c.period, c.after_lock AS "afterLock", c.actor_owner_id AS "actorOwnerId",
      c.fields #>> '{cause,to}' AS cause,
      c.fields #>> '{reading,to}' AS "readingId", c.fields #>> '{item,to}' AS "itemId",
      c.fields #>> '{outcome,to}' AS "outcomeId", c.ambition_ids AS "ambitionIds", c.owner_ids AS "ownerIds",
      c.division_ids AS "divisionIds", c.themes
    FROM change c JOIN stream s ON s.organisation_id = c.organisation_id
    WHERE c.organisation_id = $1 AND c.sequence > $2 ORDER BY c.sequence LIMIT $3`,
};

const PUBLISHED: Query = {
  name: 'log-entries-published',
  text: `SELECT c.sequence::int FROM change c
    WHERE c.organisation_id = $1 AND c.sequence = ANY($2::bigint[]) AND ${periodPublished('c')}`,
};

/** Reads the change log for those that follow it. */
export class LogReader {
  /** Reads of entries since the server started. */
  reads = 0;

  constructor(private readonly pool: Pool) {}

  async heads(organisationIds: readonly string[]): Promise<StreamHead[]> {
    const { rows } = await this.pool.query<StreamHead>({ ...HEADS, values: [organisationIds] });
    return rows;
  }

  /** Up to `limit` entries after a number, in order. */
  async after(organisationId: string, sequence: number, limit: number): Promise<LogEntry[]> {
    this.reads += 1;
    const { rows } = await this.pool.query<LogEntry>({ ...AFTER, values: [organisationId, sequence, limit] });
    return rows;
  }

  /** Those of the entries, by their numbers, whose period is published. */
  async published(organisationId: string, sequences: readonly number[]): Promise<ReadonlySet<number>> {
    const { rows } = await this.pool.query<{ sequence: number }>({
      ...PUBLISHED,
      values: [organisationId, sequences],
    });
    return new Set(rows.map(({ sequence }) => sequence));
  }
}
