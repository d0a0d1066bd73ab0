import type { Pool, PoolClient } from 'pg';
import { addDays } from '../../domain/calendar-date';
import { dayOf, type Clock } from '../../domain/clock';
import { borrow, giveBack } from '../../persistence/lent-client';
import { tellOfAssignment, tellOfClinic, type Assignment, type ClinicNews } from './news.rules';
import { writeNotifications } from './write-notifications';

/** What is read in one transaction. */
const BATCH = 500;
/** What is older is no news: it was logged while notifications were off, or no server ran. */
const NEWS_DAYS = 7;

const GROWN = `SELECT s.organisation_id AS id, p.sequence IS NULL AS fresh
  FROM stream s LEFT JOIN notification_position p USING (organisation_id)
  WHERE p.sequence IS NULL OR p.sequence < s.head`;

/** At the end of the log: what came before is the past. */
const SWITCH_ON = `INSERT INTO notification_position (organisation_id, sequence)
  SELECT organisation_id, head FROM stream WHERE organisation_id = $1 ON CONFLICT DO NOTHING`;

const HOLD = `SELECT sequence::int FROM notification_position WHERE organisation_id = $1 FOR UPDATE SKIP LOCKED`;

const UP_TO = `SELECT max(sequence)::int AS last FROM (SELECT sequence FROM change
  WHERE organisation_id = $1 AND sequence > $2 ORDER BY sequence LIMIT ${BATCH}) batch`;

const NEWS = `c.organisation_id = $1 AND c.sequence > $2 AND c.sequence <= $3 AND c.at >= $4`;

/** Who was accountable is read from the image that the entry's own command left: it may be somebody else by now. */
const ASSIGNMENTS = `SELECT c.organisation_id AS "organisationId", c.sequence::int, a.id AS "actionId", a.reference,
    a.title, a.due_date::text AS "dueDate", i.image ->> 'owner_id' AS "ownerId"
  FROM change c
  JOIN row_image i ON i.organisation_id = c.organisation_id AND i.table_name = 'action'
    AND i.row_id = c.subject_id AND i.command_id = c.command_id
  JOIN action a ON a.id = c.subject_id AND a.organisation_id = c.organisation_id
  WHERE ${NEWS} AND (c.kind = 'ActionAdded' OR c.kind = 'ActionUpdated' AND c.fields ? 'ownerId')
  ORDER BY c.sequence`;

const CLINICS = `SELECT k.organisation_id AS "organisationId", k.id AS "clinicId", k.title, k.held_on::text AS "heldOn",
    k.state, k.pinned_sequence::text AS pinned,
    ARRAY(SELECT p FROM (SELECT k.chair_id UNION SELECT t.owner_id FROM clinic_attendee t
        WHERE t.clinic_id = k.id AND t.invited
      UNION SELECT t.deputy_id FROM clinic_attendee t
        WHERE t.clinic_id = k.id AND t.invited AND t.deputy_id IS NOT NULL) people(p) ORDER BY p) AS people
  FROM clinic k WHERE k.organisation_id = $1 AND k.id = ANY($2::uuid[])`;

const CLINIC_ENTRIES = `SELECT DISTINCT c.subject_id AS id FROM change c WHERE ${NEWS}
  AND c.kind IN ('ClinicPublished', 'ClinicUpdated', 'ClinicAttendeesChanged', 'ClinicApologiesGiven', 'ClinicClosed')`;

/**
 * Reads the change log for what people are told of. Notifications and the place in the log are written in one
 * transaction, under a lock on that place: whichever server does it, each entry is told of once.
 */
export class NewsReader {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Reads on in every log that has grown, and begins where none has been read yet. */
  async readAll(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string; fresh: boolean }>(GROWN);
    for (const { id, fresh } of rows) {
      if (fresh) await this.pool.query(SWITCH_ON, [id]);
      else while (await this.read(id));
    }
  }

  /** One batch. False where there was nothing, or another server is at it. */
  async read(organisationId: string): Promise<boolean> {
    const client = await borrow(this.pool);
    let failure: Error | undefined;
    try {
      await client.query('BEGIN');
      const read = await this.#readOn(client, organisationId);
      await client.query('COMMIT');
      return read;
    } catch (problem) {
      failure = problem as Error;
      throw problem;
    } finally {
      giveBack(client, failure);
    }
  }

  async #readOn(client: PoolClient, organisationId: string): Promise<boolean> {
    const held = await client.query<{ sequence: number }>(HOLD, [organisationId]);
    const from = held.rows[0]?.sequence;
    if (from === undefined) return false;
    const { last } =
      (await client.query<{ last: number | null }>(UP_TO, [organisationId, from])).rows[0] ?? {};
    if (last == null) return false;
    const now = this.clock.now();
    const since = addDays(dayOf(now), -NEWS_DAYS);
    const span = [organisationId, from, last, since];
    const assignments = await client.query<Assignment>(ASSIGNMENTS, span);
    const clinics = await this.#clinics(client, span);
    const told = [...assignments.rows.map(tellOfAssignment), ...clinics.flatMap(tellOfClinic)];
    await writeNotifications(client, told, now);
    await client.query('UPDATE notification_position SET sequence = $2 WHERE organisation_id = $1', [
      organisationId,
      last,
    ]);
    return true;
  }

  async #clinics(client: PoolClient, span: readonly unknown[]): Promise<ClinicNews[]> {
    const { rows } = await client.query<{ id: string }>(CLINIC_ENTRIES, [...span]);
    if (rows.length === 0) return [];
    return (await client.query<ClinicNews>(CLINICS, [span[0], rows.map(({ id }) => id)])).rows;
  }
}
