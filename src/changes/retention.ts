import type { Pool } from 'pg';
import type { Clock } from '../domain/clock';

const DAY_MILLISECONDS = 86_400_000;

/**
 * One look from each floor upwards, which stops at the first young entry. Only what moves is locked, and a head that
 * somebody is writing under is left for the next time: no writer waits for long, and this waits for none.
 */
const RAISE = `
WITH raised AS MATERIALIZED (
  SELECT s.organisation_id, coalesce(young.sequence - 1, s.head) AS floor
  FROM stream s LEFT JOIN LATERAL (
    SELECT c.sequence FROM change c
    WHERE c.organisation_id = s.organisation_id AND c.sequence > s.floor AND c.at >= $1
    ORDER BY c.sequence LIMIT 1
  ) young ON TRUE
  WHERE coalesce(young.sequence - 1, s.head) > s.floor
), free AS (
  SELECT s.organisation_id, raised.floor FROM stream s JOIN raised USING (organisation_id)
  FOR NO KEY UPDATE OF s SKIP LOCKED
)
UPDATE stream SET floor = free.floor FROM free
WHERE stream.organisation_id = free.organisation_id AND free.floor > stream.floor`;

/**
 * Bounds how far back a follower can resume from. The log is the trail of who did what and the source of every past
 * state, so nothing is deleted from it: the floor is raised, and a cursor below it is answered with ResyncRequired.
 */
export class Retention {
  constructor(
    private readonly pool: Pool,
    private readonly days: number,
    private readonly clock: Clock,
  ) {}

  /** Answers with how many floors it raised. None is ever lowered. */
  async raiseFloors(): Promise<number> {
    const cutoff = new Date(this.clock.now().getTime() - this.days * DAY_MILLISECONDS);
    const { rowCount } = await this.pool.query(RAISE, [cutoff]);
    return rowCount ?? 0;
  }
}
