import fc from 'fast-check';
import type { MeasureUnit } from '../../src/domain/vocabulary';
import { countsDoNotAddUp } from '../../src/features/lint/counts-do-not-add-up.rules';
import type { ReadingLintFacts } from '../../src/features/lint/lint-facts';
import { partsDoNotAddUp } from '../../src/features/lint/parts-do-not-add-up.rules';
import { decimal, places, rounded } from '../support/decimals';
import { component, measure, printed, reading } from '../support/lint-facts';

describe('COUNTS_DO_NOT_ADD_UP (design 3.9)', () => {
  const total = (value: string | null, parts: string[], unit: MeasureUnit | null = null) =>
    countsDoNotAddUp([
      printed({
        kind: 'TOTAL',
        value,
        unit,
        parts: parts.map((part, i) => ({ name: `n${i + 1}`, value: part })),
      }),
    ]);

  it('shows the sum', () => {
    expect(total('27', ['9', '14', '5'])).toEqual([
      {
        rule: 'COUNTS_DO_NOT_ADD_UP',
        found: '27 (paragraph 13)',
        expected: '9 n1 + 14 n2 + 5 n3 = 28',
        period: '2025-26 Q4',
      },
    ]);
  });

  it.each<[string | null, string[], MeasureUnit | null, number]>([
    ['19', ['6', '6', '6', '1'], null, 0],
    ['239', ['194', '38', '6'], null, 1],
    ['1', ['2'], 'COUNT', 1],
    ['3', ['3'], 'COUNT', 0],
    // Three figures of one decimal may be off by 0.05 each.
    ['100.0', ['33.3', '66.6'], 'PERCENT', 0],
    ['100.0', ['33.3', '66.5'], 'PERCENT', 1],
    ['100', ['33', '66'], 'PERCENT', 0],
    ['100', ['33', '65'], 'PERCENT', 1],
    ['100', ['33', '66'], 'COUNT', 1],
    [null, ['1', '2'], null, 0],
    ['3', [], null, 0],
    ['3', ['1', 'few'], null, 0],
  ])('%s of %j in %s gives %i', (value, parts, unit, count) => {
    expect(total(value, parts, unit)).toHaveLength(count);
  });

  it('looks at totals only', () => {
    expect(
      countsDoNotAddUp([printed({ kind: 'VALUE', value: '3', parts: [{ name: 'a', value: '1' }] })]),
    ).toEqual([]);
  });
});

