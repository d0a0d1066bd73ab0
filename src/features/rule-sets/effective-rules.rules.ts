import type { RuleSetName, TargetProfile, ToleranceKind } from '../../domain/vocabulary';

/** What an organisation or one measure of it chose. Null: as the wider choice has it. */
export interface RuleChoice {
  readonly ruleSet: RuleSetName | null;
  readonly toleranceKind: ToleranceKind | null;
  readonly tolerance: string | null;
  readonly profile: TargetProfile | null;
  readonly minimumExpectation: string | null;
  readonly driftLength: number | null;
  readonly dueWithinDays: number | null;
  readonly minimumChange: string | null;
  readonly suppressionThreshold: number | null;
  readonly roundingBase: number | null;
  readonly noQuartile: boolean | null;
}

/** The rules that a measure is judged by, nothing left open. */
export interface EffectiveRules {
  readonly ruleSet: RuleSetName;
  readonly toleranceKind: ToleranceKind;
  readonly tolerance: string;
  readonly profile: TargetProfile;
  readonly minimumExpectation: string | null;
  readonly driftLength: number;
  readonly dueWithinDays: number;
  readonly minimumChange: string | null;
  readonly suppressionThreshold: number | null;
  readonly roundingBase: number | null;
  readonly noQuartile: boolean;
}

/**
 * Where nobody chose: a linear trajectory with 15% of the span as tolerance, drift after three worse periods, and
 * readings due six weeks after the period's end, as scrutiny asks. No count is hidden until somebody says so.
 */
const DEFAULT_RULES: EffectiveRules = Object.freeze({
  ruleSet: 'TRAJECTORY',
  toleranceKind: 'SHARE_OF_SPAN',
  tolerance: '0.15',
  profile: 'LINEAR',
  minimumExpectation: null,
  driftLength: 3,
  dueWithinDays: 42,
  minimumChange: null,
  suppressionThreshold: null,
  roundingBase: null,
  noQuartile: false,
});

/** The narrower choice wins, field by field; tolerance and its kind go together. */
export function effectiveRules(organisation: RuleChoice | null, measure: RuleChoice | null): EffectiveRules {
  const pick = <Name extends keyof RuleChoice>(name: Name) => measure?.[name] ?? organisation?.[name] ?? null;
  const tolerant = measure?.toleranceKind ? measure : organisation;
  return {
    ruleSet: pick('ruleSet') ?? DEFAULT_RULES.ruleSet,
    toleranceKind: tolerant?.toleranceKind ?? DEFAULT_RULES.toleranceKind,
    tolerance: tolerant?.toleranceKind
      ? (tolerant.tolerance ?? DEFAULT_RULES.tolerance)
      : DEFAULT_RULES.tolerance,
    profile: pick('profile') ?? DEFAULT_RULES.profile,
    minimumExpectation: measure?.minimumExpectation ?? null,
    driftLength: pick('driftLength') ?? DEFAULT_RULES.driftLength,
    dueWithinDays: pick('dueWithinDays') ?? DEFAULT_RULES.dueWithinDays,
    minimumChange: measure?.minimumChange ?? null,
    suppressionThreshold: pick('suppressionThreshold'),
    roundingBase: pick('roundingBase'),
    noQuartile: measure?.noQuartile ?? false,
  };
}
