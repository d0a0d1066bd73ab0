import type { Pool } from 'pg';
import type { Clock } from '../../domain/clock';

const DAY_MILLISECONDS = 86_400_000;
const BATCH = 5_000;

/** The table lets nothing be deleted but what is said here to be old, and nothing at all of the last thirty days. */
const REMOVE = `
WITH cutoff AS MATERIALIZED (SELECT set_config('golden_thread.audit_cutoff', $1, true) AS said), old AS MATERIALIZED (
  SELECT id FROM audit_event, cutoff WHERE at < said::timestamptz ORDER BY at LIMIT ${BATCH}
)
DELETE FROM audit_event WHERE id IN (SELECT id FROM old)`;

/** Removes what has been kept long enough. The log of changes is kept for good; this tells of people. */
export class AuditRetention {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly days: number,
    private readonly clock: Clock,
  ) {}

  /** Answers with how many rows it removed. Several servers may do it at once. */
  async removeOld(): Promise<number> {
    const cutoff = new Date(this.clock.now().getTime() - this.days * DAY_MILLISECONDS).toISOString();
    let removed = 0;
    for (;;) {
      const { rowCount } = await this.pool.query(REMOVE, [cutoff]);
      removed += rowCount ?? 0;
      if ((rowCount ?? 0) < BATCH) return removed;
    }
  }
}
