import fc from 'fast-check';
import type { MeasureUnit } from '../../src/domain/vocabulary';
import { factGivenTwoValues } from '../../src/features/lint/fact-given-two-values.rules';
import type { MeasureLintFacts, PrintedFact, ReadingLintFacts } from '../../src/features/lint/lint-facts';
import { outOfRange } from '../../src/features/lint/out-of-range.rules';
import { ratioDoesNotGiveValue } from '../../src/features/lint/ratio-does-not-give-value.rules';
import { decimal, places, rounded } from '../support/decimals';
import { baseline, component, measure, printed, reading, target } from '../support/lint-facts';

describe('RATIO_DOES_NOT_GIVE_VALUE (design 3.9)', () => {
  const check = (
    value: string | null,
    numerator: string | null,
    denominator: string | null,
    unit: MeasureUnit = 'PERCENT',
  ) =>
    ratioDoesNotGiveValue(measure({ unit, readings: [reading({ value, numerator, denominator })] })).map(
      ({ found, expected }) => [found, expected],
    );

  it('says what the division gives', () => {
    expect(check('26.3', '1501', '5691')).toEqual([['26.3%', '26.4%, as 1501 of 5691 gives']]);
    expect(check('1.34', '4', '3', 'RATIO')).toEqual([['1.34', '1.33, as 4 of 3 gives']]);
    expect(check('29.4', '268', '90847', 'RATE_PER_10000')).toEqual([
      ['29.4 per 10,000', '29.5 per 10,000, as 268 of 90847 gives'],
    ]);
  });

  it.each<[string | null, string | null, string | null, MeasureUnit, number]>([
    ['26.4', '1501', '5691', 'PERCENT', 0],
    ['26', '1501', '5691', 'PERCENT', 0],
    ['26.37', '1501', '5691', 'PERCENT', 0],
    ['26.375', '1501', '5691', 'PERCENT', 0],
    ['26.376', '1501', '5691', 'PERCENT', 1],
    // Halves go away from zero: 1 of 8 is 12.5, and 13 in whole per cent.
    ['13', '1', '8', 'PERCENT', 0],
    ['12', '1', '8', 'PERCENT', 1],
    ['0.0', '0', '7', 'PERCENT', 0],
    ['0', '0', '0', 'PERCENT', 0],
    ['5', '1', '0', 'PERCENT', 0],
    ['50', null, '8', 'PERCENT', 0],
    ['50', '1', null, 'PERCENT', 0],
    [null, '1', '8', 'PERCENT', 0],
    ['29.5', '268', null, 'RATE_PER_10000', 0],
    ['99', '1', '8', 'COUNT', 0],
    ['99', '1', '8', 'DAYS', 0],
    ['99', '1', '8', 'SCORE', 0],
  ])('%s of %s over %s in %s gives %i', (value, numerator, denominator, unit, count) => {
    expect(check(value, numerator, denominator, unit)).toHaveLength(count);
  });

  it('looks at components and at the baseline, each in its own unit', () => {
    const figures = { value: '12', numerator: '1', denominator: '8' };
    const components = [component({ name: 'Boys', ...figures })];
    const one = measure({
      baseline: baseline({ ...figures, period: '2024-25' }),
      readings: [reading({ components })],
    });
    expect(ratioDoesNotGiveValue(one).map(({ found, period }) => [found, period])).toEqual([
      ['baseline 12%', '2024-25'],
      ['Boys 12%', '2025-26 Q4'],
    ]);
    expect(
      ratioDoesNotGiveValue({ ...one, readings: [], baseline: baseline({ ...figures, unit: 'DAYS' }) }),
    ).toEqual([]);
  });

  it('prints nothing of a suppressed reading (N7)', () => {
    const hidden = reading({ value: '12', numerator: '1', denominator: '8', symbol: 'SUPPRESSED' });
    expect(ratioDoesNotGiveValue(measure({ readings: [hidden] }))).toEqual([]);
  });

  it('accepts the rounded quotient and nothing beside it', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 100_000n),
        fc.bigInt(1n, 100_000n),
        places,
        fc.bigInt(-3n, 3n),
        (n, d, digits, off) => {
          const value = decimal(rounded(100n * n, d, digits) + off, digits);
          expect(check(value, n.toString(), d.toString())).toHaveLength(off === 0n ? 0 : 1);
        },
      ),
    );
  });
});

