import { inPeriods, type PeriodFilter } from '../../persistence/period-filter';
import { columns, relation, type SqlWriter } from '../../persistence/relation';
import type { TrajectoryStatus } from '../../domain/vocabulary';

export interface PublishedStatusRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly ambitionId: string;
  readonly period: string;
  readonly status: TrajectoryStatus;
  readonly reason: string | null;
  readonly analysis: string | null;
  readonly mitigations: string | null;
  readonly createdAt: string;
  /** Not part of the graph: the verdict that it was published beside. */
  readonly computedStatusId: string | null;
}

const publishedStatusColumns = columns<PublishedStatusRecord>(
  {
    id: 's.id',
    organisationId: 's.organisation_id',
    ambitionId: 's.ambition_id',
    period: 's.period',
    status: 's.status',
    reason: 's.reason',
    analysis: 's.analysis',
    mitigations: 's.mitigations',
    createdAt: 's.created_at',
    computedStatusId: 's.computed_status_id',
  },
  [
    'id',
    'organisationId',
    'reason',
    'analysis',
    'mitigations',
    'createdAt',
    'ambitionId',
    ['computedStatusId', 'computed'],
  ],
);

const NEWEST_FIRST = 's.period_end DESC, s.created_at DESC';

export const publishedOfAmbition = relation<PublishedStatusRecord>(
  'published status of ambition',
  (sql) => `SELECT DISTINCT ON (s.ambition_id) s.ambition_id AS key, ${sql.select(publishedStatusColumns)}
    FROM published_status s
    WHERE s.ambition_id = ANY(${sql.keys}) AND s.superseded_by_id IS NULL AND ${sql.visibleIn('s')}
    ORDER BY s.ambition_id, ${NEWEST_FIRST}`,
);

export const publishedStatusesOfAmbition = relation<PublishedStatusRecord, PeriodFilter>(
  'published statuses of ambition',
  (sql, filter) => `SELECT s.ambition_id AS key, ${sql.select(publishedStatusColumns)} FROM published_status s
    WHERE s.ambition_id = ANY(${sql.keys}) AND s.superseded_by_id IS NULL AND ${sql.visibleIn('s')}
      AND ${inPeriods(sql, 's', filter)} ORDER BY ${NEWEST_FIRST}`,
);

/**
 * The published status that stands for an ambition `m`, as a join giving `standing.status` and `standing.period`: what the filter, the
 * order, the summary and the list all count by (N10). Null where nothing is published that the caller may see.
 */
export const publishedStatusJoin = (sql: SqlWriter): string => `LEFT JOIN LATERAL (
  SELECT s.status, s.period FROM published_status s
  WHERE s.ambition_id = m.id AND s.superseded_by_id IS NULL AND ${sql.visibleIn('s')}
  ORDER BY ${NEWEST_FIRST} LIMIT 1) standing ON TRUE`;
