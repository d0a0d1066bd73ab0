import type { ClinicSubjectType, OutcomeKind, TrajectoryStatus } from '../../../domain/vocabulary';
import { columns, relation, type SqlWriter } from '../../../persistence/relation';
import { insideOnly } from '../inside-only';

export interface OutcomeRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly clinicId: string;
  readonly itemId: string;
  readonly kind: OutcomeKind;
  readonly text: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly byId: string | null;
  readonly toId: string | null;
  readonly dueDate: string | null;
  readonly restsOn: string | null;
  readonly subjectType: ClinicSubjectType | null;
  readonly subjectId: string | null;
  readonly actionId: string | null;
  readonly supersedesId: string | null;
  readonly status: TrajectoryStatus | null;
  /** Label of the quarter that the status was published for. */
  readonly period: string | null;
  /** Its own mark or that of its item: what an item is found to be later holds for all that was captured on it. */
  readonly sensitive: boolean;
  readonly capturedById: string | null;
  readonly capturedAt: string;
  readonly version: number;
}

/** `o` is the outcome, `i` its item. */
const outcomeColumns = columns<OutcomeRecord>({
  id: 'o.id',
  organisationId: 'o.organisation_id',
  clinicId: 'o.clinic_id',
  itemId: 'o.item_id',
  kind: 'o.kind',
  text: 'o.text',
  answer: 'o.answer',
  answeredAt: 'o.answered_at',
  byId: 'o.by_id',
  toId: 'o.to_id',
  dueDate: 'o.due_date',
  restsOn: 'o.rests_on',
  subjectType: 'o.subject_type',
  subjectId: 'o.subject_id',
  actionId: 'o.action_id',
  supersedesId: 'o.supersedes_id',
  status: 'o.status',
  period: 'o.period',
  sensitive: '(o.sensitive OR i.sensitive)',
  capturedById: 'o.captured_by_id',
  capturedAt: 'o.created_at',
  version: 'o.version',
});

/** The tables that the columns need. */
const OUTCOMES = 'clinic_outcome o JOIN agenda_item i ON i.id = o.item_id';

/** Ids are given in the order of capture. */
const by = (sql: SqlWriter, key: string, condition: string): string =>
  `SELECT ${key} AS key, ${sql.select(outcomeColumns)} FROM ${OUTCOMES}
    WHERE ${condition} AND ${insideOnly(sql, 'o')} AND ${insideOnly(sql, 'i')} ORDER BY o.id`;

export const outcomeById = relation<OutcomeRecord>('outcome by id', (sql) =>
  by(sql, 'o.id', `o.id = ANY(${sql.keys})`),
);

/** All of them, sensitive ones too: whoever shows them leaves those out for who was not in the room. */
export const outcomesOfClinic = relation<OutcomeRecord>('outcomes of clinic', (sql) =>
  by(sql, 'o.clinic_id', `o.clinic_id = ANY(${sql.keys})`),
);

/** As `outcomesOfClinic`. */
export const outcomesOfItem = relation<OutcomeRecord>('outcomes of item', (sql) =>
  by(sql, 'o.item_id', `o.item_id = ANY(${sql.keys})`),
);

/** The decisions that replace one; at most one does. */
export const outcomesSuperseding = relation<OutcomeRecord>('outcomes superseding', (sql) =>
  by(sql, 'o.supersedes_id', `o.supersedes_id = ANY(${sql.keys})`),
);
