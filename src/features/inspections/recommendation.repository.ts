import { listRelation } from '../../persistence/list-relation';
import { columns, relation, type SqlWriter } from '../../persistence/relation';

export interface RecommendationTargetRecord {
  readonly statement: string;
  readonly outturn: string | null;
  readonly current: string | null;
  readonly targetNextYear: string | null;
  readonly targetYearAfter: string | null;
}

export interface RecommendationRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly inspectionId: string;
  readonly reference: string;
  readonly title: string;
  readonly response: string[];
  readonly nextPriorities: string[];
  readonly targets: RecommendationTargetRecord[];
  readonly version: number;
}

/** Shared with actions and ambitions, which reach their recommendations through tables of their own. */
export const recommendationColumns = columns<RecommendationRecord>(
  {
    id: 'n.id',
    organisationId: 'n.organisation_id',
    inspectionId: 'n.inspection_id',
    reference: 'n.reference',
    title: 'n.title',
    response: 'n.response',
    nextPriorities: 'n.next_priorities',
    targets: 'n.targets',
    version: 'n.version',
  },
  [
    'title',
    'response',
    'nextPriorities',
    'targets',
    'version',
    ['inspectionId', 'inspection'],
    'organisationId',
  ],
);

export const recommendationById = relation<RecommendationRecord>(
  'recommendation by id',
  (sql) => `SELECT n.id AS key, ${sql.select(recommendationColumns)} FROM recommendation n
    WHERE n.id = ANY(${sql.keys}) AND ${sql.visible('n')}`,
);

export const recommendationsOfInspection = relation<RecommendationRecord>(
  'recommendations of inspection',
  (sql) => `SELECT n.inspection_id AS key, ${sql.select(recommendationColumns)} FROM recommendation n
    WHERE n.inspection_id = ANY(${sql.keys}) AND ${sql.visible('n')} ORDER BY n.position, n.reference`,
);

export interface RecommendationFilter {
  readonly status?: readonly string[] | null;
  readonly inspection?: string | null;
  readonly leadOwner?: string | null;
  readonly inspectorate?: readonly string[] | null;
  readonly withoutAction?: boolean | null;
}

/** The plan status that stands for a recommendation, as a join: what the filter and the summary both count by. */
export const recommendationStatusJoin = (sql: SqlWriter): string => `LEFT JOIN LATERAL (
  SELECT u.plan_status FROM plan_status_update u
  WHERE u.recommendation_id = n.id AND u.superseded_by_id IS NULL AND ${sql.visibleIn('u')}
  ORDER BY u.period_end DESC, u.created_at DESC LIMIT 1) standing ON TRUE`;

const ledBy = (sql: SqlWriter, owner: string): string => `EXISTS (SELECT 1 FROM recommendation_lead l
  WHERE l.recommendation_id = n.id AND l.owner_id = ${owner} AND l.removed_at IS NULL AND ${sql.visible('l')})`;

const hasAction = (sql: SqlWriter): string => `EXISTS (SELECT 1 FROM action_recommendation l
  JOIN action x ON x.id = l.action_id
  WHERE l.recommendation_id = n.id AND l.removed_at IS NULL AND ${sql.visible('l')} AND ${sql.visible('x')})`;

const conditions = (sql: SqlWriter, filter: RecommendationFilter): string[] => {
  const { status, inspection, leadOwner, inspectorate, withoutAction } = filter;
  return [
    sql.visible('n'),
    ...(status ? [`standing.plan_status::text = ANY(${sql.value(status, 'text[]')})`] : []),
    ...(inspection ? [`n.inspection_id = ${sql.value(inspection, 'uuid')}`] : []),
    ...(leadOwner ? [ledBy(sql, sql.value(leadOwner, 'uuid'))] : []),
    ...(inspectorate
      ? [
          `n.inspection_id IN (SELECT i.id FROM inspection i
            WHERE ${sql.visible('i')} AND i.inspectorate::text = ANY(${sql.value(inspectorate, 'text[]')}))`,
        ]
      : []),
    ...(withoutAction == null ? [] : [`${withoutAction ? 'NOT ' : ''}${hasAction(sql)}`]),
  ];
};

const listed = (name: string, belongs: (sql: SqlWriter) => string) =>
  listRelation<RecommendationRecord, RecommendationFilter>(name, 2, (sql, filter) => ({
    select: sql.select(recommendationColumns),
    from: `recommendation n ${filter.status ? recommendationStatusJoin(sql) : ''}`,
    where: [belongs(sql), ...conditions(sql, filter)],
    order: [
      { sql: 'n.reference', type: 'text' },
      { sql: 'n.id', type: 'uuid' },
    ],
  }));

export const recommendationsOfOrganisation = listed(
  'recommendations of organisation',
  () => 'n.organisation_id = k.key',
);

export const recommendationsOfOwner = listed('recommendations of owner', (sql) => ledBy(sql, 'k.key'));
