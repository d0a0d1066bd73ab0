import { badInput } from '../../domain/errors';
import type {
  CompositeRule,
  MeasureUnit,
  TargetBound,
  TargetDirection,
  TargetKind,
} from '../../domain/vocabulary';
import { compareDecimals, requireDecimal } from './decimal.rules';
import type { TargetStatement } from './figure.rules';

export interface TargetInput {
  readonly kind: TargetKind;
  readonly value?: string | null;
  readonly unit?: MeasureUnit | null;
  readonly bound?: TargetBound | null;
  readonly direction?: TargetDirection | null;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly rule?: CompositeRule | null;
  readonly atLeast?: number | null;
  readonly description?: string | null;
}

type Part = 'value' | 'unit' | 'bound' | 'direction' | 'min' | 'max' | 'rule' | 'atLeast';
const PARTS: readonly Part[] = ['value', 'unit', 'bound', 'direction', 'min', 'max', 'rule', 'atLeast'];

/** What each kind must have and may have. Dates and a description go with every kind. */
const KINDS: Record<
  TargetKind,
  { readonly needs: readonly (Part | 'description')[]; readonly may: readonly Part[] }
> = {
  ABSOLUTE: { needs: ['value'], may: ['unit', 'bound'] },
  RELATIVE: { needs: ['value'], may: ['unit'] },
  POINTS: { needs: ['value'], may: ['unit'] },
  DIRECTION: { needs: ['direction'], may: [] },
  MAINTAIN: { needs: [], may: ['min', 'max', 'unit'] },
  MILESTONE: { needs: ['description'], may: [] },
  COMPOSITE: { needs: ['rule'], may: ['atLeast'] },
  TO_BE_DEFINED: { needs: [], may: [] },
};

/**
 * The statement of a target, complete and free of contradiction, or BAD_USER_INPUT naming the field. `measureUnit`
 * is null for a target on an ambition. A unit that differs from the measure's is kept as stated: the papers print
 * such targets, and the lint over a round finds them.
 */
export function requireTarget(input: TargetInput, measureUnit: MeasureUnit | null): TargetStatement {
  const { kind } = input;
  if ((kind === 'COMPOSITE') !== (measureUnit === null)) {
    throw badInput('input.kind', 'COMPOSITE is the kind of a target on an ambition, and its only one.');
  }
  const { needs, may } = KINDS[kind];
  for (const part of PARTS) {
    if (input[part] != null && !needs.includes(part) && !may.includes(part)) {
      throw badInput(`input.${part}`, `This does not belong to a target of the kind ${kind}.`);
    }
  }
  for (const part of needs) {
    if (input[part] == null || input[part] === '') {
      throw badInput(`input.${part}`, `A target of the kind ${kind} needs this.`);
    }
  }
  const target: TargetStatement = {
    kind,
    value: requireDecimal(input.value, 'input.value'),
    unit: unitOf(input, measureUnit),
    bound: input.bound ?? null,
    direction: input.direction ?? null,
    min: requireDecimal(input.min, 'input.min'),
    max: requireDecimal(input.max, 'input.max'),
    rule: input.rule ?? null,
    atLeast: input.atLeast ?? null,
    description: input.description ?? null,
  };
  CHECKS[kind]?.(target, measureUnit);
  return target;
}

const CHECKS: Partial<
  Record<TargetKind, (target: TargetStatement, measureUnit: MeasureUnit | null) => void>
> = {
  RELATIVE: ({ value, unit }) => {
    if (value !== null && (compareDecimals(value, '-100') < 0 || compareDecimals(value, '1000') > 0)) {
      throw badInput('input.value', 'A change on the baseline is from -100 to 1000 per cent.');
    }
    requirePercent(unit);
  },
  POINTS: ({ unit }, measureUnit) => {
    if (measureUnit !== 'PERCENT') {
      throw badInput('input.kind', 'Percentage points go with a measure in per cent only.');
    }
    requirePercent(unit);
  },
  MAINTAIN: ({ min, max }) => {
    if (min === null && max === null)
      throw badInput('input.max', 'A range needs its lower or its upper end.');
    if (min !== null && max !== null && compareDecimals(min, max) > 0) {
      throw badInput('input.max', `${max} is below ${min}.`);
    }
  },
  COMPOSITE: ({ rule, atLeast }) => {
    if (rule !== 'AT_LEAST_N' && atLeast !== null) {
      throw badInput('input.atLeast', 'This goes with the rule AT_LEAST_N only.');
    }
    if (rule === 'AT_LEAST_N' && (atLeast === null || atLeast < 1)) {
      throw badInput('input.atLeast', 'The rule AT_LEAST_N needs a number from 1.');
    }
  },
};

function unitOf({ kind, unit }: TargetInput, measureUnit: MeasureUnit | null): MeasureUnit | null {
  if (kind === 'RELATIVE' || kind === 'POINTS') return unit ?? 'PERCENT';
  return kind === 'ABSOLUTE' || kind === 'MAINTAIN' ? (unit ?? measureUnit) : null;
}

function requirePercent(unit: MeasureUnit | null): void {
  if (unit !== 'PERCENT') throw badInput('input.unit', 'A change on the baseline is stated in per cent.');
}
