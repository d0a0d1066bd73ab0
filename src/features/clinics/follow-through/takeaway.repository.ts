import { columns, relation, type SqlWriter } from '../../../persistence/relation';
import { insideOnly } from '../inside-only';
import type { TakenAway } from './takeaway.rules';

const OF_OUTCOME = {
  outcomeId: 'o.id',
  clinicId: 'o.clinic_id',
  kind: 'o.kind',
  text: 'o.text',
  dueDate: 'o.due_date',
  answered: 'o.answered_at IS NOT NULL',
  sensitive: '(o.sensitive OR i.sensitive)',
  heldOn: 'c.held_on',
  followed: 'followed.id IS NOT NULL',
} as const;

const actionColumns = columns<TakenAway>({
  ...OF_OUTCOME,
  actionId: 'a.id',
  actionTitle: "concat_ws(' ', a.reference, a.title)",
  actionStatus: 'a.status',
  actionDueDate: 'a.due_date',
});

const promiseColumns = columns<TakenAway>({
  ...OF_OUTCOME,
  actionId: 'NULL',
  actionTitle: 'NULL',
  actionStatus: 'NULL',
  actionDueDate: 'NULL',
});

const taken = (sql: SqlWriter): string => `clinic_outcome o JOIN agenda_item i ON i.id = o.item_id
  JOIN clinic c ON c.id = o.clinic_id
  LEFT JOIN LATERAL (SELECT f.id FROM clinic f WHERE f.follows_id = c.id AND f.state = 'CLOSED' AND ${insideOnly(sql, 'f')}
    LIMIT 1) followed ON TRUE`;

const inside = (sql: SqlWriter): string =>
  `${insideOnly(sql, 'o')} AND ${insideOnly(sql, 'i')} AND ${insideOnly(sql, 'c')}`;

/** Actions by whoever is accountable for them now, also for those that took the place of what was agreed. */
export const actionsTakenByOwner = relation<TakenAway>(
  'actions taken away by owner',
  (sql) => `WITH RECURSIVE chain (key, id, agreed_id, before_id) AS (
      SELECT a.owner_id, a.id, a.id, a.supersedes_id FROM action a
      WHERE a.owner_id = ANY(${sql.keys}) AND ${insideOnly(sql, 'a')}
      UNION
      SELECT n.key, n.id, a.id, a.supersedes_id FROM action a, chain n
      WHERE a.id = n.before_id AND ${insideOnly(sql, 'a')})
    SELECT n.key, ${sql.select(actionColumns)} FROM ${taken(sql)}, chain n, LATERAL (SELECT * FROM action d
      WHERE d.id = n.id AND ${insideOnly(sql, 'd')}) a
    WHERE o.action_id = n.agreed_id AND ${inside(sql)} ORDER BY n.key, o.id, a.id`,
);

/** Questions that it took away, and support that it offered. */
export const promisesOfOwner = relation<TakenAway>(
  'promises of owner',
  (sql) => `SELECT k.key, ${sql.select(promiseColumns)} FROM ${taken(sql)}, unnest(${sql.keys}) k(key)
    WHERE ((o.kind = 'CHALLENGE' AND o.to_id = k.key) OR (o.kind = 'SUPPORT' AND o.by_id = k.key)) AND ${inside(sql)}
    ORDER BY k.key, o.id`,
);
