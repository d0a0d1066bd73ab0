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

/** What stands for a measure, as far as an ambition is judged by it. */
export type StandingVerdict = Pick<Verdict, 'status' | 'clause' | 'explanation'> &
  Pick<FactsAt, 'restsOnHidden'>;

const NONE: ReadonlyMap<string, StandingVerdict> = new Map();

/**
 * The verdicts on every measure of an ambition and on the ambition itself, which comes last. Measures in `kept`, by
 * their ids, are not judged again: the ambition is judged by what stands for them.
 */
export function judgeQuarter(
  { ambition, measures }: Judged,
  quarter: Period,
  organisation: JudgingOrganisation,
  kept: ReadonlyMap<string, StandingVerdict> = NONE,
): StatusDraft[] {
  const beside = { closedOn: ambition.closedOn, councilCode: organisation.councilCode };
  const members = measures
    .filter(({ id }) => !kept.has(id))
    .map((measure) =>
      judgeMeasure(measure, quarter, effectiveRules(organisation.rules, measure.rules), beside),
    );
  const found = new Map<string, StandingVerdict>([
    ...kept,
    ...members.map(
      ({ measure, verdict, restsOnHidden }) => [measure.id, { ...verdict, restsOnHidden }] as const,
    ),
  ]);
  const drafts = members.map((member) =>
    draftOf(
      { ambitionId: ambition.id, measureId: member.measure.id, quarter },
      member.verdict,
      inputsOf(member),
      member.restsOnHidden,
    ),
  );
  const named = measures.flatMap(({ id, name }) => {
    const verdict = found.get(id);
    return verdict ? [{ name, verdict }] : [];
  });
  const only = named.length === 1 ? members[0] : undefined;
  return [...drafts, overall(ambition, named, only, quarter, organisation)];
}

/** `only` is the verdict on the one measure of an ambition that has no other: its figures are the ambition's. */
function overall(
  ambition: JudgedAmbition,
  members: readonly { readonly name: string; readonly verdict: StandingVerdict }[],
  only: JudgedMember | undefined,
  quarter: Period,
  organisation: JudgingOrganisation,
): StatusDraft {
  const verdict = judgeAmbition(members, ambition.composite, ambition.closedOn, quarter.endsOn);
  const rules = effectiveRules(organisation.rules, null);
  const by = only?.verdict ?? { ruleSet: rules.ruleSet, version: ruleSetOf(rules.ruleSet)?.version ?? 1 };
  return draftOf(
    { ambitionId: ambition.id, measureId: null, quarter },
    { ruleSet: by.ruleSet, version: by.version, ...verdict },
    only ? inputsOf(only) : null,
    members.some((member) => member.verdict.restsOnHidden),
  );
}
