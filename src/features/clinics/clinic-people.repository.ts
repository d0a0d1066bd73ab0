import type { Attendance } from '../../domain/vocabulary';
import { columns, relation } from '../../persistence/relation';
import { insideOnly } from './inside-only';

export interface AttendeeRecord {
  readonly id: string;
  readonly clinicId: string;
  readonly ownerId: string;
  readonly attendance: Attendance;
  readonly apologies: string | null;
  readonly deputyId: string | null;
  readonly enteredAt: string | null;
  readonly seenAt: string | null;
  readonly leftAt: string | null;
  readonly invited: boolean;
  readonly version: number;
}

export interface AddendumRecord {
  readonly id: string;
  readonly clinicId: string;
  readonly text: string;
  readonly sensitive: boolean;
  readonly authorId: string | null;
  readonly addedAt: string;
}

/** `t` is the attendee. */
const attendeeColumns = columns<AttendeeRecord>({
  id: 't.id',
  clinicId: 't.clinic_id',
  ownerId: 't.owner_id',
  attendance: 't.attendance',
  apologies: 't.apologies',
  deputyId: 't.deputy_id',
  enteredAt: 't.entered_at',
  seenAt: 't.seen_at',
  leftAt: 't.left_at',
  invited: 't.invited',
  version: 't.version',
});

const addendumColumns = columns<AddendumRecord>({
  id: 'a.id',
  clinicId: 'a.clinic_id',
  text: 'a.text',
  sensitive: 'a.sensitive',
  authorId: 'a.author_id',
  addedAt: 'a.created_at',
});

/** Those who are asked to it: the chair first, then by post. */
export const attendeesOfClinic = relation<AttendeeRecord>(
  'attendees of clinic',
  (sql) => `SELECT t.clinic_id AS key, ${sql.select(attendeeColumns)} FROM clinic_attendee t
    JOIN clinic c ON c.id = t.clinic_id JOIN owner w ON w.id = t.owner_id
    WHERE t.clinic_id = ANY(${sql.keys}) AND t.invited AND ${insideOnly(sql, 't')} AND ${sql.visible('c')}
      AND ${sql.visible('w')} ORDER BY t.owner_id = c.chair_id DESC, w.post, t.id`,
);

/** All of them, sensitive ones too: whoever shows them leaves those out for who was not in the room. */
export const addendaOfClinic = relation<AddendumRecord>(
  'addenda of clinic',
  (sql) => `SELECT a.clinic_id AS key, ${sql.select(addendumColumns)} FROM clinic_addendum a
    WHERE a.clinic_id = ANY(${sql.keys}) AND ${insideOnly(sql, 'a')} ORDER BY a.id`,
);
