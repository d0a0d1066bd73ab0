import type { Period } from '../../domain/period';
import { judgeAmbition } from '../../domain/trajectory/judge-ambition';
import { ruleSetOf } from '../../domain/trajectory/rule-sets';
import type { Verdict } from '../../domain/trajectory/facts';
import { effectiveRules, type EffectiveRules } from '../rule-sets/effective-rules.rules';
import { factsAt, type FactsAt } from './facts-at';
import type { JudgedAmbition, JudgedMeasure, JudgingOrganisation } from './judged.repository';
import { draftOf, inputsOf, type StatusDraft } from './status-draft';

/** An ambition with its measures, ready to be judged. */
export interface Judged {
  readonly ambition: JudgedAmbition;
  readonly measures: readonly JudgedMeasure[];
}

export interface JudgedMember extends FactsAt {
  readonly measure: JudgedMeasure;
  readonly verdict: Verdict;
}

/** One measure at the end of one quarter, by the rules given. */
export function judgeMeasure(
  measure: JudgedMeasure,
  quarter: Period,
  rules: EffectiveRules,
  beside: { readonly closedOn: string | null; readonly councilCode: string | null },
): JudgedMember {
  const known = factsAt(measure, quarter, rules, beside);
  const ruleSet = ruleSetOf(rules.ruleSet);
  if (!ruleSet) throw new Error(`There is no rule set ${rules.ruleSet}`);
  return { measure, verdict: ruleSet.judge(known.facts), ...known };
}

/** The verdicts on every measure of an ambition and on the ambition itself, which comes last. */
export function judgeQuarter(
  { ambition, measures }: Judged,
  quarter: Period,
  organisation: JudgingOrganisation,
): StatusDraft[] {
  const beside = { closedOn: ambition.closedOn, councilCode: organisation.councilCode };
  const members = measures.map((measure) =>
    judgeMeasure(measure, quarter, effectiveRules(organisation.rules, measure.rules), beside),
  );
  const drafts = members.map(({ measure, verdict, restsOnHidden }) =>
    draftOf(
      { ambitionId: ambition.id, measureId: measure.id, quarter },
      verdict,
      inputsOf(verdict),
      restsOnHidden,
    ),
  );
  return [...drafts, overall(ambition, members, quarter, organisation)];
}

function overall(
  ambition: JudgedAmbition,
  members: readonly JudgedMember[],
  quarter: Period,
  organisation: JudgingOrganisation,
): StatusDraft {
  const named = members.map(({ measure, verdict }) => ({ name: measure.name, verdict }));
  const verdict = judgeAmbition(named, ambition.composite, ambition.closedOn, quarter.endsOn);
  const [only] = members.length === 1 ? members : [];
  const rules = effectiveRules(organisation.rules, null);
  const by = only?.verdict ?? { ruleSet: rules.ruleSet, version: ruleSetOf(rules.ruleSet)?.version ?? 1 };
  return draftOf(
    { ambitionId: ambition.id, measureId: null, quarter },
    { ruleSet: by.ruleSet, version: by.version, ...verdict },
    only ? inputsOf(only.verdict) : null,
    members.some(({ restsOnHidden }) => restsOnHidden),
  );
}
