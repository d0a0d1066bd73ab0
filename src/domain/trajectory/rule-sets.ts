import type { RuleSetName } from '../vocabulary';
import type { MeasureFacts, RuleSet, Verdict } from './facts';
import { QUARTILE_TREND_V1 } from './quartile-trend';
import { TRAJECTORY_V1 } from './trajectory';
import { VARIANCE_TO_TARGET_V1 } from './variance-to-target';

/** Every rule set that ever judged anything. A new one, or a new version of one, is a line here. */
export const RULE_SETS: readonly RuleSet[] = [TRAJECTORY_V1, QUARTILE_TREND_V1, VARIANCE_TO_TARGET_V1];

/** A rule set, the latest where no version is asked for. Undefined where there is none. */
export function ruleSetOf(name: RuleSetName, version?: number): RuleSet | undefined {
  return RULE_SETS.reduce<RuleSet | undefined>((found, set) => {
    if (set.name !== name || (version !== undefined && set.version !== version)) return found;
    return found && found.version > set.version ? found : set;
  }, undefined);
}

/** The verdict of the latest version of a rule set. Throws RangeError for a rule set that does not exist. */
export function judge(name: RuleSetName, facts: MeasureFacts): Verdict {
  const ruleSet = ruleSetOf(name);
  if (!ruleSet) throw new RangeError(`There is no rule set ${name}`);
  return ruleSet.judge(facts);
}
