import { relation } from '../../persistence/relation';
import { insideOnly } from './inside-only';

/** A post that sits in a clinic: its chair, who is invited, and who comes in somebody's place. */
export interface ClinicGuestRecord {
  readonly ownerId: string;
}

export const guestsOfClinic = relation<ClinicGuestRecord>(
  'guests of clinic',
  (sql) => `SELECT g.key, g."ownerId" FROM (
      SELECT c.id AS key, c.chair_id AS "ownerId" FROM clinic c
        WHERE c.id = ANY(${sql.keys}) AND ${insideOnly(sql, 'c')}
      UNION SELECT t.clinic_id, p.id FROM clinic_attendee t CROSS JOIN LATERAL unnest(ARRAY[t.owner_id, t.deputy_id]) p(id)
        WHERE t.clinic_id = ANY(${sql.keys}) AND t.invited AND p.id IS NOT NULL AND ${insideOnly(sql, 't')}) g`,
);
