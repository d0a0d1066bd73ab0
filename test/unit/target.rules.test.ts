import { DomainError } from '../../src/domain/errors';
import type { MeasureUnit } from '../../src/domain/vocabulary';
import { requireTarget, type TargetInput } from '../../src/features/measures/target.rules';

function refusedBy(input: TargetInput, unit: MeasureUnit | null): string | undefined {
  try {
    requireTarget(input, unit);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'BAD_USER_INPUT') return error.details.field;
    throw error;
  }
  return undefined;
}

describe('requireTarget', () => {
  it.each<[TargetInput, MeasureUnit | null, MeasureUnit | null]>([
    [{ kind: 'ABSOLUTE', value: '90' }, 'DAYS', 'DAYS'],
    [{ kind: 'ABSOLUTE', value: '10', unit: 'PERCENT', bound: 'LESS_THAN' }, 'DAYS', 'PERCENT'],
    [{ kind: 'RELATIVE', value: '-8' }, 'COUNT', 'PERCENT'],
    [{ kind: 'RELATIVE', value: '-100' }, 'COUNT', 'PERCENT'],
    [{ kind: 'RELATIVE', value: '1000.0' }, 'COUNT', 'PERCENT'],
    [{ kind: 'POINTS', value: '5', unit: 'PERCENT' }, 'PERCENT', 'PERCENT'],
    [{ kind: 'DIRECTION', direction: 'DECREASE' }, 'RATIO', null],
    [{ kind: 'MAINTAIN', max: '1' }, 'PERCENT', 'PERCENT'],
    [{ kind: 'MAINTAIN', min: '1', max: '1.0' }, 'PERCENT', 'PERCENT'],
    [{ kind: 'MILESTONE', description: 'Done.' }, 'SCORE', null],
    [{ kind: 'TO_BE_DEFINED' }, 'SCORE', null],
    [{ kind: 'COMPOSITE', rule: 'WORST' }, null, null],
    [{ kind: 'COMPOSITE', rule: 'AT_LEAST_N', atLeast: 1 }, null, null],
  ])('takes %j on a measure in %s, in the unit %s', (input, measureUnit, unit) => {
    expect(requireTarget(input, measureUnit)).toEqual({
      value: null,
      bound: null,
      direction: null,
      min: null,
      max: null,
      rule: null,
      atLeast: null,
      description: null,
      ...input,
      unit,
    });
  });

  it.each<[TargetInput, MeasureUnit | null, string]>([
    [{ kind: 'ABSOLUTE' }, 'DAYS', 'value'],
    [{ kind: 'ABSOLUTE', value: '1', min: '0' }, 'DAYS', 'min'],
    [{ kind: 'ABSOLUTE', value: '1', direction: 'INCREASE' }, 'DAYS', 'direction'],
    [{ kind: 'ABSOLUTE', value: '1e3' }, 'DAYS', 'value'],
    [{ kind: 'RELATIVE' }, 'COUNT', 'value'],
    [{ kind: 'RELATIVE', value: '-100.1' }, 'COUNT', 'value'],
    [{ kind: 'RELATIVE', value: '1000.000001' }, 'COUNT', 'value'],
    [{ kind: 'RELATIVE', value: '5', unit: 'DAYS' }, 'DAYS', 'unit'],
    [{ kind: 'RELATIVE', value: '5', bound: 'AT_LEAST' }, 'DAYS', 'bound'],
    [{ kind: 'POINTS', value: '5' }, 'COUNT', 'kind'],
    [{ kind: 'POINTS', value: '5', unit: 'COUNT' }, 'PERCENT', 'unit'],
    [{ kind: 'DIRECTION' }, 'COUNT', 'direction'],
    [{ kind: 'DIRECTION', direction: 'INCREASE', value: '0' }, 'COUNT', 'value'],
    [{ kind: 'MAINTAIN' }, 'COUNT', 'max'],
    [{ kind: 'MAINTAIN', min: '2', max: '1.9' }, 'COUNT', 'max'],
    [{ kind: 'MAINTAIN', max: '1', value: '1' }, 'COUNT', 'value'],
    [{ kind: 'MILESTONE' }, 'SCORE', 'description'],
    [{ kind: 'MILESTONE', description: 'Done.', unit: 'SCORE' }, 'SCORE', 'unit'],
    [{ kind: 'TO_BE_DEFINED', value: '1' }, 'SCORE', 'value'],
    [{ kind: 'COMPOSITE', rule: 'ALL' }, 'SCORE', 'kind'],
    [{ kind: 'ABSOLUTE', value: '1' }, null, 'kind'],
    [{ kind: 'COMPOSITE' }, null, 'rule'],
    [{ kind: 'COMPOSITE', rule: 'ALL', atLeast: 2 }, null, 'atLeast'],
    [{ kind: 'COMPOSITE', rule: 'AT_LEAST_N' }, null, 'atLeast'],
    [{ kind: 'COMPOSITE', rule: 'AT_LEAST_N', atLeast: 0 }, null, 'atLeast'],
    [{ kind: 'DIRECTION', direction: 'INCREASE', rule: 'ALL' }, 'SCORE', 'rule'],
  ])('refuses %j on a measure in %s by %s', (input, unit, field) => {
    expect(refusedBy(input, unit)).toBe(`input.${field}`);
  });
});
