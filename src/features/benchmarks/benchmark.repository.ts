import type { Comparator, MeasureUnit, ReadingSymbol } from '../../domain/vocabulary';
import { inPeriods, type PeriodFilter } from '../../persistence/period-filter';
import { columns, relation } from '../../persistence/relation';

export interface BenchmarkRecord {
  readonly id: string;
  readonly measureId: string;
  readonly period: string;
  readonly comparator: Comparator;
  readonly name: string;
  readonly neighbourSetId: string | null;
  readonly value: string | null;
  readonly symbol: ReadingSymbol | null;
  readonly release: string | null;
  readonly releasedOn: string | null;
  readonly createdAt: string;
  /** The measure's, so that the figure can be displayed without asking for its measure. Not part of the graph. */
  readonly unit: MeasureUnit;
  /** The measure's, as `unit`. */
  readonly decimalPlaces: number;
}

const benchmarkColumns = columns<BenchmarkRecord>(
  {
    id: 'b.id',
    measureId: 'b.measure_id',
    period: 'b.period',
    comparator: 'b.comparator',
    name: 'b.name',
    neighbourSetId: 'b.neighbour_set_id',
    value: 'b.value::text',
    symbol: 'b.symbol',
    release: 'b.release',
    releasedOn: 'b.released_on',
    createdAt: 'b.created_at',
    unit: 'e.unit',
    decimalPlaces: 'e.decimal_places',
  },
  ['id', 'comparator', 'name', ['neighbourSetId', 'neighbourSet'], 'release', 'releasedOn', 'createdAt'],
);

const BENCHMARKS = 'benchmark b JOIN measure e ON e.id = b.measure_id';

export const benchmarkById = relation<BenchmarkRecord>(
  'benchmark by id',
  (sql) => `SELECT b.id AS key, ${sql.select(benchmarkColumns)} FROM ${BENCHMARKS}
    WHERE b.id = ANY(${sql.keys}) AND ${sql.visibleIn('b')} AND ${sql.visible('e')}`,
);

/** Those that stand, the newest period first: a year of every comparator is a handful, and decades fit the bound. */
export const benchmarksOfMeasure = relation<BenchmarkRecord, PeriodFilter>(
  'benchmarks of measure',
  (sql, filter) => `SELECT k.key, x.* FROM unnest(${sql.keys}) k(key) CROSS JOIN LATERAL (
      SELECT ${sql.select(benchmarkColumns)} FROM ${BENCHMARKS}
      WHERE b.measure_id = k.key AND b.superseded_by_id IS NULL AND ${sql.visibleIn('b')} AND ${sql.visible('e')}
        AND ${inPeriods(sql, 'b', filter)}
      ORDER BY b.period_end DESC, b.period DESC, b.comparator, b.name LIMIT 500) x`,
);
