import type { Basis, MeasureUnit, PrintedFactKind } from '../../domain/vocabulary';
import { inPeriods, type PeriodFilter } from '../../persistence/period-filter';
import { columns, relation } from '../../persistence/relation';
import type { PrintedPart } from './printed-fact.rules';

export interface PrintedFactRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly period: string;
  readonly basis: Basis | null;
  readonly kind: PrintedFactKind;
  readonly value: string | null;
  readonly text: string | null;
  readonly unit: MeasureUnit | null;
  readonly parts: readonly PrintedPart[];
  readonly source: string;
  readonly createdAt: string;
}

const printedColumns = columns<PrintedFactRecord>({
  id: 'p.id',
  organisationId: 'p.organisation_id',
  period: 'p.period',
  basis: 'p.basis',
  kind: 'p.kind',
  value: 'p.value::text',
  text: 'p.text',
  unit: 'p.unit',
  parts: 'p.parts',
  source: 'p.source',
  createdAt: 'p.created_at',
});

const printedOf = (name: string, column: string) =>
  relation<PrintedFactRecord, PeriodFilter>(
    name,
    (sql, filter) => `SELECT p.${column} AS key, ${sql.select(printedColumns)} FROM printed_fact p
      WHERE p.${column} = ANY(${sql.keys}) AND p.superseded_by_id IS NULL AND ${sql.visibleIn('p')}
        AND ${inPeriods(sql, 'p', filter)} ORDER BY p.period_end DESC, p.kind, p.id`,
  );

export const printedFactsOfMeasure = printedOf('printed facts of measure', 'measure_id');
export const printedFactsOfRound = printedOf('printed facts of round', 'round_id');
export const printedFactById = printedOf('printed fact by id', 'id');