describe('FACT_GIVEN_TWO_VALUES (design 3.9)', () => {
  const held = reading({ value: '65.7', numerator: '117', denominator: '178' });
  const check = (fact: Partial<PrintedFact>, readings: ReadingLintFacts[] = [held]) =>
    factGivenTwoValues(measure({ readings, printed: [printed(fact)] }));

  it('names both figures and the place', () => {
    expect(check({ kind: 'NUMERATOR', value: '139' })).toEqual([
      {
        rule: 'FACT_GIVEN_TWO_VALUES',
        found: 'numerator 139 (paragraph 13)',
        expected: 'numerator 117, as the reading says',
        period: '2025-26 Q4',
      },
    ]);
    const [value] = check({ kind: 'VALUE', value: '66.7' });
    expect([value?.found, value?.expected]).toEqual(['66.7% (paragraph 13)', '65.7%, as the reading says']);
  });

  it.each<[Partial<PrintedFact>, number]>([
    [{ kind: 'NUMERATOR', value: '117' }, 0],
    [{ kind: 'NUMERATOR', value: '117.0' }, 0],
    [{ kind: 'DENOMINATOR', value: '178' }, 0],
    [{ kind: 'DENOMINATOR', value: '179' }, 1],
    // At the coarser of the decimals, halves away from zero.
    [{ value: '66' }, 0],
    [{ value: '65' }, 1],
    [{ value: '65.70' }, 0],
    [{ value: '65.74' }, 0],
    [{ value: '65.65' }, 0],
    [{ value: '65.75' }, 1],
    [{ value: '65.64' }, 1],
    // Another fact, or none.
    [{ value: '99', period: '2025-26 Q3' }, 0],
    [{ value: '99', period: null }, 0],
    [{ value: '99', basis: 'FULL_YEAR' }, 0],
    [{ value: '99', basis: 'IN_PERIOD' }, 1],
    [{ value: '99', unit: 'DAYS' }, 0],
    [{ value: '99', unit: 'PERCENT' }, 1],
    [{ value: null, text: '99' }, 0],
    [{ kind: 'TOTAL', value: '99' }, 0],
  ])('%j against 117 of 178, 65.7% gives %i', (fact, count) => expect(check(fact)).toHaveLength(count));

  it('is content with one reading of the period that agrees', () => {
    const year = reading({ value: '60.1', basis: 'FULL_YEAR' });
    expect(check({ value: '60.1' }, [held, year])).toEqual([]);
    expect(check({ value: '60.1', basis: 'IN_PERIOD' }, [held, year])).toHaveLength(1);
    expect(check({ value: '60.2' }, [held, year])).toHaveLength(1);
  });

  it('needs a figure to compare with, and prints no suppressed one (N7)', () => {
    expect(check({ kind: 'NUMERATOR', value: '139' }, [reading({ value: '65.7' })])).toEqual([]);
    expect(check({ kind: 'NUMERATOR', value: '139' }, [{ ...held, symbol: 'SUPPRESSED' }])).toEqual([]);
    expect(check({ kind: 'NUMERATOR', value: '139' }, [{ ...held, symbol: 'UNRELIABLE' }])).toHaveLength(1);
  });
});

describe('OUT_OF_RANGE (design 3.9)', () => {
  const check = (facts: Partial<MeasureLintFacts>) =>
    outOfRange(measure(facts)).map(({ found, expected }) => [found, expected]);
  const value = (text: string) => ({ readings: [reading({ value: text })] });

  it.each<[string, string | null, number]>([
    ['0', null, 0],
    ['-0.1', null, 1],
    ['100', null, 0],
    ['100.0', null, 0],
    ['100.1', null, 1],
    ['100.1', '150', 0],
    ['150.1', '150', 1],
    ['60', '50', 1],
  ])('%s%% with the maximum %s gives %i', (text, maximum, count) => {
    expect(check({ maximum, ...value(text) })).toHaveLength(count);
  });

  it('says the range', () => {
    expect(check(value('101'))).toEqual([['101%', 'from 0% to 100%']]);
    expect(check({ ...value('-1'), maximum: '120' })).toEqual([['-1%', 'from 0% to 120%']]);
  });

  it.each<[string, string, string | null, number]>([
    ['9', '8', null, 1],
    ['8', '8', null, 0],
    ['9', '8', '100', 1],
    ['9', '8', '50', 1],
    ['9', '8', '150', 0],
  ])('%s of %s with the maximum %s gives %i', (numerator, denominator, maximum, count) => {
    expect(check({ maximum, readings: [reading({ numerator, denominator })] })).toHaveLength(count);
  });

  it('says one thing about one place', () => {
    const readings = [reading({ value: '112.5', numerator: '9', denominator: '8' })];
    expect(check({ readings })).toEqual([['112.5%', 'from 0% to 100%']]);
  });

  it('looks at components, the baseline and stated targets as well', () => {
    const components = [component({ name: 'Boys', value: '101' }), component({ name: 'Girls', value: '99' })];
    expect(check({ readings: [reading({ components })] })).toEqual([['Boys 101%', 'from 0% to 100%']]);
    expect(check({ baseline: baseline({ value: '120' }) })).toEqual([['baseline 120%', 'from 0% to 100%']]);
    expect(check({ target: target({ kind: 'ABSOLUTE', value: '110' }) })).toEqual([
      ['target 110%', 'from 0% to 100%'],
    ]);
    expect(check({ target: target({ kind: 'MAINTAIN', min: '-5', max: '5' }) })).toHaveLength(1);
    expect(check({ target: target({ kind: 'RELATIVE', value: '-8', unit: 'PERCENT' }) })).toEqual([]);
    expect(check({ baseline: baseline({ value: '706', unit: 'DAYS' }) })).toEqual([]);
    expect(check({ target: target({ kind: 'ABSOLUTE', value: '706', unit: 'DAYS' }) })).toEqual([]);
  });

  it('has no range for other units, and prints nothing of a suppressed reading (N7)', () => {
    expect(
      check({ unit: 'RATIO', readings: [reading({ value: '-3', numerator: '9', denominator: '8' })] }),
    ).toEqual([]);
    expect(check({ readings: [reading({ value: '101', symbol: 'SUPPRESSED' })] })).toEqual([]);
  });
});
