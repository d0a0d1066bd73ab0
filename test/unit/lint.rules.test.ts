import type { MeasureUnit, Polarity, TargetKind } from '../../src/domain/vocabulary';
import type { TargetLintFacts } from '../../src/features/lint/lint-facts';
import { lintAmbition, lintRound } from '../../src/features/lint/lint.rules';
import { referenceOutsideScheme, schemeOf } from '../../src/features/lint/reference-outside-scheme.rules';
import { targetAgainstPolarity } from '../../src/features/lint/target-against-polarity.rules';
import { unitsDisagree } from '../../src/features/lint/units-disagree.rules';
import { ambition, baseline, measure, printed, round, target } from '../support/lint-facts';

const phrases = (remarks: readonly { found: string; expected: string }[]): [string, string][] =>
  remarks.map(({ found, expected }) => [found, expected]);

describe('UNITS_DISAGREE (design 3.9)', () => {
  it.each<[MeasureUnit, string, MeasureUnit, [string, string][]]>([
    ['PERCENT', '706', 'DAYS', [['baseline 706 days', 'a baseline in per cent']]],
    ['DAYS', '5', 'PERCENT', [['baseline 5%', 'a baseline in days']]],
    ['PERCENT', '1234', 'COUNT', [['baseline 1,234 as a count', 'a baseline in per cent']]],
    ['SCORE', '1.35', 'RATIO', [['baseline 1.35 as a ratio', 'a baseline as a score']]],
    ['PERCENT', '5', 'PERCENT', []],
    ['DAYS', '706', 'DAYS', []],
  ])('a measure of %s with a baseline of %s %s', (unit, value, stated, expected) => {
    expect(phrases(unitsDisagree(measure({ unit, baseline: baseline({ value, unit: stated }) })))).toEqual(
      expected,
    );
  });

  it.each<[Partial<TargetLintFacts>, [string, string][]]>([
    [{ kind: 'ABSOLUTE', value: '90', unit: 'DAYS' }, [['target 90 days', 'a target in per cent']]],
    [
      { kind: 'MAINTAIN', max: '25', unit: 'RATE_PER_10000' },
      [['target 25 per 10,000', 'a target in per cent']],
    ],
    [{ kind: 'ABSOLUTE', value: '90', unit: 'PERCENT' }, []],
    [{ kind: 'ABSOLUTE', value: '90', unit: null }, []],
    [{ kind: 'MAINTAIN', min: '1', max: '2', unit: 'PERCENT' }, []],
  ])('a percentage with the target %j', (facts, expected) => {
    expect(phrases(unitsDisagree(measure({ target: target(facts) })))).toEqual(expected);
  });

  it('lets a relative target on a count be in per cent', () => {
    const relative = target({ kind: 'RELATIVE', value: '-8', unit: 'PERCENT' });
    expect(unitsDisagree(measure({ unit: 'COUNT', target: relative }))).toEqual([]);
  });

  it('finds nothing without a baseline and a target', () => expect(unitsDisagree(measure())).toEqual([]));
});

describe('REFERENCE_OUTSIDE_SCHEME (design 3.9)', () => {
  const scheme = (division: string, ...references: string[]) =>
    schemeOf(references.map((reference) => ({ divisionCode: division, reference })));

  it.each<[string[], string | undefined]>([
    [['ASC1', 'ASC2', 'ASC3'], 'ASC'],
    [['ASC1', 'ASC2'], undefined],
    // Three of four and four of six are two thirds or more; three of five are not.
    [['ASC1', 'ASC2', 'ASC3', 'ACS4'], 'ASC'],
    [['ASC1', 'ASC2', 'ASC3', 'ASC4', 'X1', 'Y1'], 'ASC'],
    [['ASC1', 'ASC2', 'ASC3', 'X1', 'Y1'], undefined],
    [['1a', '1b', '1c'], undefined],
    [['asc1', 'ASC2', 'ASC3', 'ASC4'], 'ASC'],
    [[], undefined],
  ])('%j share %s', (references, prefix) => expect(scheme('ASC', ...references).get('ASC')).toBe(prefix));

  const held = scheme('ASC', 'ASC1', 'ASC2', 'ASC3');

  it.each<[string, string, number]>([
    ['ACS5a', 'ASC', 1],
    ['5a', 'ASC', 1],
    ['asc5a', 'ASC', 1],
    ['ASCX5a', 'ASC', 1],
    ['ASC5a', 'ASC', 0],
    ['CYP1', 'CYP', 0],
  ])('%s in %s gives %i', (reference, divisionCode, count) => {
    expect(referenceOutsideScheme(ambition({ reference, divisionCode }), held)).toHaveLength(count);
  });
});

