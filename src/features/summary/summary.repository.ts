import type { PlanStatus, TrajectoryStatus } from '../../domain/vocabulary';
import { relation, type Relation, type SqlWriter } from '../../persistence/relation';
import { computedStatusJoin } from '../ambitions/computed-join.repository';
import { publishedStatusJoin } from '../ambitions/published-status.repository';
import { recommendationStatusJoin } from '../inspections/recommendation.repository';
import { areaStatusJoin } from '../priorities/area.repository';
import {
  actionsWithin,
  ambitionsWithin,
  areasWithin,
  recommendationsWithin,
  type SummaryScope,
  type Within,
} from './summary-scope.repository';

interface StatusCount<Status> {
  /** Null where nothing has been said yet, so that the counts add up to the whole. */
  readonly status: Status | null;
  readonly count: number;
}
export type TrajectoryCountRecord = StatusCount<TrajectoryStatus>;
export type PlanStatusCountRecord = StatusCount<PlanStatus>;

interface Counted {
  readonly from: (sql: SqlWriter) => string;
  readonly alias: string;
  readonly status: string;
  readonly within: Within;
}

/** Counts by the very join that the lists show and filter by (N10). Enum order, what has no status last. */
const counts = <Row>(name: string, { from, alias, status, within }: Counted): Relation<Row, SummaryScope> =>
  relation(
    `summary of ${name}`,
    (sql, scope) => `SELECT ${alias}.organisation_id AS key, ${status} AS status, count(*)::int AS count
      FROM ${from(sql)} WHERE ${alias}.organisation_id = ANY(${sql.keys}) AND ${sql.visible(alias)}
      ${within(sql, scope)
        .map((condition) => `AND ${condition}`)
        .join(' ')}
      GROUP BY 1, 2 ORDER BY 1, 2 NULLS LAST`,
  );

export const trajectoryCounts = counts<TrajectoryCountRecord>('ambitions', {
  from: (sql) => `ambition m ${publishedStatusJoin(sql)}`,
  alias: 'm',
  status: 'standing.status',
  within: ambitionsWithin,
});

export const computedCounts = counts<TrajectoryCountRecord>('computed statuses', {
  from: (sql) => `ambition m ${computedStatusJoin(sql)}`,
  alias: 'm',
  status: 'judged.status',
  within: ambitionsWithin,
});

export const areaCounts = counts<PlanStatusCountRecord>('areas of action', {
  from: (sql) => `area_of_action a ${areaStatusJoin(sql)}`,
  alias: 'a',
  status: 'standing.plan_status',
  within: areasWithin,
});

export const recommendationCounts = counts<PlanStatusCountRecord>('recommendations', {
  from: (sql) => `recommendation n ${recommendationStatusJoin(sql)}`,
  alias: 'n',
  status: 'standing.plan_status',
  within: recommendationsWithin,
});

export const actionCounts = counts<PlanStatusCountRecord>('actions', {
  from: () => 'action c',
  alias: 'c',
  status: 'c.status',
  within: actionsWithin,
});
