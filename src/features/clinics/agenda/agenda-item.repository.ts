import type { AgendaItemKind, AgendaItemState, ClinicSubjectType } from '../../../domain/vocabulary';
import { columns, relation, type SqlWriter } from '../../../persistence/relation';
import type { AgendaException } from './agenda-exception';
import { insideOnly } from '../inside-only';

export interface AgendaItemRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly clinicId: string;
  readonly origin: string;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly why: string;
  readonly subjectType: ClinicSubjectType | null;
  readonly subjectId: string | null;
  readonly exceptions: readonly AgendaException[];
  readonly position: number;
  readonly plannedMinutes: number;
  readonly sensitive: boolean;
  readonly kept: readonly string[];
  readonly droppedAt: string | null;
  readonly state: AgendaItemState;
  readonly begunAt: string | null;
  /** Before it was begun for the last time, while it is open. */
  readonly spentSeconds: number;
  readonly version: number;
  /** Set where its subject is asked for as it stands now, and not as it was pinned. */
  readonly live?: boolean;
}

/** `i` is the item. */
const itemColumns = columns<Omit<AgendaItemRecord, 'live'>>({
  id: 'i.id',
  organisationId: 'i.organisation_id',
  clinicId: 'i.clinic_id',
  origin: 'i.origin',
  kind: 'i.kind',
  title: 'i.title',
  why: 'i.why',
  subjectType: 'i.subject_type',
  subjectId: 'i.subject_id',
  exceptions: 'i.exceptions',
  position: 'i.position',
  plannedMinutes: 'i.planned_minutes',
  sensitive: 'i.sensitive',
  kept: 'i.kept',
  droppedAt: 'i.dropped_at',
  state: 'i.state',
  begunAt: 'i.begun_at',
  spentSeconds: 'i.spent_seconds',
  version: 'i.version',
});

const by = (sql: SqlWriter, key: string, condition = ''): string =>
  `SELECT ${key} AS key, ${sql.select(itemColumns)} FROM agenda_item i
    WHERE ${key} = ANY(${sql.keys}) AND ${insideOnly(sql, 'i')} ${condition} ORDER BY i.position, i.id`;

/** Sensitive or not, dropped or not: whoever shows it asks whether the caller may see it. */
export const agendaItemById = relation<AgendaItemRecord>('agenda item by id', (sql) => by(sql, 'i.id'));

/** Those that stand, sensitive ones too, in their order. */
export const itemsOfClinic = relation<AgendaItemRecord>('agenda items of clinic', (sql) =>
  by(sql, 'i.clinic_id', 'AND i.dropped_at IS NULL'),
);

/** Those that were dropped, sensitive ones too. */
export const droppedItemsOfClinic = relation<AgendaItemRecord>('dropped agenda items of clinic', (sql) =>
  by(sql, 'i.clinic_id', 'AND i.dropped_at IS NOT NULL'),
);

/** Those that are sensitive, whether they stand or not. */
export const sensitiveItemsOfClinic = relation<{ readonly id: string }>(
  'sensitive agenda items of clinic',
  (sql) => `SELECT i.clinic_id AS key, i.id FROM agenda_item i
    WHERE i.clinic_id = ANY(${sql.keys}) AND i.sensitive AND ${insideOnly(sql, 'i')}`,
);
