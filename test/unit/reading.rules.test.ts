import { DomainError } from '../../src/domain/errors';
import type { Basis, MeasureUnit, PeriodKind } from '../../src/domain/vocabulary';
import { compareDecimals, decimalsWritten, requireDecimal } from '../../src/features/measures/decimal.rules';
import { requireBasis, requireFigure, type FigureInput } from '../../src/features/measures/reading.rules';

/** The field that is refused, or undefined where nothing is. */
function refusedBy(check: () => unknown): string | undefined {
  try {
    check();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'BAD_USER_INPUT') return error.details.field;
    throw error;
  }
  return undefined;
}

describe('compareDecimals', () => {
  it.each<[string, string, -1 | 0 | 1]>([
    ['1', '1.000000', 0],
    ['0.3', '0.30', 0],
    ['-0', '0', 0],
    ['-0.5', '0', -1],
    ['-0.5', '-0.50', 0],
    ['-1.5', '-1.49', -1],
    ['9', '10', -1],
    ['0.1', '0.09', 1],
    ['999999999999999', '999999999999998.9', 1],
    ['123456789.123456', '123456789.123457', -1],
  ])('%s against %s gives %i', (a, b, expected) => {
    expect(compareDecimals(a, b)).toBe(expected);
    expect(compareDecimals(b, a)).toBe(expected === 0 ? 0 : -expected);
  });
});

describe('decimalsWritten', () => {
  it.each([
    ['60.30', 2],
    ['60', 0],
    ['-1.23', 2],
  ])('%s has %i', (text, expected) => expect(decimalsWritten(text)).toBe(expected));
});

describe('requireDecimal', () => {
  it.each(['1e3', ' 1', '01', '1.', '.5', '1,000', '', '1.1234567', '1234567890123456', 'NaN'])(
    'refuses %j by its field',
    (text) => expect(refusedBy(() => requireDecimal(text, 'input.value'))).toBe('input.value'),
  );

  it('keeps a figure as it is written, and makes an absent one null', () => {
    expect(requireDecimal('60.30', 'f')).toBe('60.30');
    expect(requireDecimal(undefined, 'f')).toBeNull();
    expect(requireDecimal(null, 'f')).toBeNull();
  });
});

describe('requireBasis', () => {
  const all: PeriodKind[] = [
    'QUARTER',
    'MONTH',
    'FINANCIAL_YEAR',
    'ACADEMIC_YEAR',
    'CALENDAR_YEAR',
    'SNAPSHOT',
  ];
  it.each<[Basis, PeriodKind[]]>([
    ['IN_PERIOD', ['SNAPSHOT']],
    ['YEAR_TO_DATE', []],
    ['FULL_YEAR', ['QUARTER', 'MONTH', 'SNAPSHOT']],
    ['ROLLING_12_MONTHS', []],
    ['SNAPSHOT', []],
  ])('%s is refused for %j only', (basis, refused) => {
    const found = all.filter((kind) => refusedBy(() => requireBasis(basis, kind, 'input')) === 'input.basis');
    expect(found).toEqual(refused);
  });
});

describe('requireFigure', () => {
  it.each<[string, MeasureUnit, FigureInput]>([
    ['a figure', 'PERCENT', { value: '26.3', numerator: '1501', denominator: '5691' }],
    ['a denominator without a numerator', 'DAYS', { value: '79', denominator: '98' }],
    ['a numerator without a denominator', 'PERCENT', { value: '79', numerator: '98' }],
    ['a symbol instead of a figure', 'SCORE', { symbol: 'SUPPRESSED' }],
    ['a suppressed figure kept beside its symbol', 'COUNT', { value: '3', symbol: 'SUPPRESSED' }],
    ['a low figure', 'PERCENT', { value: '0', symbol: 'LOW' }],
    ['a score below zero', 'SCORE', { value: '-1.23' }],
    ['none of many', 'PERCENT', { value: '0', numerator: '0', denominator: '12' }],
    ['all of them', 'PERCENT', { value: '100', numerator: '12', denominator: '12.0' }],
    ['a ratio above one', 'RATIO', { value: '1.33', numerator: '133', denominator: '100' }],
    ['a denominator of what is not applicable', 'PERCENT', { symbol: 'NOT_APPLICABLE', denominator: '4' }],
  ])('takes %s', (_, unit, input) => {
    expect(requireFigure(input, { unit, maximum: null }, 'input')).toEqual({
      value: null,
      numerator: null,
      denominator: null,
      symbol: null,
      ...input,
    });
  });

  it.each<[string, MeasureUnit, FigureInput, string]>([
    ['neither figure nor symbol', 'COUNT', {}, 'value'],
    ['numerator and denominator alone', 'PERCENT', { numerator: '1', denominator: '2' }, 'value'],
    ['null for a figure', 'COUNT', { value: null, symbol: null }, 'value'],
    ['a figure that is not applicable', 'COUNT', { value: '1', symbol: 'NOT_APPLICABLE' }, 'value'],
    ['a figure that is unavailable', 'COUNT', { value: '1', symbol: 'UNAVAILABLE' }, 'value'],
    ['a numerator that is unavailable', 'COUNT', { numerator: '1', symbol: 'UNAVAILABLE' }, 'numerator'],
    ['a denominator of 0', 'PERCENT', { value: '0', denominator: '0' }, 'denominator'],
    ['a denominator of 0.0', 'RATIO', { value: '0', numerator: '1', denominator: '0.0' }, 'denominator'],
    ['more than all', 'PERCENT', { value: '99', numerator: '98.1', denominator: '98' }, 'numerator'],
    ['a negative count', 'COUNT', { value: '-1' }, 'value'],
    ['a negative numerator', 'SCORE', { value: '1', numerator: '-1' }, 'numerator'],
    ['a negative denominator', 'SCORE', { value: '1', denominator: '-1' }, 'denominator'],
    ['what is no decimal', 'COUNT', { value: '1,156' }, 'value'],
    ['a percentage above 100', 'PERCENT', { value: '100.1' }, 'value'],
  ])('refuses %s', (_, unit, input, field) => {
    expect(refusedBy(() => requireFigure(input, { unit, maximum: null }, 'input.readings.3'))).toBe(
      `input.readings.3.${field}`,
    );
  });

  it.each<[string, MeasureUnit, string, FigureInput]>([
    [
      'a percentage that may go beyond 100',
      'PERCENT',
      '150',
      { value: '129.5', numerator: '259', denominator: '200' },
    ],
    ['a score at its highest', 'SCORE', '36', { value: '36' }],
  ])('takes %s', (_, unit, maximum, input) => {
    expect(requireFigure(input, { unit, maximum }, 'input').value).toBe(input.value);
  });

  it('refuses a score above its highest', () => {
    const score = () => requireFigure({ value: '36.1' }, { unit: 'SCORE', maximum: '36' }, 'input');
    expect(refusedBy(score)).toBe('input.value');
  });
});
