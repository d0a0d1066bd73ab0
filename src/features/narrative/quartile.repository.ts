import { relation } from '../../persistence/relation';

/** The cut points of all councils for a period, as one release gives them. */
export interface SetCuts {
  /** The last day of its period. */
  readonly on: string;
  readonly n: number;
  readonly q1: string | null;
  readonly q2: string | null;
  readonly q3: string | null;
}

/** What tells a measure's quartile: national sets, and quartiles that papers print. In order of time. */
export interface QuartileEvidence {
  readonly sets: readonly SetCuts[];
  readonly printed: readonly { readonly period: string; readonly quartile: string | null }[];
}

/** Without the councils' figures: a quartile follows from the cut points alone. */
export const quartileEvidenceOfMeasure = relation<QuartileEvidence>(
  'quartile evidence of measure',
  (sql) => `SELECT e.id AS key,
      COALESCE((SELECT json_agg(json_build_object('on', n.period_end, 'n', n.n, 'q1', n.q1::text, 'q2', n.q2::text,
          'q3', n.q3::text) ORDER BY n.period_end)
        FROM national_set n WHERE n.measure_id = e.id AND n.superseded_by_id IS NULL AND ${sql.visibleIn('n')}), '[]')
        AS sets,
      COALESCE((SELECT json_agg(json_build_object('period', p.period, 'quartile', p.value::text)
          ORDER BY p.period_end, p.id)
        FROM printed_fact p WHERE p.measure_id = e.id AND p.superseded_by_id IS NULL AND p.kind = 'QUARTILE'
          AND ${sql.visibleIn('p')}), '[]') AS printed
    FROM measure e WHERE e.id = ANY(${sql.keys}) AND ${sql.visible('e')}`,
);
