import type { RuleSetName, TrajectoryStatus } from '../vocabulary';
import type { Clause, MeasureFacts, RuleSet, Verdict } from './facts';
import type { Finding } from './finding';
import { situationOf, type Situation } from './situation';

interface Definition<C extends Clause> {
  readonly name: RuleSetName;
  readonly version: number;
  readonly description: string;
  readonly clauses: readonly {
    readonly clause: C;
    readonly status: TrajectoryStatus;
    readonly rule: string;
  }[];
  readonly decide: (situation: Situation) => Finding<NoInfer<C>>;
}

/**
 * A rule set from its table of clauses and the function that picks one. The status is read from the table alone,
 * so what a rule set says about itself is what it does.
 */
export function defineRuleSet<const C extends Clause>(definition: Definition<C>): RuleSet {
  const { decide, ...said } = definition;
  const { name, version, clauses } = said;
  const statusOf = Object.fromEntries(clauses.map(({ clause, status }) => [clause, status])) as Record<
    C,
    TrajectoryStatus
  >;
  const judge = (facts: MeasureFacts): Verdict => {
    const situation = situationOf(facts);
    const { clause, explanation } = decide(situation);
    return {
      status: statusOf[clause],
      ruleSet: name,
      version,
      clause,
      explanation,
      workings: situation.workings,
    };
  };
  return Object.freeze({ ...said, judge });
}
