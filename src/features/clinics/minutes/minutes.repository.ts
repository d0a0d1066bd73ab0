import type { Attendance, OutcomeKind } from '../../../domain/vocabulary';
import { columns, relation, type SqlWriter } from '../../../persistence/relation';
import { insideOnly } from '../inside-only';

/** A clinic as its minutes name it: in words, so that they stand as they are. */
export interface ClinicInWords {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly heldOn: string;
  readonly chair: string;
  readonly quorum: number | null;
}

export interface AttendeeInWords {
  readonly post: string;
  readonly deputy: string | null;
  readonly attendance: Attendance;
  readonly invited: boolean;
  readonly deputyId: string | null;
  readonly enteredAt: string | null;
}

export interface OutcomeInWords {
  readonly id: string;
  readonly kind: OutcomeKind;
  readonly text: string;
  readonly answer: string | null;
  readonly item: string;
  readonly about: string | null;
  readonly by: string | null;
  readonly to: string | null;
  readonly dueDate: string | null;
  readonly restsOn: string | null;
  readonly action: string | null;
  readonly contributors: readonly string[];
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  readonly status: string | null;
  readonly period: string | null;
  readonly sensitive: boolean;
}

export interface AddendumInWords {
  readonly text: string;
  readonly addedAt: string;
  readonly author: string | null;
  readonly sensitive: boolean;
}

/** The last entry of the command that closed it: its minutes read as at that. */
export const closeOfClinic = relation<{ readonly sequence: string }>(
  'close of clinic',
  (sql) => `SELECT e.subject_id AS key, c.last_sequence::text AS sequence FROM change e
    JOIN command c ON c.id = e.command_id
    WHERE e.subject_id = ANY(${sql.keys}) AND e.kind = 'ClinicClosed' AND ${sql.organisation('e.organisation_id')}
      AND ${sql.organisation('c.organisation_id')} AND ${sql.publishedOnly ? 'FALSE' : 'TRUE'}`,
);

const clinicColumns = columns<ClinicInWords>({
  id: 'c.id',
  reference: 'c.reference',
  title: 'c.title',
  heldOn: 'c.held_on',
  chair: 'w.post',
  quorum: 'c.quorum',
});

export const clinicInWords = relation<ClinicInWords>(
  'clinic in words',
  (sql) => `SELECT c.id AS key, ${sql.select(clinicColumns)} FROM clinic c JOIN owner w ON w.id = c.chair_id
    WHERE c.id = ANY(${sql.keys}) AND ${insideOnly(sql, 'c')} AND ${insideOnly(sql, 'w')}`,
);

const attendeeColumns = columns<AttendeeInWords>({
  post: 'w.post',
  deputy: 'd.post',
  attendance: 't.attendance',
  invited: 't.invited',
  deputyId: 't.deputy_id',
  enteredAt: 't.entered_at',
});

export const attendeesInWords = relation<AttendeeInWords>(
  'attendees in words',
  (sql) => `SELECT t.clinic_id AS key, ${sql.select(attendeeColumns)} FROM clinic_attendee t
    JOIN owner w ON w.id = t.owner_id LEFT JOIN owner d ON d.id = t.deputy_id AND ${insideOnly(sql, 'd')}
    WHERE t.clinic_id = ANY(${sql.keys}) AND t.invited AND ${insideOnly(sql, 't')} AND ${insideOnly(sql, 'w')}
    ORDER BY w.post, t.id`,
);

const SUBJECTS = [
  ['Ambition', 'ambition', "concat_ws(' ', s.reference, s.descriptor)"],
  ['Measure', 'measure', 's.name'],
  ['Action', 'action', "concat_ws(' ', s.reference, s.title)"],
  ['Recommendation', 'recommendation', "concat_ws(' ', s.reference, s.title)"],
  ['AreaOfAction', 'area_of_action', "concat_ws(' ', s.reference, s.title)"],
  ['Priority', 'priority', 's.title'],
] as const;

