import type { PlanStatus } from '../../domain/vocabulary';
import { listRelation } from '../../persistence/list-relation';
import { columns, relation, type SqlWriter } from '../../persistence/relation';
import { DUE_SOON_DAYS, FINISHED } from './action.rules';

export interface ActionRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly title: string;
  readonly description: string | null;
  readonly ownerId: string;
  readonly status: PlanStatus;
  readonly dueDate: string | null;
  readonly originalDueDate: string | null;
  readonly supersedesId: string | null;
  readonly createdAt: string;
  readonly version: number;
}

/** `c` is the action. */
export const actionColumns = columns<ActionRecord>(
  {
    id: 'c.id',
    organisationId: 'c.organisation_id',
    reference: 'c.reference',
    title: 'c.title',
    description: 'c.description',
    ownerId: 'c.owner_id',
    status: 'c.status',
    dueDate: 'c.due_date',
    originalDueDate: 'c.original_due_date',
    supersedesId: 'c.supersedes_id',
    createdAt: 'c.created_at',
    version: 'c.version',
  },
  [
    'title',
    'description',
    'originalDueDate',
    'createdAt',
    'version',
    ['supersedesId', 'supersedes'],
    ['ownerId', 'owner'],
    ['organisationId', 'organisation'],
  ],
);

export const actionById = relation<ActionRecord>(
  'action by id',
  (sql) => `SELECT c.id AS key, ${sql.select(actionColumns)} FROM action c
    WHERE c.id = ANY(${sql.keys}) AND ${sql.visible('c')}`,
);

export type ActionOrder = 'DUE_DATE' | 'REFERENCE' | 'STATUS';

interface ActionFilter {
  readonly status?: readonly string[] | null;
  readonly owner?: string | null;
  readonly division?: string | null;
  readonly areaOfAction?: string | null;
  readonly ambition?: string | null;
  readonly recommendation?: string | null;
  readonly dueBefore?: string | null;
  readonly dueAfter?: string | null;
  readonly overdue?: boolean | null;
  readonly open?: boolean | null;
  readonly search?: string | null;
}

export interface ActionListArgs extends ActionFilter {
  readonly orderBy: ActionOrder;
  /** The day that decides what is overdue. */
  readonly today: string;
}

const openSql = (sql: SqlWriter): string => `c.status <> ALL(${sql.value(FINISHED, 'plan_status[]')})`;

/** Never null, so that it can be negated. */
const overdueSql = (sql: SqlWriter, today: string): string =>
  `(${openSql(sql)} AND coalesce(c.due_date < ${sql.value(today, 'date')}, FALSE))`;

const linkedTo = (sql: SqlWriter, table: string, column: string, target: string): string =>
  `c.id IN (SELECT l.action_id FROM ${table} l
    WHERE l.${column} = ${target} AND l.removed_at IS NULL AND ${sql.visible('l')})`;

const inDivision = (sql: SqlWriter, code: string): string =>
  `c.owner_id IN (SELECT w.id FROM owner w JOIN division d ON d.id = w.division_id
    WHERE d.code = ${sql.value(code, 'text')} AND ${sql.visible('w')} AND ${sql.visible('d')})`;

const matches = (sql: SqlWriter, term: string): string =>
  `strpos(lower(concat_ws(' ', c.reference, c.title, c.description)), lower(${sql.value(term, 'text')})) > 0`;

const unless = (negate: boolean, condition: string): string => (negate ? `NOT ${condition}` : condition);

function conditions(sql: SqlWriter, filter: ActionListArgs): string[] {
  const { status, owner, division, areaOfAction, ambition, recommendation } = filter;
  const { dueBefore, dueAfter, overdue, open, search, today } = filter;
  const id = (value: string) => sql.value(value, 'uuid');
  return [
    sql.visible('c'),
    ...(status ? [`c.status = ANY(${sql.value(status, 'plan_status[]')})`] : []),
    ...(owner ? [`c.owner_id = ${id(owner)}`] : []),
    ...(division ? [inDivision(sql, division)] : []),
    ...(areaOfAction ? [linkedTo(sql, 'action_area', 'area_of_action_id', id(areaOfAction))] : []),
    ...(ambition ? [linkedTo(sql, 'action_ambition', 'ambition_id', id(ambition))] : []),
    ...(recommendation
      ? [linkedTo(sql, 'action_recommendation', 'recommendation_id', id(recommendation))]
      : []),
    ...(dueBefore ? [`c.due_date < ${sql.value(dueBefore, 'date')}`] : []),
    ...(dueAfter ? [`c.due_date > ${sql.value(dueAfter, 'date')}`] : []),
    ...(overdue == null ? [] : [unless(!overdue, overdueSql(sql, today))]),
    ...(open == null ? [] : [unless(!open, `(${openSql(sql)})`)]),
    ...(search ? [matches(sql, search.trim())] : []),
  ];
}

/** A reference is unique within the organisation, so it settles ties; those without a due date come last. */
const order = (orderBy: ActionOrder): { sql: string; type: string }[] => {
  const reference = { sql: 'c.reference', type: 'text' };
  switch (orderBy) {
    case 'DUE_DATE':
      return [{ sql: "coalesce(c.due_date, 'infinity')", type: 'date' }, reference];
    case 'STATUS':
      return [{ sql: 'c.status', type: 'plan_status' }, reference];
    case 'REFERENCE':
      return [reference, { sql: 'c.id', type: 'uuid' }];
  }
};

const listed = (name: string, belongs: (sql: SqlWriter) => string) =>
  listRelation<ActionRecord, ActionListArgs>(name, 2, (sql, args) => ({
    select: sql.select(actionColumns),
    from: 'action c',
    where: [belongs(sql), ...conditions(sql, args)],
    order: order(args.orderBy),
  }));

export const actionsOfOrganisation = listed('actions of organisation', () => 'c.organisation_id = k.key');
export const actionsOfOwner = listed('actions of owner', () => 'c.owner_id = k.key');
export const actionsOfContributor = listed('actions of contributor', (sql) =>
  linkedTo(sql, 'action_contributor', 'owner_id', 'k.key'),
);

export interface OwnerWorkloadRecord {
  readonly open: number;
  readonly overdue: number;
  readonly dueWithin30Days: number;
}

export interface WorkloadArgs {
  readonly today: string;
}

/** Counted from the rows of `actionsOfOwner`, so that it always adds up with them (N10). */
export const workloadOfOwner = relation<OwnerWorkloadRecord, WorkloadArgs>(
  'workload of owner',
  (sql, { today }) => {
    const day = sql.value(today, 'date');
    const dueSoon = `${openSql(sql)} AND c.due_date BETWEEN ${day} AND ${day} + ${DUE_SOON_DAYS}`;
    return `SELECT k.key, x.* FROM unnest(${sql.keys}) k(key) CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE ${openSql(sql)})::int AS "open",
      count(*) FILTER (WHERE ${overdueSql(sql, today)})::int AS "overdue",
      count(*) FILTER (WHERE ${dueSoon})::int AS "dueWithin30Days"
    FROM action c WHERE c.owner_id = k.key AND ${sql.visible('c')}) x`;
  },
);
