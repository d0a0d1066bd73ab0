import { relation } from '../../persistence/relation';
import type { ActionHistory, AreaHistory, AreaMove, RecommendationHistory } from './exception-records';
import { dayOf, linkSpells, planReports } from './history-sql';

/** By id, which is given when the row is written: commands that began at the same moment keep their order. */
export const actionHistories = relation<ActionHistory>(
  'action histories',
  (sql) => `SELECT c.organisation_id AS key, c.id, c.reference, c.title, c.owner_id AS "ownerId",
      c.due_date AS "dueDate", c.original_due_date AS "originalDueDate",
      COALESCE((SELECT json_agg(json_build_object('on', ${dayOf('v.created_at')}, 'status', v.status,
          'dueDate', v.due_date, 'dueDateBefore', v.due_date_before) ORDER BY v.id)
        FROM action_update v WHERE v.action_id = c.id AND ${sql.visible('v')}
          AND (v.status_before IS NULL OR v.status <> v.status_before
            OR coalesce(v.due_date, 'infinity') <> coalesce(v.due_date_before, 'infinity'))), '[]')
        AS steps
    FROM action c WHERE c.organisation_id = ANY(${sql.keys}) AND ${sql.visible('c')} ORDER BY c.reference`,
);

export const areaHistories = relation<AreaHistory>(
  'area histories',
  (sql) => `SELECT a.organisation_id AS key, a.id, a.reference, a.title, a.priority_id AS "priorityId",
      a.owner_id AS "ownerId", a.due_date AS "dueDate", a.original_due_date AS "originalDueDate",
      ${planReports(sql, 'u.area_of_action_id = a.id')} AS reports,
      ${linkSpells(sql, 'action_area', 'action_id', 'l.area_of_action_id = a.id')} AS actions
    FROM area_of_action a WHERE a.organisation_id = ANY(${sql.keys}) AND ${sql.visible('a')} ORDER BY a.reference`,
);

/** An area of action keeps its first and its present due date only: how it moved is in the log. */
export const areaDueDateMoves = relation<AreaMove>(
  'area due date moves',
  (
    sql,
  ) => `SELECT a.organisation_id AS key, a.id AS "areaId", ${dayOf('c.at')} AS "on", c.from_value AS "from",
      c.to_value AS "to"
    FROM area_of_action a JOIN change c ON c.organisation_id = a.organisation_id AND c.subject_id = a.id
      AND c.kind = 'AreaOfActionDueDateMoved'
    WHERE a.organisation_id = ANY(${sql.keys}) AND ${sql.visible('a')} AND ${sql.visible('c')} ORDER BY c.sequence`,
);

export const recommendationHistories = relation<RecommendationHistory>(
  'recommendation histories',
  (
    sql,
  ) => `SELECT n.organisation_id AS key, n.id, n.reference, n.title, ${dayOf('n.created_at')} AS "addedOn",
      COALESCE(i.published_on, i.ended_on, i.started_on) AS "inspectedOn",
      COALESCE((SELECT json_agg(h.owner_id ORDER BY w.post) FROM recommendation_lead h JOIN owner w ON w.id = h.owner_id
        WHERE h.recommendation_id = n.id AND h.removed_at IS NULL AND ${sql.visible('h')} AND ${sql.visible('w')}),
        '[]') AS "leadOwnerIds",
      ${planReports(sql, 'u.recommendation_id = n.id')} AS reports,
      ${linkSpells(sql, 'action_recommendation', 'action_id', 'l.recommendation_id = n.id')} AS actions,
      ${linkSpells(sql, 'ambition_recommendation', 'ambition_id', 'l.recommendation_id = n.id')} AS ambitions
    FROM recommendation n JOIN inspection i ON i.id = n.inspection_id
    WHERE n.organisation_id = ANY(${sql.keys}) AND ${sql.visible('n')} AND ${sql.visible('i')} ORDER BY n.reference`,
);
