import type { SeriesPoint } from '../../domain/comparison/series-point';
import type { SuppressiblePart } from '../../domain/suppression/sums-of-readings';
import type { BaselineFacts, TargetFacts } from '../../domain/trajectory/facts';
import type { Basis, Cadence, MeasureUnit, Polarity, ReadingSymbol } from '../../domain/vocabulary';
import { relation } from '../../persistence/relation';
import type { RuleChoice } from '../rule-sets/effective-rules.rules';
import { ruleChoiceJson } from '../rule-sets/rule-choice.repository';

/** A standing reading. */
export interface SeriesReading extends SeriesPoint {
  readonly symbol: ReadingSymbol | null;
  readonly components: readonly (SuppressiblePart & { readonly name: string })[];
}

export interface SeriesBaseline extends BaselineFacts {
  readonly period: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** A measure with its readings on every basis, in order of time, and what comparing and showing them depends on. */
export interface MeasureSeries {
  readonly id: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly cadence: Cadence;
  readonly headlineBasis: Basis;
  /** The measure's own; null: as its rules have it. */
  readonly dueWithinDays: number | null;
  readonly organisationRules: RuleChoice | null;
  readonly measureRules: RuleChoice | null;
  readonly baseline: SeriesBaseline | null;
  readonly target: (TargetFacts & { readonly description: string | null }) | null;
  readonly readings: readonly SeriesReading[];
}

/**
 * All bases and parts, since a hidden figure can follow from any of them (N7). Where a month ends with its quarter,
 * the quarter of a quarterly measure comes last.
 */
export const seriesOfMeasure = relation<MeasureSeries>(
  'series of measure',
  (
    sql,
  ) => `SELECT e.id AS key, e.id, e.name, e.unit, e.decimal_places AS "decimalPlaces", e.polarity, e.cadence,
      e.headline_basis AS "headlineBasis", e.due_within_days AS "dueWithinDays",
      (SELECT ${ruleChoiceJson('c')} FROM rule_choice c WHERE c.organisation_id = e.organisation_id
        AND c.measure_id IS NULL AND c.superseded_by_id IS NULL AND ${sql.visible('c')}) AS "organisationRules",
      (SELECT ${ruleChoiceJson('w')} FROM rule_choice w WHERE w.measure_id = e.id
        AND w.superseded_by_id IS NULL AND ${sql.visible('w')}) AS "measureRules",
      (SELECT json_build_object('value', b.value::text, 'unit', b.unit, 'basis', b.basis, 'on', b.period_end,
          'period', b.period, 'numerator', b.numerator::text, 'denominator', b.denominator::text)
        FROM baseline b WHERE b.measure_id = e.id AND b.superseded_by_id IS NULL AND ${sql.visibleIn('b')}) AS baseline,
      (SELECT json_build_object('kind', t.kind, 'value', t.value::text, 'unit', t.unit, 'bound', t.bound,
          'direction', t.direction, 'min', t.min::text, 'max', t.max::text, 'date', t.date,
          'milestones', COALESCE(t.milestones, '[]'), 'description', t.description)
        FROM target t WHERE t.measure_id = e.id AND t.superseded_by_id IS NULL AND ${sql.visible('t')}) AS target,
      COALESCE((SELECT json_agg(json_build_object('period', r.period, 'on', r.period_end, 'basis', r.basis,
          'value', r.value::text, 'numerator', r.numerator::text, 'denominator', r.denominator::text,
          'symbol', r.symbol, 'flags', r.flags, 'components', r.components)
          ORDER BY r.period_end, (e.cadence = 'QUARTERLY' AND r.period LIKE '% Q_'), r.created_at, r.id)
        FROM reading r WHERE r.measure_id = e.id AND r.superseded_by_id IS NULL AND ${sql.visibleIn('r')}), '[]')
        AS readings
    FROM measure e WHERE e.id = ANY(${sql.keys}) AND ${sql.visible('e')}`,
);
