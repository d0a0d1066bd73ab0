import { listRelation } from '../../persistence/list-relation';
import { columns, relation, type SqlWriter } from '../../persistence/relation';
import type { Basis, MeasureUnit, ReadingFlag } from '../../domain/vocabulary';
import type { Figure } from './reading.rules';

export interface ComponentRecord extends Figure {
  readonly name: string;
}

export interface ReadingRecord extends Figure {
  readonly id: string;
  readonly organisationId: string;
  readonly measureId: string;
  readonly period: string;
  readonly basis: Basis;
  readonly revision: number;
  readonly flags: ReadingFlag[];
  readonly asAt: string | null;
  readonly note: string | null;
  readonly components: ComponentRecord[];
  readonly createdAt: string;
  readonly superseded: boolean;
  /** The measure's, so that a reading can be displayed without asking for its measure. Not part of the graph. */
  readonly unit: MeasureUnit;
  /** The measure's, as `unit`. */
  readonly decimalPlaces: number;
}

type ListedReading = Omit<ReadingRecord, 'unit' | 'decimalPlaces'>;

const ownColumns = {
  id: 'r.id',
  organisationId: 'r.organisation_id',
  measureId: 'r.measure_id',
  period: 'r.period',
  basis: 'r.basis',
  revision: 'r.revision',
  value: 'r.value::text',
  numerator: 'r.numerator::text',
  denominator: 'r.denominator::text',
  symbol: 'r.symbol',
  flags: 'r.flags',
  asAt: 'r.as_at',
  note: 'r.note',
  components: 'r.components',
  createdAt: 'r.created_at',
  superseded: 'r.superseded_by_id IS NOT NULL',
} as const;

const listedColumns = columns<ListedReading>(ownColumns, [
  'id',
  'organisationId',
  'revision',
  'numerator',
  'denominator',
  'flags',
  'asAt',
  'note',
  'components',
  'createdAt',
]);

const readingColumns = columns<ReadingRecord>({
  ...ownColumns,
  unit: 'e.unit',
  decimalPlaces: 'e.decimal_places',
});

const READINGS = 'reading r JOIN measure e ON e.id = r.measure_id';

export const readingById = relation<ReadingRecord>(
  'reading by id',
  (sql) => `SELECT r.id AS key, ${sql.select(readingColumns)} FROM ${READINGS}
    WHERE r.id = ANY(${sql.keys}) AND ${sql.visibleIn('r')} AND ${sql.visible('e')}`,
);

const newest = (sql: SqlWriter, onBasis: string): string => `(SELECT r.* FROM reading r
  WHERE r.measure_id = e.id AND r.superseded_by_id IS NULL ${onBasis} AND ${sql.visibleIn('r')}
  ORDER BY r.period_end DESC, (e.cadence = 'QUARTERLY' AND r.period LIKE '% Q_') DESC, r.created_at DESC, r.id DESC
  LIMIT 1)`;

/**
 * On the headline basis where there is any reading on it, else on whatever basis is the newest. Each is one step
 * back in the index, however long the series. Where a month ends with its quarter, a quarterly measure shows the
 * quarter.
 */
export const latestOfMeasure = relation<ReadingRecord>(
  'latest reading of measure',
  (sql) => `SELECT e.id AS key, ${sql.select(readingColumns)} FROM measure e CROSS JOIN LATERAL (
      ${newest(sql, 'AND r.basis = e.headline_basis')} UNION ALL ${newest(sql, '')} LIMIT 1) r
    WHERE e.id = ANY(${sql.keys}) AND ${sql.visible('e')}`,
);

export interface ReadingFilter {
  readonly basis?: readonly string[] | null;
  readonly period?: readonly string[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly includeSuperseded?: boolean | null;
}

/** The measure of the list is at hand: whoever opens the list adds what a reading takes from it. */
export const readingsOfMeasure = listRelation<ListedReading, ReadingFilter>(
  'readings of measure',
  4,
  (sql, { basis, period, from, to, includeSuperseded }) => ({
    select: sql.select(listedColumns),
    from: 'reading r',
    where: [
      'r.measure_id = k.key',
      sql.visibleIn('r'),
      ...(includeSuperseded ? [] : ['r.superseded_by_id IS NULL']),
      ...(basis ? [`r.basis::text = ANY(${sql.value(basis, 'text[]')})`] : []),
      ...(period ? [`r.period = ANY(${sql.value(period, 'text[]')})`] : []),
      ...(from ? [`r.period_end >= ${sql.value(from, 'date')}`] : []),
      ...(to ? [`r.period_end <= ${sql.value(to, 'date')}`] : []),
    ],
    // A revision is unique within its measure, period and basis: every write holds the measure's row.
    order: [
      { sql: 'r.period_end', type: 'date' },
      { sql: 'r.period', type: 'text' },
      { sql: 'r.basis::text', type: 'text' },
      { sql: 'r.revision', type: 'int' },
    ],
    descending: true,
  }),
);