describe('TARGET_AGAINST_POLARITY (design 3.9)', () => {
  const aims: [TargetKind, Partial<TargetLintFacts>, 'up' | 'down' | null, string][] = [
    ['DIRECTION', { direction: 'INCREASE' }, 'up', 'target an increase'],
    ['DIRECTION', { direction: 'DECREASE' }, 'down', 'target a reduction'],
    ['RELATIVE', { value: '8' }, 'up', 'target +8% on the baseline'],
    ['RELATIVE', { value: '-8' }, 'down', 'target -8% on the baseline'],
    ['POINTS', { value: '-0.1' }, 'down', 'target -0.1 percentage points on the baseline'],
    ['POINTS', { value: '0.0' }, null, ''],
    ['ABSOLUTE', { value: '90', bound: 'AT_LEAST' }, 'up', 'target at least 90%'],
    ['ABSOLUTE', { value: '90', bound: 'MORE_THAN' }, 'up', 'target more than 90%'],
    ['ABSOLUTE', { value: '90', bound: 'AT_MOST' }, 'down', 'target at most 90%'],
    ['ABSOLUTE', { value: '90', bound: 'LESS_THAN' }, 'down', 'target less than 90%'],
    ['ABSOLUTE', { value: '90' }, null, ''],
    ['MAINTAIN', { min: '1', max: '2' }, null, ''],
    ['TO_BE_DEFINED', {}, null, ''],
  ];

  it.each(aims)('%s %j aims %s', (kind, facts, aim, words) => {
    const check = (polarity: Polarity) =>
      phrases(targetAgainstPolarity(measure({ polarity, target: target({ kind, ...facts }) })));
    const found = (expected: string): [string, string][] => [[words, expected]];
    expect(check('HIGHER_IS_BETTER')).toEqual(
      aim === 'down' ? found('a target upwards: higher is better') : [],
    );
    expect(check('LOWER_IS_BETTER')).toEqual(
      aim === 'up' ? found('a target downwards: lower is better') : [],
    );
    expect(check('NONE')).toEqual([]);
  });

  it('finds nothing without a target', () => expect(targetAgainstPolarity(measure())).toEqual([]));
});

describe('lintAmbition and lintRound', () => {
  const wrong = measure({ id: 'm7', name: 'A wait', baseline: baseline({ value: '706', unit: 'DAYS' }) });
  const stray = ambition({ id: 'a7', reference: 'ACS5a', measures: [wrong] });
  const others = ['ASC1', 'ASC2', 'ASC3'].map((reference) => ambition({ reference }));

  it('says whom each finding is about', () => {
    expect(lintAmbition(stray, schemeOf([...others, stray]), 'TRAJECTORY')).toEqual([
      {
        rule: 'REFERENCE_OUTSIDE_SCHEME',
        subject: { type: 'Ambition', id: 'a7', reference: 'ACS5a', measure: null },
        found: 'ACS5a',
        expected: 'a reference that begins with ASC, as the others of ASC do',
        period: null,
      },
      {
        rule: 'UNITS_DISAGREE',
        subject: { type: 'Measure', id: 'm7', reference: 'ACS5a', measure: 'A wait' },
        found: 'baseline 706 days',
        expected: 'a baseline in per cent',
        period: '2024-25 Q4',
      },
    ]);
  });

  it('goes through the round itself and then through its ambitions, by their own scheme', () => {
    const cover = printed({ kind: 'QUARTER', text: 'Q4 2026-27', source: 'cover' });
    const all = lintRound(round({ id: 'r7', ambitions: [...others, stray], printed: [cover] }));
    expect(all.map(({ rule, subject }) => [rule, subject.type, subject.id])).toEqual([
      ['QUARTERS_DISAGREE', 'ReportingRound', 'r7'],
      ['REFERENCE_OUTSIDE_SCHEME', 'Ambition', 'a7'],
      ['UNITS_DISAGREE', 'Measure', 'm7'],
    ]);
    expect(all[0]?.subject).toEqual({ type: 'ReportingRound', id: 'r7', reference: null, measure: null });
  });

  it('adds up the totals that are printed of a measure as well', () => {
    const parts = ['194', '38', '6'].map((value) => ({ name: 'schools', value }));
    const schools = measure({ printed: [printed({ kind: 'TOTAL', value: '239', parts })] });
    const found = lintAmbition(ambition({ measures: [schools] }), new Map(), 'TRAJECTORY');
    expect(found.map(({ rule, subject }) => [rule, subject.type])).toEqual([
      ['COUNTS_DO_NOT_ADD_UP', 'Measure'],
    ]);
  });

  it('changes none of its facts', () => {
    const facts = round({ ambitions: [...others, stray] });
    const before = structuredClone(facts);
    lintRound(facts);
    expect(facts).toEqual(before);
  });
});
