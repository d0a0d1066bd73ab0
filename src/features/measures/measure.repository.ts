import { columns, relation } from '../../persistence/relation';
import type { Basis, Cadence, MeasureUnit, Polarity } from '../../domain/vocabulary';

export interface MeasureRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly ambitionId: string;
  readonly name: string;
  readonly description: string | null;
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly cadence: Cadence;
  readonly headlineBasis: Basis;
  readonly source: string | null;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  /** Null: as the organisation has it. */
  readonly ownDueWithinDays: number | null;
  readonly maximum: string | null;
  readonly version: number;
}

const measureColumns = columns<MeasureRecord>(
  {
    id: 'e.id',
    organisationId: 'e.organisation_id',
    ambitionId: 'e.ambition_id',
    name: 'e.name',
    description: 'e.description',
    unit: 'e.unit',
    decimalPlaces: 'e.decimal_places',
    polarity: 'e.polarity',
    cadence: 'e.cadence',
    headlineBasis: 'e.headline_basis',
    source: 'e.source',
    numeratorName: 'e.numerator_name',
    denominatorName: 'e.denominator_name',
    ownDueWithinDays: 'e.due_within_days',
    maximum: 'e.maximum::text',
    version: 'e.version',
  },
  [
    'name',
    'description',
    'polarity',
    'cadence',
    'source',
    'numeratorName',
    'denominatorName',
    ['ownDueWithinDays', 'dueWithinDays'],
    'maximum',
    'version',
    ['ambitionId', 'ambition', 'published'],
    'organisationId',
  ],
);

export const measureById = relation<MeasureRecord>(
  'measure by id',
  (sql) => `SELECT e.id AS key, ${sql.select(measureColumns)} FROM measure e
    WHERE e.id = ANY(${sql.keys}) AND ${sql.visible('e')}`,
);

export const measuresOfAmbition = relation<MeasureRecord>(
  'measures of ambition',
  (sql) => `SELECT e.ambition_id AS key, ${sql.select(measureColumns)} FROM measure e
    WHERE e.ambition_id = ANY(${sql.keys}) AND ${sql.visible('e')} ORDER BY e.position, e.name`,
);
