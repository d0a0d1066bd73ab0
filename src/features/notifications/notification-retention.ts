import type { Pool } from 'pg';
import type { Clock } from '../../domain/clock';

const YEAR_MILLISECONDS = 365 * 86_400_000;
const BATCH = 5_000;

/** What still waits is younger than that by far. */
const REMOVE = `DELETE FROM notification WHERE id IN (
  SELECT id FROM notification WHERE created_at < $1 AND state NOT IN ('WAITING', 'SENDING') LIMIT ${BATCH})`;

/** Removes what was told a year ago: it says of people what they were told, and nobody asks for it any more. */
export class NotificationRetention {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly clock: Clock,
  ) {}

  /** Answers with how many it removed. Several servers may do it at once. */
  async removeOld(): Promise<number> {
    const cutoff = new Date(this.clock.now().getTime() - YEAR_MILLISECONDS);
    let removed = 0;
    for (;;) {
      const { rowCount } = await this.pool.query(REMOVE, [cutoff]);
      removed += rowCount ?? 0;
      if ((rowCount ?? 0) < BATCH) return removed;
    }
  }
}
