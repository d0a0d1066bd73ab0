import { columns, relation } from '../../persistence/relation';
import type { TargetStatement } from './figure.rules';

export interface TargetRecord extends TargetStatement {
  readonly id: string;
  readonly organisationId: string;
  readonly measureId: string | null;
  readonly ambitionId: string | null;
  readonly date: string | null;
  readonly wordedDate: string | null;
  readonly createdAt: string;
}

const targetColumns = columns<TargetRecord>({
  id: 't.id',
  organisationId: 't.organisation_id',
  measureId: 't.measure_id',
  ambitionId: 't.ambition_id',
  kind: 't.kind',
  value: 't.value::text',
  unit: 't.unit',
  bound: 't.bound',
  direction: 't.direction',
  min: 't.min::text',
  max: 't.max::text',
  rule: 't.rule',
  atLeast: 't.at_least',
  date: 't.date',
  wordedDate: 't.worded_date',
  description: 't.description',
  createdAt: 't.created_at',
});

/**
 * The newest version that the caller may see, which for the public is the one that stood at the last publication:
 * the standing one alone would leave them without a target from its revision to the next publication.
 */
const newest = (name: string, parent: string) =>
  relation<TargetRecord>(
    name,
    (sql) => `SELECT DISTINCT ON (t.${parent}) t.${parent} AS key, ${targetColumns} FROM target t
      WHERE t.${parent} = ANY(${sql.keys}) AND ${sql.visible('t')}
      ORDER BY t.${parent}, t.created_at DESC, t.id DESC`,
  );

export const targetOfMeasure = newest('target of measure', 'measure_id');
export const targetOfAmbition = newest('target of ambition', 'ambition_id');

export const targetsOfMeasure = relation<TargetRecord>(
  'targets of measure',
  (sql) => `SELECT t.measure_id AS key, ${targetColumns} FROM target t
    WHERE t.measure_id = ANY(${sql.keys}) AND ${sql.visible('t')} ORDER BY t.created_at DESC, t.id DESC`,
);
