import { columns, relation, type SqlWriter } from '../../../persistence/relation';
import type { AgreedActionFacts, ChallengeFacts } from './clinic-record.rules';
import { clinicColumns, type ClinicRecord } from '../clinic.repository';
import { insideOnly } from '../inside-only';

/** Clinics held from one day to another; null for no end. */
export interface RecordArgs {
  readonly from: string | null;
  readonly to: string | null;
}

/** What was decided, with the measures that it is about. */
export interface DecisionFacts {
  readonly outcomeId: string;
  readonly clinicId: string;
  readonly heldOn: string;
  readonly superseded: boolean;
  readonly measureIds: readonly string[];
}

/** `c` is the clinic. */
const closed = (sql: SqlWriter, { from, to }: RecordArgs): string =>
  [
    `c.organisation_id = ANY(${sql.keys}) AND c.state = 'CLOSED' AND ${insideOnly(sql, 'c')}`,
    ...(from === null ? [] : [`c.held_on >= ${sql.value(from, 'date')}`]),
    ...(to === null ? [] : [`c.held_on <= ${sql.value(to, 'date')}`]),
  ].join(' AND ');

/** The newest first. */
export const closedClinics = relation<ClinicRecord, RecordArgs>(
  'closed clinics of organisation',
  (sql, args) => `SELECT c.organisation_id AS key, ${sql.select(clinicColumns)} FROM clinic c
    WHERE ${closed(sql, args)} ORDER BY c.held_on DESC, c.id DESC`,
);

/** What is sensitive is not part of the record, which is read by more than those who were in the room. */
const captured = (sql: SqlWriter, args: RecordArgs): string => `${closed(sql, args)}
  AND NOT o.sensitive AND NOT i.sensitive AND ${insideOnly(sql, 'o')} AND ${insideOnly(sql, 'i')}`;

const OUTCOMES = `clinic c JOIN clinic_outcome o ON o.clinic_id = c.id JOIN agenda_item i ON i.id = o.item_id`;

const actionColumns = (sql: SqlWriter) =>
  columns<AgreedActionFacts>({
    outcomeId: 'o.id',
    clinicId: 'c.id',
    actionId: 'a.id',
    status: 'a.status',
    dueDate: 'a.due_date',
    originalDueDate: 'a.original_due_date',
    completedAt: `(SELECT max(v.created_at) FROM action_update v WHERE v.action_id = a.id AND v.status = 'COMPLETE'
      AND coalesce(v.status_before <> ALL('{COMPLETE,EMBEDDED}'::plan_status[]), TRUE) AND ${insideOnly(sql, 'v')})`,
    moves: `(SELECT count(*)::int FROM action_update v WHERE v.action_id = a.id AND v.due_date_before <> v.due_date
      AND ${insideOnly(sql, 'v')})`,
  });

export const agreedActions = relation<AgreedActionFacts, RecordArgs>(
  'agreed actions of organisation',
  (sql, args) => `SELECT c.organisation_id AS key, ${sql.select(actionColumns(sql))} FROM ${OUTCOMES}
    JOIN action a ON a.id = o.action_id
    WHERE o.kind = 'ACTION' AND ${captured(sql, args)} AND ${insideOnly(sql, 'a')}
    ORDER BY c.held_on DESC, o.id`,
);

const challengeColumns = columns<ChallengeFacts>({
  outcomeId: 'o.id',
  clinicId: 'c.id',
  dueDate: 'o.due_date',
  answeredAt: 'o.answered_at',
  answeredInTheRoom: 'coalesce(o.answered_at <= c.closed_at, FALSE)',
});

export const askedChallenges = relation<ChallengeFacts, RecordArgs>(
  'asked challenges of organisation',
  (sql, args) => `SELECT c.organisation_id AS key, ${sql.select(challengeColumns)} FROM ${OUTCOMES}
    WHERE o.kind = 'CHALLENGE' AND ${captured(sql, args)} ORDER BY c.held_on DESC, o.id`,
);

const decisionColumns = (sql: SqlWriter) =>
  columns<DecisionFacts>({
    outcomeId: 'o.id',
    clinicId: 'c.id',
    heldOn: 'c.held_on',
    superseded: `EXISTS (SELECT 1 FROM clinic_outcome s WHERE s.supersedes_id = o.id AND ${insideOnly(sql, 's')})`,
    measureIds: `coalesce((SELECT json_agg(e.id ORDER BY e.name) FROM measure e WHERE ${insideOnly(sql, 'e')}
      AND CASE coalesce(o.subject_type, i.subject_type) WHEN 'Measure' THEN e.id WHEN 'Ambition' THEN e.ambition_id END
        = CASE WHEN o.subject_type IS NULL THEN i.subject_id ELSE o.subject_id END), '[]')`,
  });

export const takenDecisions = relation<DecisionFacts, RecordArgs>(
  'taken decisions of organisation',
  (sql, args) => `SELECT c.organisation_id AS key, ${sql.select(decisionColumns(sql))} FROM ${OUTCOMES}
    WHERE o.kind = 'DECISION' AND ${captured(sql, args)} ORDER BY c.held_on DESC, o.id`,
);

/** At how many closed clinics something was spoken about. */
export const clinicsAbout = relation<{ readonly clinics: number }>(
  'clinics about a subject',
  (sql) => `SELECT i.subject_id AS key, count(DISTINCT i.clinic_id)::int AS clinics FROM agenda_item i
    JOIN clinic c ON c.id = i.clinic_id
    WHERE i.subject_id = ANY(${sql.keys}) AND c.state = 'CLOSED' AND i.dropped_at IS NULL AND i.state = 'DONE'
      AND NOT i.sensitive AND ${insideOnly(sql, 'i')} AND ${insideOnly(sql, 'c')} GROUP BY i.subject_id`,
);
