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

const baselineColumns = columns<BaselineRecord>({
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
});

/**
 * The newest version that the caller may see, which for the public is the one that stood at the last publication:
 * the standing one alone would leave them without a baseline from its revision to the next publication.
 */
export const baselineOfMeasure = relation<BaselineRecord>(
  'baseline of measure',
  (sql) => `SELECT DISTINCT ON (b.measure_id) b.measure_id AS key, ${baselineColumns} FROM baseline b
    WHERE b.measure_id = ANY(${sql.keys}) AND ${sql.visible('b')} AND ${sql.visibleIn('b')}
    ORDER BY b.measure_id, b.created_at DESC, b.id DESC`,
);
