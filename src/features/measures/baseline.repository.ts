import { columns, relation } from '../../persistence/relation';
import type { Basis, MeasureUnit } from '../../domain/vocabulary';

export interface BaselineRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly measureId: string;
  readonly value: string;
  readonly unit: MeasureUnit;
  readonly basis: Basis;
  readonly period: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly note: string | null;
  readonly createdAt: string;
}

const baselineColumns = columns<BaselineRecord>(
  {
    id: 'b.id',
    organisationId: 'b.organisation_id',
    measureId: 'b.measure_id',
    value: 'b.value::text',
    unit: 'b.unit',
    basis: 'b.basis',
    period: 'b.period',
    numerator: 'b.numerator::text',
    denominator: 'b.denominator::text',
    note: 'b.note',
    createdAt: 'b.created_at',
  },
  ['id', 'organisationId', 'basis', 'numerator', 'denominator', 'note', 'createdAt', 'measureId'],
);

export const baselineOfMeasure = relation<BaselineRecord>(
  'baseline of measure',
  (sql) => `SELECT b.measure_id AS key, ${sql.select(baselineColumns)} FROM baseline b
    WHERE b.measure_id = ANY(${sql.keys}) AND b.superseded_by_id IS NULL AND ${sql.visibleIn('b')}`,
);
