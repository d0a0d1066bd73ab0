import type { MeasureUnit, ReadingSymbol } from '../../src/domain/vocabulary';
import {
  displayReading,
  displayStated,
  displayTarget,
  loggedBefore,
  loggedReading,
  type TargetStatement,
} from '../../src/features/measures/figure.rules';

const target = (statement: Partial<TargetStatement> & Pick<TargetStatement, 'kind'>): TargetStatement => ({
  value: null,
  unit: null,
  bound: null,
  direction: null,
  min: null,
  max: null,
  rule: null,
  atLeast: null,
  description: null,
  ...statement,
});

describe('displayReading', () => {
  it.each<[string | null, ReadingSymbol | null, MeasureUnit, number, string]>([
    ['26.3', null, 'PERCENT', 1, '26.3%'],
    ['24', null, 'PERCENT', 1, '24.0%'],
    ['6.945', null, 'PERCENT', 2, '6.95%'],
    ['79', null, 'DAYS', 0, '79 days'],
    ['1', null, 'DAYS', 0, '1 day'],
    ['1156', null, 'COUNT', 0, '1,156'],
    ['29.5', null, 'RATE_PER_10000', 1, '29.5 per 10,000'],
    ['-1.23', null, 'SCORE', 2, '-1.23'],
    ['3', 'SUPPRESSED', 'COUNT', 0, '3'],
    [null, 'NOT_APPLICABLE', 'COUNT', 0, 'z'],
    [null, 'UNAVAILABLE', 'COUNT', 0, 'x'],
    [null, 'SUPPRESSED', 'PERCENT', 1, 'c'],
    [null, 'LOW', 'PERCENT', 1, 'low'],
    [null, 'UNRELIABLE', 'PERCENT', 1, 'u'],
  ])('%s with symbol %s in %s at %i decimals is "%s"', (value, symbol, unit, decimals, expected) => {
    expect(displayReading({ value, symbol }, unit, decimals)).toBe(expected);
  });
});

describe('displayStated', () => {
  it.each<[string, MeasureUnit | null, string]>([
    ['706', 'DAYS', '706 days'],
    ['60.30', 'PERCENT', '60.30%'],
    ['1500', null, '1,500'],
  ])('%s in %s is "%s"', (value, unit, expected) => expect(displayStated(value, unit)).toBe(expected));
});

describe('loggedReading', () => {
  it.each<[string | null, ReadingSymbol | null, string]>([
    ['26.30', null, '26.30'],
    ['0', 'LOW', '0'],
    [null, 'UNAVAILABLE', 'x'],
    ['3', 'SUPPRESSED', 'c'],
  ])('%s with symbol %s is logged as "%s"', (value, symbol, expected) => {
    expect(loggedReading({ value, symbol })).toBe(expected);
  });
});

describe('loggedBefore', () => {
  it('says what was there, unless the revision suppresses it', () => {
    const before = { value: '3', symbol: null };
    expect(loggedBefore(before, { value: '4', symbol: null })).toBe('3');
    expect(loggedBefore(before, { value: null, symbol: 'SUPPRESSED' })).toBe('c');
    expect(loggedBefore({ value: '3', symbol: 'SUPPRESSED' }, { value: '4', symbol: null })).toBe('c');
  });
});

describe('displayTarget', () => {
  it.each<[string, TargetStatement]>([
    ['90 days', target({ kind: 'ABSOLUTE', value: '90', unit: 'DAYS' })],
    ['< 10%', target({ kind: 'ABSOLUTE', value: '10', unit: 'PERCENT', bound: 'LESS_THAN' })],
    ['≥ 100%', target({ kind: 'ABSOLUTE', value: '100', unit: 'PERCENT', bound: 'AT_LEAST' })],
    ['≤ 90 days', target({ kind: 'ABSOLUTE', value: '90', unit: 'DAYS', bound: 'AT_MOST' })],
    ['> 1,000.5', target({ kind: 'ABSOLUTE', value: '1000.5', unit: 'COUNT', bound: 'MORE_THAN' })],
    ['8% reduction on baseline', target({ kind: 'RELATIVE', value: '-8', unit: 'PERCENT' })],
    ['15% increase on baseline', target({ kind: 'RELATIVE', value: '15', unit: 'PERCENT' })],
    ['No change on baseline', target({ kind: 'RELATIVE', value: '0.0', unit: 'PERCENT' })],
    ['5 percentage points above baseline', target({ kind: 'POINTS', value: '5', unit: 'PERCENT' })],
    ['1 percentage point above baseline', target({ kind: 'POINTS', value: '1', unit: 'PERCENT' })],
    ['1.0 percentage points above baseline', target({ kind: 'POINTS', value: '1.0', unit: 'PERCENT' })],
    ['2.5 percentage points below baseline', target({ kind: 'POINTS', value: '-2.5', unit: 'PERCENT' })],
    ['Increase on baseline', target({ kind: 'DIRECTION', direction: 'INCREASE' })],
    ['Reduction on baseline', target({ kind: 'DIRECTION', direction: 'DECREASE' })],
    ['at most 1%', target({ kind: 'MAINTAIN', max: '1', unit: 'PERCENT' })],
    ['at least 95%', target({ kind: 'MAINTAIN', min: '95', unit: 'PERCENT' })],
    ['between 85% and 95.5%', target({ kind: 'MAINTAIN', min: '85', max: '95.5', unit: 'PERCENT' })],
    [
      'Any page can be translated.',
      target({ kind: 'MILESTONE', description: 'Any page can be translated.' }),
    ],
    ['Better on all eight.', target({ kind: 'COMPOSITE', rule: 'ALL', description: 'Better on all eight.' })],
    ['All measures reach their targets', target({ kind: 'COMPOSITE', rule: 'ALL' })],
    ['The worst measure decides', target({ kind: 'COMPOSITE', rule: 'WORST' })],
    [
      'At least 3 measures reach their targets',
      target({ kind: 'COMPOSITE', rule: 'AT_LEAST_N', atLeast: 3 }),
    ],
    ['To be defined', target({ kind: 'TO_BE_DEFINED', description: 'Rated by quartile.' })],
  ])('says "%s"', (expected, statement) => expect(displayTarget(statement)).toBe(expected));
});
