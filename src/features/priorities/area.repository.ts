import { listRelation } from '../../persistence/list-relation';
import { columns, relation, type SqlWriter } from '../../persistence/relation';

export interface AreaRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly priorityId: string;
  readonly reference: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueDate: string | null;
  readonly originalDueDate: string | null;
  readonly version: number;
}

/** Shared with actions, which reach their areas through a table of their own. */
export const areaColumns = columns<AreaRecord>(
  {
    id: 'a.id',
    organisationId: 'a.organisation_id',
    priorityId: 'a.priority_id',
    reference: 'a.reference',
    title: 'a.title',
    ownerId: 'a.owner_id',
    dueDate: 'a.due_date',
    originalDueDate: 'a.original_due_date',
    version: 'a.version',
  },
  [
    'title',
    'dueDate',
    'originalDueDate',
    'version',
    ['priorityId', 'priority'],
    ['ownerId', 'owner'],
    'organisationId',
  ],
);

export const areaById = relation<AreaRecord>(
  'area by id',
  (sql) => `SELECT a.id AS key, ${sql.select(areaColumns)} FROM area_of_action a
    WHERE a.id = ANY(${sql.keys}) AND ${sql.visible('a')}`,
);

export const areasOfPriority = relation<AreaRecord>(
  'areas of priority',
  (sql) => `SELECT a.priority_id AS key, ${sql.select(areaColumns)} FROM area_of_action a
    WHERE a.priority_id = ANY(${sql.keys}) AND ${sql.visible('a')} ORDER BY a.position, a.reference`,
);

export interface AreaFilter {
  readonly status?: readonly string[] | null;
  readonly plan?: string | null;
  readonly owner?: string | null;
  readonly dueBefore?: string | null;
}

/** The plan status that stands for an area, as a join: what the filter, the summary and the list all count by. */
export const areaStatusJoin = (sql: SqlWriter): string => `LEFT JOIN LATERAL (
  SELECT u.plan_status FROM plan_status_update u
  WHERE u.area_of_action_id = a.id AND u.superseded_by_id IS NULL AND ${sql.visibleIn('u')}
  ORDER BY u.period_end DESC, u.created_at DESC LIMIT 1) standing ON TRUE`;

const areaConditions = (sql: SqlWriter, { status, plan, owner, dueBefore }: AreaFilter): string[] => [
  sql.visible('a'),
  ...(status ? [`standing.plan_status::text = ANY(${sql.value(status, 'text[]')})`] : []),
  ...(plan
    ? [
        `a.priority_id IN (SELECT y.id FROM priority y
          WHERE y.plan_id = ${sql.value(plan, 'uuid')} AND ${sql.visible('y')})`,
      ]
    : []),
  ...(owner ? [`a.owner_id = ${sql.value(owner, 'uuid')}`] : []),
  ...(dueBefore ? [`a.due_date < ${sql.value(dueBefore, 'date')}`] : []),
];

export const areasOfOrganisation = listRelation<AreaRecord, AreaFilter>(
  'areas of organisation',
  2,
  (sql, filter) => ({
    select: sql.select(areaColumns),
    from: `area_of_action a ${filter.status ? areaStatusJoin(sql) : ''}`,
    where: ['a.organisation_id = k.key', ...areaConditions(sql, filter)],
    order: [
      { sql: 'a.reference', type: 'text' },
      { sql: 'a.id', type: 'uuid' },
    ],
  }),
);

export const areasOfOwner = listRelation<AreaRecord, AreaFilter>('areas of owner', 2, (sql, filter) => ({
  select: sql.select(areaColumns),
  from: `area_of_action a ${filter.status ? areaStatusJoin(sql) : ''}`,
  where: ['a.owner_id = k.key', ...areaConditions(sql, filter)],
  order: [
    { sql: `coalesce(a.due_date, 'infinity')`, type: 'date' },
    { sql: 'a.id', type: 'uuid' },
  ],
}));
