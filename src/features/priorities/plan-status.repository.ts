import { inPeriods, type PeriodFilter } from '../../persistence/period-filter';
import { columns, relation } from '../../persistence/relation';
import type { PlanStatus } from '../../domain/vocabulary';

export interface PlanStatusRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly areaOfActionId: string | null;
  readonly recommendationId: string | null;
  readonly period: string;
  readonly planStatus: PlanStatus;
  readonly narrative: string;
  readonly progress: string | null;
  readonly obstacles: string | null;
  readonly mitigation: string | null;
  readonly createdAt: string;
}

const planStatusColumns = columns<PlanStatusRecord>(
  {
    id: 'u.id',
    organisationId: 'u.organisation_id',
    areaOfActionId: 'u.area_of_action_id',
    recommendationId: 'u.recommendation_id',
    period: 'u.period',
    planStatus: 'u.plan_status',
    narrative: 'u.narrative',
    progress: 'u.progress',
    obstacles: 'u.obstacles',
    mitigation: 'u.mitigation',
    createdAt: 'u.created_at',
  },
  [
    'id',
    'organisationId',
    'narrative',
    'progress',
    'obstacles',
    'mitigation',
    'createdAt',
    'areaOfActionId',
    'recommendationId',
  ],
);

/** Superseded updates stay readable through the log; the graph shows the one that stands. */
const latest = (name: string, parent: string) =>
  relation<PlanStatusRecord>(
    name,
    (
      sql,
    ) => `SELECT DISTINCT ON (u.${parent}) u.${parent} AS key, ${sql.select(planStatusColumns)} FROM plan_status_update u
    WHERE u.${parent} = ANY(${sql.keys}) AND u.superseded_by_id IS NULL AND ${sql.visibleIn('u')}
    ORDER BY u.${parent}, u.period_end DESC, u.created_at DESC`,
  );

const history = (name: string, parent: string) =>
  relation<PlanStatusRecord, PeriodFilter>(
    name,
    (sql, filter) => `SELECT u.${parent} AS key, ${sql.select(planStatusColumns)} FROM plan_status_update u
    WHERE u.${parent} = ANY(${sql.keys}) AND u.superseded_by_id IS NULL AND ${sql.visibleIn('u')}
      AND ${inPeriods(sql, 'u', filter)} ORDER BY u.period_end DESC, u.created_at DESC`,
  );

export const statusOfArea = latest('status of area', 'area_of_action_id');
export const statusesOfArea = history('statuses of area', 'area_of_action_id');
export const statusOfRecommendation = latest('status of recommendation', 'recommendation_id');
export const statusesOfRecommendation = history('statuses of recommendation', 'recommendation_id');
