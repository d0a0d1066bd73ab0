import type { PlanStatus } from '../../domain/vocabulary';
import { columns, relation } from '../../persistence/relation';

export interface ActionUpdateRecord {
  readonly id: string;
  readonly actionId: string;
  readonly note: string | null;
  readonly happenedOn: string | null;
  readonly status: PlanStatus;
  readonly statusBefore: PlanStatus | null;
  readonly dueDate: string | null;
  readonly dueDateBefore: string | null;
  readonly authorId: string | null;
  readonly agreedById: string | null;
  readonly createdAt: string;
}

const updateColumns = columns<ActionUpdateRecord>({
  id: 'v.id',
  actionId: 'v.action_id',
  note: `nullif(v.note, '')`,
  happenedOn: 'v.happened_on',
  status: 'v.status',
  statusBefore: 'v.status_before',
  dueDate: 'v.due_date',
  dueDateBefore: 'v.due_date_before',
  authorId: 'v.author_id',
  agreedById: 'v.agreed_by_id',
  createdAt: 'v.created_at',
});

/** By id, which is given when the row is written: commands that began at the same moment keep their order. */
export const updatesOfAction = relation<ActionUpdateRecord>(
  'updates of action',
  (sql) => `SELECT v.action_id AS key, ${sql.select(updateColumns)} FROM action_update v
    WHERE v.action_id = ANY(${sql.keys}) AND ${sql.visible('v')} ORDER BY v.id`,
);
