import type { RuleSetName, TrajectoryStatus } from '../../domain/vocabulary';
import { inPeriods, type PeriodFilter } from '../../persistence/period-filter';
import { columns, relation, type SqlWriter } from '../../persistence/relation';
import type { StatusInputsRecord } from './status-draft';

export interface ComputedStatusRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly period: string;
  readonly status: TrajectoryStatus;
  readonly ruleSet: RuleSetName;
  readonly ruleSetVersion: number;
  readonly clause: string;
  readonly explanation: string;
  readonly inputs: StatusInputsRecord | null;
  readonly restsOnHidden: boolean;
  readonly cause: string;
  readonly createdAt: string;
}

const computedColumns = columns<ComputedStatusRecord>(
  {
    id: 's.id',
    organisationId: 's.organisation_id',
    period: 's.period',
    status: 's.status',
    ruleSet: 's.rule_set',
    ruleSetVersion: 's.rule_set_version',
    clause: 's.clause',
    explanation: 's.explanation',
    inputs: 's.workings',
    restsOnHidden: 's.rests_on_hidden',
    cause: 's.cause',
    createdAt: 's.created_at',
  },
  ['organisationId', 'ruleSet', 'ruleSetVersion', 'clause', 'explanation', 'inputs', 'cause', 'createdAt'],
);

interface Parent {
  readonly name: 'ambition' | 'measure';
  readonly column: string;
  readonly where: string;
}

const AMBITION: Parent = { name: 'ambition', column: 's.ambition_id', where: 's.measure_id IS NULL' };
const MEASURE: Parent = { name: 'measure', column: 's.measure_id', where: 's.measure_id IS NOT NULL' };

const standing = (sql: SqlWriter, { column, where }: Parent, filter: PeriodFilter): string =>
  `${column} = ANY(${sql.keys}) AND ${where} AND s.superseded_by_id IS NULL AND ${sql.visibleIn('s')}
    AND ${inPeriods(sql, 's', filter)}`;

const newestOf = (parent: Parent) =>
  relation<ComputedStatusRecord, PeriodFilter>(
    `computed status of ${parent.name}`,
    (
      sql,
      filter,
    ) => `SELECT DISTINCT ON (${parent.column}) ${parent.column} AS key, ${sql.select(computedColumns)}
      FROM computed_status s WHERE ${standing(sql, parent, filter)} ORDER BY ${parent.column}, s.period_end DESC`,
  );

const allOf = (parent: Parent) =>
  relation<ComputedStatusRecord, PeriodFilter>(
    `computed statuses of ${parent.name}`,
    (sql, filter) => `SELECT ${parent.column} AS key, ${sql.select(computedColumns)} FROM computed_status s
      WHERE ${standing(sql, parent, filter)} ORDER BY s.period_end DESC`,
  );

export const computedOfAmbition = newestOf(AMBITION);
export const computedOfMeasure = newestOf(MEASURE);
export const computedStatusesOfAmbition = allOf(AMBITION);
export const computedStatusesOfMeasure = allOf(MEASURE);

/** Superseded or not: what a status was published beside stays as it was. */
export const computedById = relation<ComputedStatusRecord>(
  'computed status by id',
  (sql) => `SELECT s.id AS key, ${sql.select(computedColumns)} FROM computed_status s
    WHERE s.id = ANY(${sql.keys}) AND ${sql.visibleIn('s')}`,
);
