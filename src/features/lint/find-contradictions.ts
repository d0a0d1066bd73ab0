import { parsePeriod } from '../../domain/period';
import type { LintRule, RuleSetName } from '../../domain/vocabulary';
import type { Reader } from '../../persistence/reader';
import type { AmbitionRecord } from '../ambitions/ambition.repository';
import { effectiveRules } from '../rule-sets/effective-rules.rules';
import { rulesOfOrganisation } from '../rule-sets/rule-choice.repository';
import type { RoundRecord } from '../rounds/round.repository';
import type { Finding } from './lint-facts';
import { lintFactsOfAmbition, lintFactsOfOrganisation, referencesOfOrganisation } from './lint.repository';
import { lintAmbition, lintRound } from './lint.rules';
import { printedFactsOfRound } from './printed-fact.repository';
import { schemeOf } from './reference-outside-scheme.rules';

/** What contradicts itself in an ambition and its measures, over all periods. */
export async function findInAmbition(reader: Reader, ambition: AmbitionRecord): Promise<Finding[]> {
  const { id, organisationId } = ambition;
  const [facts, references, ruleSet] = await Promise.all([
    reader.one(lintFactsOfAmbition, id),
    reader.many(referencesOfOrganisation, organisationId),
    ruleSetOf(reader, organisationId),
  ]);
  return facts ? lintAmbition(facts, schemeOf(references), ruleSet) : [];
}

/** What contradicts itself in a round: what is printed of it, its quarter's figures, and what has no period. */
export async function findInRound(reader: Reader, round: RoundRecord): Promise<Finding[]> {
  const { id, organisationId, period } = round;
  const [ambitions, printed, ruleSet] = await Promise.all([
    reader.many(lintFactsOfOrganisation, organisationId),
    reader.many(printedFactsOfRound, id, {}),
    ruleSetOf(reader, organisationId),
  ]);
  const quarter = parsePeriod(period);
  return lintRound({ id, period, ruleSet, ambitions, printed }).filter(({ rule, period: about }) => {
    const end = about === null ? null : parsePeriod(about)?.endsOn;
    if (end == null || !quarter || OF_DEFINITIONS.includes(rule)) return true;
    return end >= quarter.startsOn && end <= quarter.endsOn;
  });
}

/** What is wrong with a baseline or a target is wrong in every quarter that is judged by it. */
const OF_DEFINITIONS: readonly LintRule[] = ['UNITS_DISAGREE', 'TARGET_AGAINST_POLARITY'];

async function ruleSetOf(reader: Reader, organisationId: string): Promise<RuleSetName> {
  const chosen = await reader.one(rulesOfOrganisation, organisationId);
  return effectiveRules(chosen?.organisation ?? null, null).ruleSet;
}
