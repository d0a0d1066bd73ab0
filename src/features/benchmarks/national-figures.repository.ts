import type { MeasureUnit } from '../../domain/vocabulary';
import { inPeriods, type PeriodFilter } from '../../persistence/period-filter';
import { relation, type SqlWriter } from '../../persistence/relation';
import type { Council } from './council.rules';

/** A national set as far as somebody's place in it needs it. */
export interface NationalFigures {
  readonly period: string;
  /** The last day of the period. */
  readonly on: string;
  readonly release: string;
  readonly n: number;
  readonly missing: number;
  readonly q1: string | null;
  readonly q2: string | null;
  readonly q3: string | null;
  /** Decimal text by the council's code; null where there is none. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** The newest set that stands among those asked for, without the names of the councils. */
const newest = (sql: SqlWriter, filter: PeriodFilter): string => `(
    SELECT s.period, s.period_end AS "on", s.release, s.n, jsonb_array_length(s.councils) - s.n AS missing,
      s.q1::text, s.q2::text, s.q3::text,
      (SELECT json_object_agg(v->>'code', v->>'value') FROM jsonb_array_elements(s.councils) v) AS values
    FROM national_set s WHERE s.measure_id = e.id AND s.superseded_by_id IS NULL AND ${sql.visibleIn('s')}
      AND ${inPeriods(sql, 's', filter)}
    ORDER BY s.period_end DESC, s.period DESC LIMIT 1) x`;

export interface PositionInputs extends NationalFigures {
  /** The council's own code; null where nobody has said it. */
  readonly councilCode: string | null;
}

export const positionInputsOfMeasure = relation<PositionInputs, PeriodFilter>(
  'position inputs of measure',
  (sql, filter) => `SELECT e.id AS key, o.council_code AS "councilCode", x.*
    FROM measure e JOIN organisation o ON o.id = e.organisation_id CROSS JOIN LATERAL ${newest(sql, filter)}
    WHERE e.id = ANY(${sql.keys}) AND ${sql.visible('e')} AND ${sql.organisation('o.id')}`,
);

export interface NeighbourFigures extends NationalFigures {
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly members: readonly Council[];
}

export interface NeighbourFilter extends PeriodFilter {
  readonly neighbourSet?: string | null;
}

export const neighbourFiguresOfMeasure = relation<NeighbourFigures, NeighbourFilter>(
  'neighbour figures of measure',
  (
    sql,
    { neighbourSet, ...filter },
  ) => `SELECT e.id AS key, e.unit, e.decimal_places AS "decimalPlaces", g.members, x.*
    FROM measure e JOIN neighbour_set g ON g.organisation_id = e.organisation_id
    CROSS JOIN LATERAL ${newest(sql, filter)}
    WHERE e.id = ANY(${sql.keys}) AND g.id = ${sql.value(neighbourSet, 'uuid')}
      AND ${sql.visible('e')} AND ${sql.visible('g')}`,
);
