import { relation, type SqlWriter } from '../../persistence/relation';
import type { AmbitionFacts } from './lint-facts';

const measuresJson = (sql: SqlWriter): string => `COALESCE((SELECT json_agg(json_build_object(
    'id', e.id, 'name', e.name, 'unit', e.unit, 'decimalPlaces', e.decimal_places, 'polarity', e.polarity,
    'headlineBasis', e.headline_basis, 'maximum', e.maximum::text,
    'baseline', (SELECT json_build_object('value', b.value::text, 'unit', b.unit, 'basis', b.basis, 'period', b.period,
      'numerator', b.numerator::text, 'denominator', b.denominator::text) FROM baseline b
      WHERE b.measure_id = e.id AND b.superseded_by_id IS NULL AND ${sql.visibleIn('b')}),
    'target', (SELECT json_build_object('kind', t.kind, 'value', t.value::text, 'unit', t.unit, 'bound', t.bound,
      'direction', t.direction, 'min', t.min::text, 'max', t.max::text, 'date', t.date, 'wordedDate', t.worded_date,
      'description', t.description) FROM target t
      WHERE t.measure_id = e.id AND t.superseded_by_id IS NULL AND ${sql.visible('t')}),
    'readings', COALESCE((SELECT json_agg(json_build_object('period', r.period, 'basis', r.basis,
      'value', r.value::text, 'numerator', r.numerator::text, 'denominator', r.denominator::text, 'symbol', r.symbol,
      'components', r.components) ORDER BY r.period_end, r.id) FROM reading r
      WHERE r.measure_id = e.id AND r.superseded_by_id IS NULL AND ${sql.visibleIn('r')}), '[]'),
    'printed', COALESCE((SELECT json_agg(json_build_object('kind', p.kind, 'value', p.value::text, 'text', p.text,
      'unit', p.unit, 'period', p.period, 'basis', p.basis, 'parts', p.parts, 'source', p.source)
      ORDER BY p.period_end, p.id) FROM printed_fact p
      WHERE p.measure_id = e.id AND p.superseded_by_id IS NULL AND ${sql.visibleIn('p')}), '[]'))
    ORDER BY e.position, e.name)
  FROM measure e WHERE e.ambition_id = m.id AND ${sql.visible('e')}), '[]')`;

const ambitionFacts = (name: string, column: string) =>
  relation<AmbitionFacts>(
    name,
    (sql) => `SELECT m.${column} AS key, m.id, m.reference, m.descriptor, d.code AS "divisionCode",
        ${measuresJson(sql)} AS measures,
        COALESCE((SELECT json_agg(json_build_object('period', s.period, 'status', s.status) ORDER BY s.period_end)
          FROM published_status s WHERE s.ambition_id = m.id AND s.superseded_by_id IS NULL AND ${sql.visibleIn('s')}),
          '[]') AS published
      FROM ambition m JOIN division d ON d.id = m.division_id
      WHERE m.${column} = ANY(${sql.keys}) AND ${sql.visible('m')} AND ${sql.visible('d')} ORDER BY m.position`,
  );

export const lintFactsOfAmbition = ambitionFacts('lint facts of ambition', 'id');
export const lintFactsOfOrganisation = ambitionFacts('lint facts of organisation', 'organisation_id');

/** The references of an organisation with their divisions: their scheme is read from them. */
export const referencesOfOrganisation = relation<{
  readonly reference: string;
  readonly divisionCode: string;
}>(
  'references of organisation',
  (sql) => `SELECT m.organisation_id AS key, m.reference, d.code AS "divisionCode"
    FROM ambition m JOIN division d ON d.id = m.division_id
    WHERE m.organisation_id = ANY(${sql.keys}) AND ${sql.visible('m')} AND ${sql.visible('d')} ORDER BY m.position`,
);