/** What an outcome is about, by name: what was said of it, else what its item is about. */
const subjectInWords = (sql: SqlWriter): string =>
  `CASE coalesce(o.subject_type, i.subject_type) ${SUBJECTS.map(
    ([type, table, title]) => `WHEN '${type}' THEN (SELECT ${title} FROM ${table} s
      WHERE s.id = CASE WHEN o.subject_type IS NULL THEN i.subject_id ELSE o.subject_id END AND ${insideOnly(sql, 's')})`,
  ).join('\n')} END`;

const contributorsInWords = (sql: SqlWriter): string =>
  `coalesce((SELECT json_agg(p.post ORDER BY p.post) FROM action_contributor l JOIN owner p ON p.id = l.owner_id
    WHERE l.action_id = o.action_id AND l.removed_at IS NULL AND ${insideOnly(sql, 'l')} AND ${insideOnly(sql, 'p')}), '[]')`;

/** A decision is superseded once; by a sensitive one it does not say by what. */
const replacedBy = (sql: SqlWriter): string =>
  `(SELECT n.text FROM clinic_outcome n JOIN agenda_item ni ON ni.id = n.item_id
    WHERE n.supersedes_id = o.id AND NOT n.sensitive AND NOT ni.sensitive
      AND ${insideOnly(sql, 'n')} AND ${insideOnly(sql, 'ni')})`;

const outcomeColumns = (sql: SqlWriter) =>
  columns<OutcomeInWords>({
    id: 'o.id',
    kind: 'o.kind',
    text: 'o.text',
    answer: 'o.answer',
    item: 'i.title',
    about: subjectInWords(sql),
    by: 'asks.post',
    to: 'owes.post',
    dueDate: 'o.due_date',
    restsOn: 'o.rests_on',
    action: 'a.reference',
    contributors: contributorsInWords(sql),
    replaces: 'CASE WHEN NOT r.sensitive AND NOT ri.sensitive THEN r.text END',
    replacedBy: replacedBy(sql),
    status: 'o.status',
    period: 'o.period',
    sensitive: '(o.sensitive OR i.sensitive)',
  });

/** A decision that replaces one that is sensitive does not say what it replaces: that one may be of another clinic. */
export const outcomesInWords = relation<OutcomeInWords>(
  'outcomes in words',
  (sql) => `SELECT o.clinic_id AS key, ${sql.select(outcomeColumns(sql))} FROM clinic_outcome o
    JOIN agenda_item i ON i.id = o.item_id
    LEFT JOIN owner asks ON asks.id = o.by_id AND ${insideOnly(sql, 'asks')}
    LEFT JOIN owner owes ON owes.id = o.to_id AND ${insideOnly(sql, 'owes')}
    LEFT JOIN action a ON a.id = o.action_id AND ${insideOnly(sql, 'a')}
    LEFT JOIN clinic_outcome r ON r.id = o.supersedes_id AND ${insideOnly(sql, 'r')}
    LEFT JOIN agenda_item ri ON ri.id = r.item_id AND ${insideOnly(sql, 'ri')}
    WHERE o.clinic_id = ANY(${sql.keys}) AND ${insideOnly(sql, 'o')} AND ${insideOnly(sql, 'i')}
    ORDER BY i.position, o.id`,
);

const addendumColumns = columns<AddendumInWords>({
  text: 'a.text',
  addedAt: 'a.created_at',
  author: 'w.post',
  sensitive: 'a.sensitive',
});

/** In the present: they come after the close. */
export const addendaInWords = relation<AddendumInWords>(
  'addenda in words',
  (sql) => `SELECT a.clinic_id AS key, ${sql.select(addendumColumns)} FROM clinic_addendum a
    LEFT JOIN owner w ON w.id = a.author_id AND ${insideOnly(sql, 'w')}
    WHERE a.clinic_id = ANY(${sql.keys}) AND ${insideOnly(sql, 'a')} ORDER BY a.id`,
);
