import type { RuleSetName, TrajectoryStatus } from '../../domain/vocabulary';
import { inPeriods, type PeriodFilter } from '../../persistence/period-filter';
import { columns, relation, type SqlWriter } from '../../persistence/relation';
import { restsOnHidden } from '../ambitions/rests-on-hidden.repository';
import type { StatusInputsRecord } from './status-draft';

export interface ComputedStatusRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly ambitionId: string;
  /** Null for the verdict on the ambition as a whole. */
  readonly measureId: string | null;
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
    ambitionId: 's.ambition_id',
    measureId: 's.measure_id',
    period: 's.period',
    status: 's.status',
    ruleSet: 's.rule_set',
    ruleSetVersion: 's.rule_set_version',
    clause: 's.clause',
    explanation: 's.explanation',
    inputs: 's.workings',
    restsOnHidden: 's.hidden',
    cause: 's.cause',
    createdAt: 's.created_at',
  },
  ['organisationId', 'ruleSet', 'ruleSetVersion', 'clause', 'explanation', 'inputs', 'cause', 'createdAt'],
);

interface Parent {
  readonly name: 'ambition' | 'measure';
  readonly column: 'ambition_id' | 'measure_id';
  readonly where: string;
}

const AMBITION: Parent = { name: 'ambition', column: 'ambition_id', where: 'measure_id IS NULL' };
const MEASURE: Parent = { name: 'measure', column: 'measure_id', where: 'measure_id IS NOT NULL' };

/** Rows that fit, each with whether it rests on a figure that the caller may not see. */
const statuses = (sql: SqlWriter, where: string): string =>
  `(SELECT c.*, ${restsOnHidden(sql, 'c')} AS hidden FROM computed_status c WHERE ${where} AND ${sql.visibleIn('c')}) s`;

const standing = (sql: SqlWriter, { column, where }: Parent, filter: PeriodFilter): string =>
  statuses(
    sql,
    `c.${column} = ANY(${sql.keys}) AND c.${where} AND c.superseded_by_id IS NULL AND ${inPeriods(sql, 'c', filter)}`,
  );

const newestOf = (parent: Parent) =>
  relation<ComputedStatusRecord, PeriodFilter>(
    `computed status of ${parent.name}`,
    (
      sql,
      filter,
    ) => `SELECT DISTINCT ON (s.${parent.column}) s.${parent.column} AS key, ${sql.select(computedColumns)}
      FROM ${standing(sql, parent, filter)} ORDER BY s.${parent.column}, s.period_end DESC`,
  );

const allOf = (parent: Parent) =>
  relation<ComputedStatusRecord, PeriodFilter>(
    `computed statuses of ${parent.name}`,
    (sql, filter) => `SELECT s.${parent.column} AS key, ${sql.select(computedColumns)}
      FROM ${standing(sql, parent, filter)} ORDER BY s.period_end DESC`,
  );

export const computedOfAmbition = newestOf(AMBITION);
export const computedOfMeasure = newestOf(MEASURE);
export const computedStatusesOfAmbition = allOf(AMBITION);
export const computedStatusesOfMeasure = allOf(MEASURE);

/** Superseded or not: what a status was published beside stays as it was. */
export const computedById = relation<ComputedStatusRecord>(
  'computed status by id',
  (sql) =>
    `SELECT s.id AS key, ${sql.select(computedColumns)} FROM ${statuses(sql, `c.id = ANY(${sql.keys})`)}`,
);
