import { relation } from '../../persistence/relation';
import type { RuleChoice } from './effective-rules.rules';

/** A row of choices as JSON, for an alias of the table. */
export const ruleChoiceJson = (alias: string): string => `json_build_object('ruleSet', ${alias}.rule_set,
  'toleranceKind', ${alias}.tolerance_kind, 'tolerance', ${alias}.tolerance::text, 'profile', ${alias}.profile,
  'minimumExpectation', ${alias}.minimum_expectation::text, 'driftLength', ${alias}.drift_length,
  'dueWithinDays', ${alias}.due_within_days, 'minimumChange', ${alias}.minimum_change::text,
  'suppressionThreshold', ${alias}.suppression_threshold, 'roundingBase', ${alias}.rounding_base,
  'noQuartile', ${alias}.no_quartile)`;

export interface ChosenRules {
  readonly organisation: RuleChoice | null;
  readonly measure: RuleChoice | null;
}

export const rulesOfOrganisation = relation<ChosenRules>(
  'rules of organisation',
  (sql) => `SELECT c.organisation_id AS key, ${ruleChoiceJson('c')} AS organisation, NULL AS measure
    FROM rule_choice c WHERE c.organisation_id = ANY(${sql.keys}) AND c.measure_id IS NULL
      AND c.superseded_by_id IS NULL AND ${sql.visible('c')}`,
);

export const rulesOfMeasure = relation<ChosenRules>(
  'rules of measure',
  (sql) => `SELECT e.id AS key,
      (SELECT ${ruleChoiceJson('c')} FROM rule_choice c WHERE c.organisation_id = e.organisation_id
        AND c.measure_id IS NULL AND c.superseded_by_id IS NULL AND ${sql.visible('c')}) AS organisation,
      (SELECT ${ruleChoiceJson('w')} FROM rule_choice w WHERE w.measure_id = e.id
        AND w.superseded_by_id IS NULL AND ${sql.visible('w')}) AS measure
    FROM measure e WHERE e.id = ANY(${sql.keys}) AND ${sql.visible('e')}`,
);
