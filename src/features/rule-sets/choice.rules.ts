import { isDecimalText } from '../../domain/decimal-text';
import { badInput } from '../../domain/errors';
import { exact } from '../../domain/exact';
import type { RuleSetName, TargetProfile, ToleranceKind } from '../../domain/vocabulary';
import { compareDecimals, requireDecimal } from '../measures/decimal.rules';
import type { RuleChoice } from './effective-rules.rules';

interface ToleranceInput {
  readonly kind: ToleranceKind;
  readonly value: string;
}

/** What to choose: a field left out stays, null goes back to the wider choice. */
export interface RulesInput {
  readonly ruleSet?: RuleSetName | null;
  readonly tolerance?: ToleranceInput | null;
  readonly profile?: TargetProfile | null;
  readonly minimumExpectation?: string | null;
  readonly driftLength?: number | null;
  readonly dueWithinDays?: number | null;
  readonly minimumChange?: string | null;
  readonly suppressionThreshold?: number | null;
  readonly roundingBase?: number | null;
  readonly noQuartile?: boolean | null;
}

const NOTHING: RuleChoice = {
  ruleSet: null,
  toleranceKind: null,
  tolerance: null,
  profile: null,
  minimumExpectation: null,
  driftLength: null,
  dueWithinDays: null,
  minimumChange: null,
  suppressionThreshold: null,
  roundingBase: null,
  noQuartile: null,
};

const NAMES = Object.keys(NOTHING) as (keyof RuleChoice)[];
const OF_MEASURE_ONLY = ['minimumExpectation', 'minimumChange', 'noQuartile'] as const;
const LIMITS = {
  driftLength: [1, 40],
  dueWithinDays: [0, 730],
  suppressionThreshold: [0, 1000],
  roundingBase: [1, 1000],
} as const;

/** The choice that an input makes of what stood, or BAD_USER_INPUT naming the field. */
export function requireChoice(
  input: RulesInput,
  standing: RuleChoice | null,
  of: 'Measure' | 'Organisation',
): RuleChoice {
  if (of === 'Organisation') {
    for (const name of OF_MEASURE_ONLY) {
      if (input[name] != null) throw badInput(`input.${name}`, 'This is chosen for a measure only.');
    }
  }
  for (const [name, [least, most]] of Object.entries(LIMITS)) {
    const number = input[name as keyof typeof LIMITS];
    if (number != null && (number < least || number > most))
      throw badInput(`input.${name}`, `From ${least} to ${most}.`);
  }
  requireDecimal(input.minimumExpectation, 'input.minimumExpectation');
  requireDecimal(input.minimumChange, 'input.minimumChange');
  if (input.minimumChange?.startsWith('-'))
    throw badInput('input.minimumChange', 'A change is told by its size: not below 0.');
  const { tolerance, ...given } = input;
  if (tolerance) requireTolerance(tolerance);
  const chosen = Object.fromEntries(
    NAMES.filter((name) => (given as Partial<RuleChoice>)[name] !== undefined && name !== 'tolerance').map(
      (name) => [name, (given as Partial<RuleChoice>)[name] ?? null],
    ),
  );
  const tolerances =
    tolerance === undefined
      ? {}
      : { toleranceKind: tolerance?.kind ?? null, tolerance: tolerance?.value ?? null };
  const kept = Object.fromEntries(NAMES.map((name) => [name, standing?.[name] ?? null]));
  return { ...NOTHING, ...kept, ...chosen, ...tolerances };
}

/** Each field that differs, as the log tells it. Numbers written differently are the same. */
export function changedRules(
  standing: RuleChoice | null,
  choice: RuleChoice,
): Record<string, { from: unknown; to: unknown }> {
  const fields: Record<string, { from: unknown; to: unknown }> = {};
  for (const name of NAMES) {
    const from = standing?.[name] ?? null;
    if (!isSame(from, choice[name])) fields[name] = { from, to: choice[name] };
  }
  return fields;
}

const isSame = (a: RuleChoice[keyof RuleChoice], b: RuleChoice[keyof RuleChoice]): boolean =>
  a === b || (isFigure(a) && isFigure(b) && exact(a).equals(exact(b)));

const isFigure = (value: unknown): value is string => typeof value === 'string' && isDecimalText(value);

function requireTolerance({ kind, value }: ToleranceInput): void {
  requireDecimal(value, 'input.tolerance.value');
  if (value.startsWith('-')) throw badInput('input.tolerance.value', 'A tolerance is not below 0.');
  if (kind === 'SHARE_OF_SPAN' && compareDecimals(value, '1') > 0)
    throw badInput('input.tolerance.value', 'A share of the span is from 0 to 1, as in 0.15.');
  if (kind === 'PER_CENT_OF_EXPECTED' && compareDecimals(value, '100') > 0)
    throw badInput('input.tolerance.value', 'From 0 to 100 per cent.');
}
