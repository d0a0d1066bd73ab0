import { badInput, DomainError } from '../../domain/errors';
import type { Period } from '../../domain/period';
import { judgeAmbition } from '../../domain/trajectory/judge-ambition';
import { requireDate } from '../../domain/validate';
import type { Basis } from '../../domain/vocabulary';
import { requireMilestones, type Milestone } from '../measures/milestone.rules';
import { requireTarget, type TargetInput } from '../measures/target.rules';
import { requireChoice, type RulesInput } from '../rule-sets/choice.rules';
import { effectiveRules, type RuleChoice } from '../rule-sets/effective-rules.rules';
import type { JudgedMeasure, JudgingOrganisation } from './judged.repository';
import { judgeMeasure, type Judged, type JudgedMember } from './judge-quarter';
import { inputsOf, type StatusInputsRecord } from './status-draft';
import type { Verdict } from '../../domain/trajectory/facts';

interface WhatIfTarget extends Omit<TargetInput, 'rule' | 'atLeast' | 'description'> {
  readonly milestones?: readonly Milestone[] | null;
}

/** Other choices on the same data. What is left out is as it is. */
export interface WhatIfChoice extends Pick<RulesInput, 'ruleSet' | 'tolerance' | 'profile'> {
  readonly name: string;
  readonly target?: WhatIfTarget | null;
  readonly targetDate?: string | null;
  readonly baselineDate?: string | null;
  readonly basis?: Basis | null;
}

interface VerdictRecord extends Pick<Verdict, 'status' | 'ruleSet' | 'clause' | 'explanation'> {
  readonly ruleSetVersion: number;
  readonly inputs: StatusInputsRecord | null;
}

export interface WhatIfRecord {
  readonly name: string;
  readonly ambition: VerdictRecord;
  readonly measures: readonly { readonly id: string; readonly verdict: VerdictRecord }[];
}

/**
 * What the statuses of an ambition would be if some choices were others; nothing is written. `only` names the one
 * measure that the choice is for; left out, it is for all of them. `at` is the path of the choice in the input.
 */
export function whatIf(
  { ambition, measures }: Judged,
  quarter: Period,
  organisation: JudgingOrganisation,
  choice: WhatIfChoice,
  only: string | null,
  at: string,
): WhatIfRecord {
  const beside = { closedOn: ambition.closedOn, councilCode: organisation.councilCode };
  const members = measures.map((measure) => {
    const chosen = only === null || only === measure.id;
    const judged = chosen ? changed(measure, choice, at) : measure;
    const own = chosen ? requireRules(choice, measure.rules, at) : measure.rules;
    return judgeMeasure(judged, quarter, effectiveRules(organisation.rules, own), beside);
  });
  const named = members.map(({ measure, verdict }) => ({ name: measure.name, verdict }));
  const overall = judgeAmbition(named, ambition.composite, ambition.closedOn, quarter.endsOn);
  const [first] = members;
  const { ruleSet } = effectiveRules(organisation.rules, null);
  return {
    name: choice.name,
    ambition: {
      ruleSet: first?.verdict.ruleSet ?? ruleSet,
      ruleSetVersion: first?.verdict.version ?? 1,
      inputs: members.length === 1 && first ? inputsOf(first) : null,
      ...overall,
    },
    measures: members.map((member) => ({ id: member.measure.id, verdict: recordOf(member) })),
  };
}

const recordOf = (member: JudgedMember): VerdictRecord => {
  const { status, ruleSet, version, clause, explanation } = member.verdict;
  return { status, ruleSet, ruleSetVersion: version, clause, explanation, inputs: inputsOf(member) };
};

function changed(measure: JudgedMeasure, choice: WhatIfChoice, at: string): JudgedMeasure {
  const date = choice.targetDate == null ? null : requireDate(choice.targetDate, `${at}.targetDate`);
  const from = choice.baselineDate == null ? null : requireDate(choice.baselineDate, `${at}.baselineDate`);
  const target = choice.target ? { ...stated(measure, choice.target, at), date: null } : measure.target;
  return {
    ...measure,
    baseline: measure.baseline && { ...measure.baseline, on: from ?? measure.baseline.on },
    target: target && { ...target, date: date ?? measure.target?.date ?? null },
  };
}

function stated(measure: JudgedMeasure, input: WhatIfTarget, at: string) {
  try {
    const target = requireTarget({ ...input, description: 'What if' }, measure.unit);
    return { ...target, milestones: requireMilestones(input) };
  } catch (problem) {
    throw moved(problem, `${at}.target`);
  }
}

function requireRules(choice: WhatIfChoice, own: RuleChoice | null, at: string): RuleChoice {
  const { ruleSet, tolerance, profile } = choice;
  const given = Object.fromEntries(
    Object.entries({ ruleSet, tolerance, profile }).filter(([, value]) => value != null),
  );
  try {
    return requireChoice(given, own, 'Measure');
  } catch (problem) {
    throw moved(problem, at);
  }
}

/** The rules of input name its fields as a mutation has them; here the choice stands elsewhere. */
function moved(problem: unknown, at: string): unknown {
  if (!(problem instanceof DomainError) || problem.details.field === undefined) return problem;
  return badInput(problem.details.field.replace(/^input/, at), problem.message);
}
