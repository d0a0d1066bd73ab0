import type {
  Basis,
  Cadence,
  CompositeRule,
  MeasureUnit,
  Polarity,
  PrintedFactKind,
  ReadingFlag,
  ReadingSymbol,
} from '../../domain/vocabulary';
import type { SuppressiblePart } from '../../domain/suppression/sums-of-readings';
import type { BaselineFacts, TargetFacts } from '../../domain/trajectory/facts';
import { relation } from '../../persistence/relation';
import type { RuleChoice } from '../rule-sets/effective-rules.rules';
import { ruleChoiceJson } from '../rule-sets/rule-choice.repository';
import type { RoundFacts } from './quarters.rules';

/** A standing reading, as far as it tells whether it or another is to be hidden (N7). */
export interface JudgedFigure {
  readonly period: string;
  readonly on: string;
  readonly basis: Basis;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly symbol: ReadingSymbol | null;
  readonly components: readonly SuppressiblePart[];
}

/** A standing reading on the headline basis. */
export interface JudgedReading extends JudgedFigure {
  readonly flags: readonly ReadingFlag[];
  readonly recordedAt: string;
}

interface JudgedBaseline extends BaselineFacts {
  readonly period: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** The values of all councils, as far as a position needs them. */
export interface JudgedNationalSet {
  readonly period: string;
  readonly on: string;
  readonly release: string;
  readonly n: number;
  readonly q1: string | null;
  readonly q2: string | null;
  readonly q3: string | null;
  readonly councils: readonly { readonly code: string; readonly value: string | null }[];
}

export interface JudgedPrint {
  readonly kind: PrintedFactKind;
  readonly period: string;
  readonly on: string;
  readonly value: string | null;
  readonly text: string | null;
}

/** A measure with all that its status can depend on. Readings, sets and prints are in order of time. */
export interface JudgedMeasure {
  readonly id: string;
  readonly ambitionId: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly cadence: Cadence;
  readonly headlineBasis: Basis;
  readonly baseline: JudgedBaseline | null;
  readonly target: TargetFacts | null;
  readonly rules: RuleChoice | null;
  readonly readings: readonly JudgedReading[];
  /** Readings on other bases: no status is judged by them, yet a hidden figure can follow from them (N7). */
  readonly beside: readonly JudgedFigure[];
  readonly sets: readonly JudgedNationalSet[];
  readonly prints: readonly JudgedPrint[];
}

export interface JudgedAmbition {
  readonly id: string;
  readonly reference: string;
  readonly closedOn: string | null;
  readonly composite: { readonly rule: CompositeRule; readonly atLeast: number | null } | null;
}

export interface JudgingOrganisation {
  readonly councilCode: string | null;
  readonly rules: RuleChoice | null;
  readonly rounds: readonly RoundFacts[];
}

export interface JudgedArgs {
  /** Readings of this basis in place of the headline's, for what would be. */
  readonly onBasis?: Basis | null;
}

export const judgedMeasuresOfAmbition = relation<JudgedMeasure, JudgedArgs>(
  'judged measures of ambition',
  (sql, { onBasis }) => `SELECT e.ambition_id AS key, e.id, e.ambition_id AS "ambitionId", e.name, e.unit,
      e.decimal_places AS "decimalPlaces", e.polarity, e.cadence,
      ${onBasis ? sql.value(onBasis, 'basis') : 'e.headline_basis'} AS "headlineBasis",
      (SELECT json_build_object('value', b.value::text, 'unit', b.unit, 'basis', b.basis, 'on', b.period_end,
          'period', b.period, 'numerator', b.numerator::text, 'denominator', b.denominator::text)
        FROM baseline b WHERE b.measure_id = e.id AND b.superseded_by_id IS NULL AND ${sql.visibleIn('b')}) AS baseline,
      (SELECT json_build_object('kind', t.kind, 'value', t.value::text, 'unit', t.unit, 'bound', t.bound,
        'direction', t.direction, 'min', t.min::text, 'max', t.max::text, 'date', t.date,
        'milestones', COALESCE(t.milestones, '[]'))
        FROM target t WHERE t.measure_id = e.id AND t.superseded_by_id IS NULL AND ${sql.visible('t')}) AS target,
      (SELECT ${ruleChoiceJson('c')} FROM rule_choice c
        WHERE c.measure_id = e.id AND c.superseded_by_id IS NULL AND ${sql.visible('c')}) AS rules,
      COALESCE((SELECT json_agg(json_build_object('period', r.period, 'on', r.period_end, 'basis', r.basis,
          'value', r.value::text, 'numerator', r.numerator::text, 'denominator', r.denominator::text,
          'symbol', r.symbol, 'components', r.components, 'flags', r.flags, 'recordedAt', r.created_at)
          ORDER BY r.period_end, (e.cadence = 'QUARTERLY' AND r.period LIKE '% Q_'), r.created_at, r.id)
        FROM reading r WHERE r.measure_id = e.id AND r.superseded_by_id IS NULL
          AND r.basis = ${onBasis ? sql.value(onBasis, 'basis') : 'e.headline_basis'} AND ${sql.visibleIn('r')}), '[]') AS readings,
      COALESCE((SELECT json_agg(json_build_object('period', r.period, 'on', r.period_end, 'basis', r.basis,
          'value', r.value::text, 'numerator', r.numerator::text, 'denominator', r.denominator::text,
          'symbol', r.symbol, 'components', r.components) ORDER BY r.period_end, r.created_at, r.id)
        FROM reading r WHERE r.measure_id = e.id AND r.superseded_by_id IS NULL
          AND r.basis <> ${onBasis ? sql.value(onBasis, 'basis') : 'e.headline_basis'} AND ${sql.visibleIn('r')}), '[]') AS beside,
      COALESCE((SELECT json_agg(json_build_object('period', n.period, 'on', n.period_end, 'release', n.release,
          'n', n.n, 'q1', n.q1::text, 'q2', n.q2::text, 'q3', n.q3::text, 'councils', n.councils) ORDER BY n.period_end)
        FROM national_set n WHERE n.measure_id = e.id AND n.superseded_by_id IS NULL AND ${sql.visibleIn('n')}), '[]') AS sets,
      COALESCE((SELECT json_agg(json_build_object('kind', p.kind, 'period', p.period, 'on', p.period_end,
          'value', p.value::text, 'text', p.text) ORDER BY p.period_end, p.id)
        FROM printed_fact p WHERE p.measure_id = e.id AND p.superseded_by_id IS NULL
          AND p.kind IN ('DIRECTION', 'QUARTILE') AND ${sql.visibleIn('p')}), '[]') AS prints
    FROM measure e WHERE e.ambition_id = ANY(${sql.keys}) AND ${sql.visible('e')} ORDER BY e.position, e.name`,
);

export const judgedAmbition = relation<JudgedAmbition>(
  'judged ambition',
  (sql) => `SELECT m.id AS key, m.id, m.reference, m.closed_on AS "closedOn",
      (SELECT json_build_object('rule', t.rule, 'atLeast', t.at_least) FROM target t
        WHERE t.ambition_id = m.id AND t.superseded_by_id IS NULL AND ${sql.visible('t')}) AS composite
    FROM ambition m WHERE m.id = ANY(${sql.keys}) AND ${sql.visible('m')}`,
);

export const judgingOrganisation = relation<JudgingOrganisation>(
  'judging organisation',
  (sql) => `SELECT o.id AS key, o.council_code AS "councilCode",
      (SELECT ${ruleChoiceJson('c')} FROM rule_choice c WHERE c.organisation_id = o.id AND c.measure_id IS NULL
        AND c.superseded_by_id IS NULL AND ${sql.visible('c')}) AS rules,
      COALESCE((SELECT json_agg(json_build_object('period', q.period, 'periodEnd', q.period_end, 'state', q.state)
        ORDER BY q.period_end) FROM reporting_round q WHERE q.organisation_id = o.id AND ${sql.visibleIn('q')}), '[]') AS rounds
    FROM organisation o WHERE o.id = ANY(${sql.keys}) AND ${sql.organisation('o.id')}`,
);
