import type { Polarity } from '../../domain/vocabulary';
import { inPeriods, type PeriodFilter } from '../../persistence/period-filter';
import { columns, relation } from '../../persistence/relation';
import type { CouncilFigure } from './append-national-set';

interface CutPointColumns {
  readonly n: number;
  readonly q1: string | null;
  readonly q2: string | null;
  readonly q3: string | null;
}

export interface NationalSetRecord extends CutPointColumns {
  readonly id: string;
  readonly measureId: string;
  readonly period: string;
  readonly release: string;
  readonly releasedOn: string | null;
  /** How many councils have no figure. */
  readonly missing: number;
  readonly createdAt: string;
}

const nationalSetColumns = columns<NationalSetRecord>(
  {
    id: 's.id',
    measureId: 's.measure_id',
    period: 's.period',
    release: 's.release',
    releasedOn: 's.released_on',
    n: 's.n',
    missing: 'jsonb_array_length(s.councils) - s.n',
    q1: 's.q1::text',
    q2: 's.q2::text',
    q3: 's.q3::text',
    createdAt: 's.created_at',
  },
  ['release', 'releasedOn', 'missing', 'createdAt'],
);

export const nationalSetById = relation<NationalSetRecord>(
  'national set by id',
  (sql) => `SELECT s.id AS key, ${sql.select(nationalSetColumns)} FROM national_set s
    WHERE s.id = ANY(${sql.keys}) AND ${sql.visibleIn('s')}`,
);

const newestOf = (name: string, most: number) =>
  relation<NationalSetRecord, PeriodFilter>(
    name,
    (sql, filter) => `SELECT k.key, x.* FROM unnest(${sql.keys}) k(key) CROSS JOIN LATERAL (
      SELECT ${sql.select(nationalSetColumns)} FROM national_set s
      WHERE s.measure_id = k.key AND s.superseded_by_id IS NULL AND ${sql.visibleIn('s')}
        AND ${inPeriods(sql, 's', filter)}
      ORDER BY s.period_end DESC, s.period DESC LIMIT ${most}) x`,
  );

export const nationalSetOfMeasure = newestOf('national set of measure', 1);
export const nationalSetsOfMeasure = newestOf('national sets of measure', 100);

/** The figures of all councils with what ranks them. */
export interface CouncilsRecord extends CutPointColumns {
  readonly councils: readonly CouncilFigure[];
  readonly polarity: Polarity;
  /** The measure opts out of quartiles; null where nobody chose. */
  readonly noQuartile: boolean | null;
}

/** By themselves, so that they travel only where somebody looks at them. */
export const councilsOfNationalSet = relation<CouncilsRecord>(
  'councils of national set',
  (sql) => `SELECT s.id AS key, s.councils, s.n, s.q1::text, s.q2::text, s.q3::text, e.polarity,
      (SELECT c.no_quartile FROM rule_choice c WHERE c.measure_id = e.id AND c.superseded_by_id IS NULL
        AND ${sql.visible('c')}) AS "noQuartile"
    FROM national_set s JOIN measure e ON e.id = s.measure_id
    WHERE s.id = ANY(${sql.keys}) AND ${sql.visibleIn('s')} AND ${sql.visible('e')}`,
);
