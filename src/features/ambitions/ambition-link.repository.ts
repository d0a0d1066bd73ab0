import { relation } from '../../persistence/relation';
import { recommendationColumns, type RecommendationRecord } from '../inspections/recommendation.repository';
import { priorityColumns, type PriorityRecord } from '../priorities/priority.repository';
import { ambitionColumns, type AmbitionRecord } from './ambition.repository';

const IN_ORDER = 'ORDER BY m.position, m.reference';

export const prioritiesOfAmbition = relation<PriorityRecord>(
  'priorities of ambition',
  (sql) => `SELECT l.ambition_id AS key, ${sql.select(priorityColumns)}
    FROM ambition_priority l JOIN priority y ON y.id = l.priority_id
    WHERE l.ambition_id = ANY(${sql.keys}) AND l.removed_at IS NULL
      AND ${sql.visible('l')} AND ${sql.visible('y')}
    ORDER BY y.number, y.id`,
);

export const ambitionsOfPriority = relation<AmbitionRecord>(
  'ambitions of priority',
  (sql) => `SELECT l.priority_id AS key, ${sql.select(ambitionColumns)}
    FROM ambition_priority l JOIN ambition m ON m.id = l.ambition_id
    WHERE l.priority_id = ANY(${sql.keys}) AND l.removed_at IS NULL
      AND ${sql.visible('l')} AND ${sql.visible('m')} ${IN_ORDER}`,
);

/** An ambition that supports several priorities of a plan is there once. */
export const ambitionsOfPlan = relation<AmbitionRecord>(
  'ambitions of plan',
  (sql) => `SELECT s.plan_id AS key, ${sql.select(ambitionColumns)}
    FROM (SELECT DISTINCT y.plan_id, l.ambition_id
      FROM priority y JOIN ambition_priority l ON l.priority_id = y.id
      WHERE y.plan_id = ANY(${sql.keys}) AND l.removed_at IS NULL
        AND ${sql.visible('y')} AND ${sql.visible('l')}) s
    JOIN ambition m ON m.id = s.ambition_id WHERE ${sql.visible('m')} ${IN_ORDER}`,
);

export const recommendationsOfAmbition = relation<RecommendationRecord>(
  'recommendations of ambition',
  (sql) => `SELECT l.ambition_id AS key, ${sql.select(recommendationColumns)}
    FROM ambition_recommendation l JOIN recommendation n ON n.id = l.recommendation_id
    WHERE l.ambition_id = ANY(${sql.keys}) AND l.removed_at IS NULL
      AND ${sql.visible('l')} AND ${sql.visible('n')}
    ORDER BY n.reference`,
);

export const ambitionsOfRecommendation = relation<AmbitionRecord>(
  'ambitions of recommendation',
  (sql) => `SELECT l.recommendation_id AS key, ${sql.select(ambitionColumns)}
    FROM ambition_recommendation l JOIN ambition m ON m.id = l.ambition_id
    WHERE l.recommendation_id = ANY(${sql.keys}) AND l.removed_at IS NULL
      AND ${sql.visible('l')} AND ${sql.visible('m')} ${IN_ORDER}`,
);
