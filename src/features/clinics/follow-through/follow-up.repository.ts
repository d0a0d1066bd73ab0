import { columns, relation, type SqlWriter } from '../../../persistence/relation';
import type { ActionToFollow, OutcomeToFollow } from './follow-up.rules';
import { insideOnly } from '../inside-only';

/** How many clinics back something that is owed is still taken up. */
const LONGEST_LINE = 50;

const outcomeColumns = columns<OutcomeToFollow>({
  id: 'o.id',
  clinicId: 'o.clinic_id',
  kind: 'o.kind',
  text: 'o.text',
  toId: 'o.to_id',
  dueDate: 'o.due_date',
  answered: 'o.answered_at IS NOT NULL',
  superseded: 'superseding.id IS NOT NULL',
  subjectType: 'coalesce(o.subject_type, i.subject_type)',
  subjectId: 'CASE WHEN o.subject_type IS NULL THEN i.subject_id ELSE o.subject_id END',
  actionId: 'o.action_id',
  sensitive: '(o.sensitive OR i.sensitive)',
  carried: 'l.step > 0',
});

const actionColumns = columns<ActionToFollow>({
  id: 'a.id',
  reference: 'a.reference',
  title: 'a.title',
  status: 'a.status',
  dueDate: 'a.due_date',
  ownerId: 'a.owner_id',
  supersedesId: 'a.supersedes_id',
});

/**
 * A clinic and those that it follows, one after the other: what was owed then and is owed still must not be lost because a
 * clinic lay in between. Its rows stand behind a comma, not behind FROM: reading as at a moment takes what stands there
 * for a table.
 */
const line = (sql: SqlWriter): string =>
  `line (key, clinic_id, step, path) AS (
    SELECT c.id, c.id, 0, ARRAY[c.id] FROM clinic c WHERE c.id = ANY(${sql.keys}) AND ${insideOnly(sql, 'c')}
    UNION ALL
    SELECT l.key, c.follows_id, l.step + 1, l.path || c.follows_id FROM clinic c, line l
    WHERE c.id = l.clinic_id AND c.follows_id <> ALL(l.path) AND l.step < ${LONGEST_LINE} AND ${insideOnly(sql, 'c')})`;

/** What was captured at a clinic and at those before it, sensitive or not, in the order of capture. */
export const outcomesToFollow = relation<OutcomeToFollow>(
  'outcomes to follow of clinic',
  (sql) => `WITH RECURSIVE ${line(sql)}
    SELECT l.key, ${sql.select(outcomeColumns)} FROM clinic_outcome o JOIN agenda_item i ON i.id = o.item_id
      LEFT JOIN clinic_outcome superseding ON superseding.supersedes_id = o.id
        AND ${insideOnly(sql, 'superseding')}, line l
    WHERE o.clinic_id = l.clinic_id AND ${insideOnly(sql, 'o')} AND ${insideOnly(sql, 'i')} ORDER BY l.key, o.id`,
);

/** The actions that were made of those, and whatever replaced them. */
export const actionsToFollow = relation<ActionToFollow>(
  'actions to follow of clinic',
  (sql) => `WITH RECURSIVE ${line(sql)}, chain (key, id) AS (
      SELECT l.key, o.action_id FROM clinic_outcome o, line l
      WHERE o.clinic_id = l.clinic_id AND o.action_id IS NOT NULL AND ${insideOnly(sql, 'o')}
      UNION
      SELECT n.key, a.id FROM action a, chain n WHERE a.supersedes_id = n.id AND ${insideOnly(sql, 'a')})
    SELECT n.key, ${sql.select(actionColumns)} FROM action a, chain n
    WHERE a.id = n.id AND ${insideOnly(sql, 'a')} ORDER BY n.key, a.reference`,
);