describe('PARTS_DO_NOT_ADD_UP (design 3.9)', () => {
  const check = (facts: Partial<ReadingLintFacts>, unit: MeasureUnit = 'PERCENT') =>
    partsDoNotAddUp(measure({ unit, readings: [reading(facts)] })).map(({ found, expected }) => [
      found,
      expected,
    ]);
  const numerators = (...all: [string | null, string | null][]) =>
    all.map(([numerator, denominator], i) => component({ name: `n${i + 1}`, numerator, denominator }));
  const values = (...all: (string | null)[]) =>
    all.map((value, i) => component({ name: `n${i + 1}`, value }));

  it('adds numerators exactly', () => {
    const whole = { numerator: '25', denominator: '1156' };
    const shared = (...all: string[]) => numerators(...all.map((n): [string, string] => [n, '1156']));
    expect(check({ ...whole, components: shared('2', '14', '9') })).toEqual([]);
    expect(check({ ...whole, components: shared('2', '14', '10') })).toEqual([
      ['25', '2 n1 + 14 n2 + 10 n3 = 26'],
    ]);
    expect(check({ ...whole, components: shared('2', '14', '8') })).toEqual([
      ['25', '2 n1 + 14 n2 + 8 n3 = 24'],
    ]);
  });

  it('takes a list for incomplete unless all have the denominator of the whole', () => {
    const whole = { numerator: '25', denominator: '1156' };
    expect(check({ ...whole, components: numerators(['2', '1156'], ['14', null]) })).toEqual([]);
    expect(check({ ...whole, components: numerators(['2', '500'], ['14', '656']) })).toEqual([]);
    expect(check({ ...whole, components: numerators(['2', null], ['24', null]) })).toHaveLength(1);
    expect(check({ ...whole, denominator: null, components: numerators(['2', '1156']) })).toEqual([]);
    expect(check({ ...whole, components: numerators(['2', '1156'], [null, '1156']) })).toEqual([]);
    expect(check({ components: numerators(['2', '1156']) })).toEqual([]);
  });

  it('allows values in per cent half a unit of the last digit each', () => {
    expect(check({ value: '6.94', components: values('5.83', '1.12') })).toEqual([]);
    // Three figures: up to 0.015.
    expect(check({ value: '6.94', components: values('5.83', '1.13') })).toEqual([
      ['6.94%', '5.83 n1 + 1.13 n2 = 6.96'],
    ]);
    expect(check({ value: '6.9', components: values('5.83', '1.13') })).toEqual([]);
    expect(check({ value: '6.94', components: values('5.83', null) })).toEqual([]);
    expect(check({ value: null, components: values('5.83', '1.13') })).toEqual([]);
    expect(check({ value: '6.94', components: [] })).toEqual([]);
    // Less than the whole may be an incomplete list.
    expect(check({ value: '6.94', components: values('5.83', '0.50') })).toEqual([]);
  });

  it('finds values that fall short where all share the denominator of the whole', () => {
    const components = values('5.83', '0.50').map((part) => ({ ...part, denominator: '500' }));
    expect(check({ value: '6.94', denominator: '500', components })).toHaveLength(1);
    expect(check({ value: '6.33', denominator: '500.0', components })).toEqual([]);
    expect(check({ value: '6.94', denominator: '501', components })).toEqual([]);
    expect(check({ value: '6.94', denominator: null, components })).toEqual([]);
  });

  it('does not add percentages of groups, of which the whole is an average', () => {
    expect(check({ value: '65', components: values('60', '70') })).toEqual([]);
    expect(check({ value: '65', components: values('65', '65') })).toEqual([]);
    expect(check({ value: '65', components: values('40', '65') })).toEqual([]);
    // 64 and 66 may be the 65 of the whole before they were rounded.
    expect(check({ value: '65', components: values('40', '64') })).toEqual([]);
    expect(check({ value: '65', components: values('66', '70') })).toEqual([]);
    expect(check({ value: '65', components: values('67', '70') })).toHaveLength(1);
    expect(check({ value: '65', components: values('40', '60') })).toHaveLength(1);
  });

  it('does not add percentages of which one has a denominator of its own', () => {
    const [first, second] = values('40', '60');
    const components = [component({ ...first, denominator: '20' }), component(second)];
    expect(check({ value: '65', components })).toEqual([]);
  });

  it('adds counts, and leaves other units alone', () => {
    expect(check({ value: '10', components: values('6', '5') }, 'COUNT')).toEqual([
      ['10', '6 n1 + 5 n2 = 11'],
    ]);
    expect(check({ value: '10', components: values('6', '4') }, 'COUNT')).toEqual([]);
    expect(check({ value: '10', components: values('6', '3') }, 'COUNT')).toEqual([]);
    expect(check({ value: '10', components: values('60', '50') }, 'DAYS')).toEqual([]);
    expect(check({ value: '10', components: values('60', '50') }, 'RATIO')).toEqual([]);
  });

  it('prints nothing of a suppressed reading (N7)', () => {
    const components = values('6', '5');
    expect(check({ value: '10', symbol: 'SUPPRESSED', components }, 'COUNT')).toEqual([]);
  });

  it('never doubts percentages that were rounded one by one, and doubts a whole beyond their rounding', () => {
    const parts = fc.array(fc.bigInt(0n, 500n), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.bigInt(1n, 500n), places, (counts, rest, digits) => {
        const sum = counts.reduce((a, b) => a + b, 0n);
        const all = sum + rest;
        const share = (n: bigint) => rounded(100n * n, all, digits);
        const denominator = all.toString();
        const components = counts.map((n) => component({ value: decimal(share(n), digits), denominator }));
        const whole = (off: bigint) => ({
          value: decimal(share(sum) + off, digits),
          denominator,
          components,
        });
        expect(check(whole(0n))).toEqual([]);
        const added = counts.reduce((total, n) => total + share(n), 0n);
        const beyond = added - share(sum) + BigInt(Math.floor((counts.length + 1) / 2));
        expect(check(whole(beyond))).toEqual([]);
        expect(check(whole(beyond + 1n))).toHaveLength(1);
      }),
    );
  });
});
