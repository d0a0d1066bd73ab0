import { columns, relation } from '../../persistence/relation';
import type { TargetStatement } from './figure.rules';
import type { Milestone } from './milestone.rules';

export interface TargetRecord extends TargetStatement {
  readonly id: string;
  readonly organisationId: string;
  readonly measureId: string | null;
  readonly ambitionId: string | null;
  readonly date: string | null;
  readonly wordedDate: string | null;
  readonly milestones: Milestone[];
  readonly createdAt: string;
}

const targetColumns = columns<TargetRecord>(
  {
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
    // An image of a row from before there were milestones has none.
    milestones: "COALESCE(t.milestones, '[]')",
    createdAt: 't.created_at',
  },
  ['id', 'organisationId', 'date', 'wordedDate', 'milestones', 'createdAt', 'measureId', 'ambitionId'],
);

const standing = (name: string, parent: string) =>
  relation<TargetRecord>(
    name,
    (sql) => `SELECT t.${parent} AS key, ${sql.select(targetColumns)} FROM target t
      WHERE t.${parent} = ANY(${sql.keys}) AND t.superseded_by_id IS NULL AND ${sql.visible('t')}`,
  );

export const targetOfMeasure = standing('target of measure', 'measure_id');
export const targetOfAmbition = standing('target of ambition', 'ambition_id');

export const targetsOfMeasure = relation<TargetRecord>(
  'targets of measure',
  (sql) => `SELECT t.measure_id AS key, ${sql.select(targetColumns)} FROM target t
    WHERE t.measure_id = ANY(${sql.keys}) AND ${sql.visible('t')} ORDER BY t.created_at DESC, t.id DESC`,
);
