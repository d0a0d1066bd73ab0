import fc from 'fast-check';
import type { MeasureUnit } from '../../src/domain/vocabulary';
import { changeAmbiguous } from '../../src/features/lint/change-ambiguous.rules';
import { changeDoesNotFollow } from '../../src/features/lint/change-does-not-follow.rules';
import type {
  MeasureLintFacts,
  PrintedFact,
  ReadingLintFacts,
  TargetLintFacts,
} from '../../src/features/lint/lint-facts';
import { decimal, places, rounded, ten } from '../support/decimals';
import { ambition, baseline, measure, printed, reading, target } from '../support/lint-facts';

describe('CHANGE_DOES_NOT_FOLLOW (design 3.9)', () => {
  const fromBaseline = (
    before: string,
    now: string,
    fact: Partial<PrintedFact>,
    unit: MeasureUnit = 'COUNT',
  ) =>
    changeDoesNotFollow(
      measure({
        unit,
        baseline: baseline({ value: before, unit }),
        readings: [reading({ value: now })],
        printed: [printed({ kind: 'CHANGE_FROM_BASELINE', ...fact })],
      }),
    );

  it('says what would follow', () => {
    expect(fromBaseline('207', '268', { value: '23.0', unit: 'PERCENT' })).toEqual([
      {
        rule: 'CHANGE_DOES_NOT_FOLLOW',
        found: '+23.0% against baseline (paragraph 13)',
        expected: '+29.5%, from 207 to 268',
        period: '2025-26 Q4',
      },
    ]);
    const [fall] = fromBaseline('12.8', '11.7', { value: '1.1', text: '1.1 pp' }, 'PERCENT');
    expect([fall?.found, fall?.expected]).toEqual([
      '+1.1 percentage points against baseline (paragraph 13)',
      '-1.1 percentage points, from 12.8% to 11.7%',
    ]);
  });

  it.each<[string, string, string, number]>([
    // Counts are exact, so only the statement is rounded: 61 of 207 is 29.468...
    ['207', '268', '29.5', 0],
    ['207', '268', '29.4', 1],
    ['207', '268', '29', 0],
    ['207', '268', '30', 1],
    ['521', '576', '10.6', 0],
    ['521', '576', '10.5', 1],
    ['521', '576', '-10.6', 1],
    ['200', '150', '-25', 0],
    ['200', '150', '25', 1],
    // A half may be rounded either way: 12.5 is 12 or 13.
    ['200', '225', '13', 0],
    ['200', '225', '12', 0],
    ['200', '225', '11', 1],
    // No share can be taken of nothing.
    ['0', '5', '100', 0],
  ])('counts from %s to %s stated as %s% give %i', (before, now, value, count) => {
    expect(fromBaseline(before, now, { value, unit: 'PERCENT' })).toHaveLength(count);
  });

  it.each<[string, string, string, string, number]>([
    ['23', '29.5', '28.3', 'PERCENT', 0],
    ['23.0', '29.5', '28.9', 'PERCENT', 1],
    // 23 may have been 22.5 to 23.5, 23.0 only 22.95 to 23.05.
    ['23', '29.5', '31.3', 'PERCENT', 0],
    ['23', '29.5', '31.4', 'PERCENT', 1],
    ['23', '29.5', '6.5', 'RATE_PER_10000', 0],
    ['23', '29.5', '7.1', 'RATE_PER_10000', 0],
    ['23', '29.5', '7.2', 'RATE_PER_10000', 1],
    // In another unit it is unclear what is stated.
    ['23', '29.5', '100', 'DAYS', 0],
    // It may have been 0 or below.
    ['0.4', '9', '1', 'PERCENT', 1],
    ['0', '9', '1', 'PERCENT', 0],
    ['-1.2', '-1.3', '50', 'PERCENT', 0],
  ])('rates from %s to %s stated as %s in %s give %i', (before, now, value, unit, count) => {
    const fact = { value, unit: unit as MeasureUnit };
    expect(fromBaseline(before, now, fact, 'RATE_PER_10000')).toHaveLength(count);
  });

  it.each<[string, string | null, MeasureUnit | null, number]>([
    // 40% to 50%: ten points, or a quarter more.
    ['10', '+10 pp', null, 0],
    ['10', '10pp', 'SCORE', 0],
    ['10', 'ten percentage points', 'PERCENT', 0],
    ['25', '+25 percentage points', null, 1],
    ['25', '+25%', 'PERCENT', 0],
    ['10', '+10%', 'PERCENT', 1],
    ['10', null, null, 0],
    ['99', 'up a lot', null, 0],
  ])('40.0%% to 50.0%% stated as %s, "%s", in %s gives %i', (value, text, unit, count) => {
    expect(fromBaseline('40.0', '50.0', { value, text, unit }, 'PERCENT')).toHaveLength(count);
  });

  const series = (kind: PrintedFact['kind'], readings: ReadingLintFacts[], fact: Partial<PrintedFact> = {}) =>
    changeDoesNotFollow(
      measure({
        unit: 'COUNT',
        readings: readings.reverse(),
        printed: [printed({ kind, value: '50', unit: 'PERCENT', ...fact })],
      }),
    ).map(({ expected }) => expected);
  const count = (period: string, value: string | null, basis: ReadingLintFacts['basis'] = 'IN_PERIOD') =>
    reading({ period, value, basis });

  it('compares with the period right before, and with no older one', () => {
    const now = count('2025-26 Q4', '130');
    const previous = 'CHANGE_FROM_PREVIOUS';
    expect(series(previous, [count('2025-26 Q3', '100'), now])).toEqual(['+30%, from 100 to 130']);
    expect(series(previous, [count('2025-26 Q2', '100'), now])).toEqual([]);
    expect(series(previous, [count('2025-26 Q3', '100', 'YEAR_TO_DATE'), now])).toEqual([]);
    expect(series(previous, [count('2025-26 Q3', null), now])).toEqual([]);
    expect(series(previous, [{ ...count('2025-26 Q3', '100'), symbol: 'SUPPRESSED' }, now])).toEqual([]);
    expect(series(previous, [count('2025-12', '100'), now])).toEqual([]);
    expect(series(previous, [now])).toEqual([]);
  });

  it('takes a snapshot of the quarter before as the previous one', () => {
    const now = count('2026-03-31', '130', 'SNAPSHOT');
    const fact = { period: '2026-03-31' };
    const check = (day: string) => series('CHANGE_FROM_PREVIOUS', [count(day, '100', 'SNAPSHOT'), now], fact);
    expect(check('2025-12-31')).toEqual(['+30%, from 100 to 130']);
    expect(check('2025-12-29')).toHaveLength(1);
    expect(check('2025-12-28')).toEqual([]);
    expect(check('2026-04-30')).toEqual([]);
  });

  it('compares with the same period a year before', () => {
    const now = count('2025-26 Q4', '130');
    const before = 'CHANGE_FROM_YEAR_BEFORE';
    expect(series(before, [count('2024-25 Q4', '100'), now])).toEqual(['+30%, from 100 to 130']);
    expect(series(before, [count('2024-25 Q3', '100'), count('2023-24 Q4', '90'), now])).toEqual([]);
    expect(series(before, [count('2024-25', '100'), now])).toEqual([]);
  });

  it('is content with one reading that gives the change, and holds to a stated basis', () => {
    const readings = [
      count('2025-26 Q3', '100'),
      count('2025-26 Q4', '130'),
      count('2025-26 Q3', '300', 'YEAR_TO_DATE'),
      count('2025-26 Q4', '450', 'YEAR_TO_DATE'),
    ];
    const previous = 'CHANGE_FROM_PREVIOUS';
    expect(series(previous, [...readings])).toEqual([]);
    expect(series(previous, [...readings], { basis: 'YEAR_TO_DATE' })).toEqual([]);
    expect(series(previous, [...readings], { basis: 'IN_PERIOD' })).toEqual(['+30%, from 100 to 130']);
  });

  it.each<[string, Partial<MeasureLintFacts>, Partial<PrintedFact>]>([
    ['no baseline', { baseline: null }, {}],
    ['a baseline in another unit', { baseline: baseline({ value: '40', unit: 'DAYS' }) }, {}],
    ['no reading of the period', {}, { period: '2025-26 Q3' }],
    ['no period', {}, { period: null }],
    ['no figure', {}, { value: null }],
    ['another sort of fact', {}, { kind: 'VALUE' }],
  ])('%s gives nothing to compare', (_, facts, fact) => {
    const one = measure({
      baseline: baseline({ value: '40.0' }),
      readings: [reading({ value: '50.0' })],
      printed: [printed({ kind: 'CHANGE_FROM_BASELINE', value: '99', unit: 'PERCENT', ...fact })],
    });
    expect(changeDoesNotFollow({ ...one, ...facts })).toEqual([]);
  });

  it('never doubts a change that was reckoned from the unrounded figures', () => {
    const figure = fc.bigInt({ min: 1_000_000n, max: 10_000_000_000n });
    fc.assert(
      fc.property(figure, figure, places, places, places, (before, now, p, q, r) => {
        const text = (micros: bigint, digits: number) => decimal(rounded(micros, 1_000_000n, digits), digits);
        const size = now < before ? before - now : now - before;
        const change = rounded(size * 100n, before, r) * (now < before ? -1n : 1n);
        const fact = { value: decimal(change, r), unit: 'PERCENT' } as const;
        expect(fromBaseline(text(before, p), text(now, q), fact, 'SCORE')).toEqual([]);
      }),
    );
  });

  it('doubts it exactly where no unrounded figures could give it', () => {
    const near = fc.bigInt({ min: -400n, max: 400n });
    fc.assert(
      fc.property(
        fc.bigInt(1n, 2000n),
        fc.bigInt(1n, 2000n),
        near,
        places,
        places,
        places,
        (a, b, off, p, q, r) => {
          // In half units of the last digits: before is b, now is a, each give or take one.
          const scale = ten(q);
          const down = ten(p);
          const stated = rounded(100n * a * down, b * scale, r) - 100n * ten(r) + off;
          // The lowest and the highest quotient as fractions; the change is 100 (quotient - 1).
          const low = [(2n * a - 1n) * down, (2n * b + 1n) * scale] as const;
          const high = [(2n * a + 1n) * down, (2n * b - 1n) * scale] as const;
          const change = ([n, d]: readonly [bigint, bigint]) => [200n * ten(r) * (n - d), d] as const;
          const [lowest, highest] = [change(low), change(high)];
          const follows =
            (2n * stated + 1n) * lowest[1] >= lowest[0] && (2n * stated - 1n) * highest[1] <= highest[0];
          const fact = { value: decimal(stated, r), unit: 'PERCENT' } as const;
          const found = fromBaseline(decimal(b, p), decimal(a, q), fact, 'SCORE');
          expect(found.length === 0).toBe(follows);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('CHANGE_AMBIGUOUS (design 3.9)', () => {
  const check = (
    descriptor: string,
    facts: Partial<TargetLintFacts> = {},
    more: Partial<MeasureLintFacts> = {},
  ) =>
    changeAmbiguous(
      measure({ target: target({ kind: 'RELATIVE', value: '15', unit: 'PERCENT', ...facts }), ...more }),
      ambition({ descriptor }),
    );

  it('names both meanings with the figures that they lead to', () => {
    expect(
      check('On time more often: up by 15% by April 2027', {}, { baseline: baseline({ value: '51.5' }) }),
    ).toEqual([
      {
        rule: 'CHANGE_AMBIGUOUS',
        found: '"by 15%" of a percentage',
        expected: '15% of the baseline (59.2%) or 15 percentage points (66.5%)',
        period: null,
      },
    ]);
  });

  it.each<[string, Partial<TargetLintFacts>, number]>([
    ['Improve by 15 per cent', {}, 1],
    ['Improve by 15 %', {}, 1],
    ['Improve by 15 percent by 2027', { kind: 'POINTS' }, 1],
    ['Cut it by 15%', { value: '-15' }, 1],
    ['Cut it', { value: '-15', description: 'by 15.0%' }, 1],
    // A word tells which is meant.
    ['Improve by 15% of the baseline', {}, 0],
    ['Improve by 15%', { description: 'An increase of 15% on baseline.' }, 0],
    ['Improve by 15% in relative terms', {}, 0],
    ['Improve by 15 percentage points', {}, 0],
    ['Improve by 15%, that is 15 points', {}, 0],
    ['Improve by 15% (15pp)', {}, 0],
    // No "by so much", or not this target's.
    ['Fifteen per cent more', {}, 0],
    ['15% more by April 2027', {}, 0],
    ['By 2028, 15% more', {}, 0],
    ['Up by 20%', {}, 0],
    ['Improve by 15%', { kind: 'ABSOLUTE' }, 0],
    ['Improve by 15%', { value: null }, 0],
  ])('"%s" with %j gives %i', (descriptor, facts, count) => {
    expect(check(descriptor, facts)).toHaveLength(count);
  });

  it('leaves a count alone, of which only a share can be meant', () => {
    expect(check('Cut it by 15%', {}, { unit: 'COUNT' })).toEqual([]);
  });

  it.each([null, baseline({ value: '5', unit: 'DAYS' })])(
    'needs no figures where the baseline is %j',
    (from) => {
      const [remark] = check('Cut it by 15%', { value: '-15' }, { baseline: from });
      expect(remark?.expected).toBe('15% of the baseline or 15 percentage points');
    },
  );
});
