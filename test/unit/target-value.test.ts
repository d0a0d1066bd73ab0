import { exact } from '../../src/domain/exact';
import type { BaselineFacts, TargetFacts } from '../../src/domain/trajectory/facts';
import { progress } from '../../src/domain/trajectory/progress';
import { resolveTarget } from '../../src/domain/trajectory/resolve-target';
import type { MeasureUnit } from '../../src/domain/vocabulary';
import { baseline, target } from '../support/measure-facts';

/** The figure as a fraction, null where there is none, or the problem by its name. */
function resolved(
  stated: TargetFacts | null,
  from: BaselineFacts | null,
  unit: MeasureUnit = 'PERCENT',
): string | null {
  const answer = resolveTarget(stated, from, unit);
  if ('problem' in answer) return answer.problem;
  return answer.value === null ? null : answer.value.toFraction();
}

describe('the figure that a target asks for (design 3.1)', () => {
  it.each([
    ['an absolute figure', { kind: 'ABSOLUTE', value: '90' }, '51.5', '90'],
    ['an absolute figure with decimals', { kind: 'ABSOLUTE', value: '0.1' }, '51.5', '1/10'],
    ['an absolute figure below zero', { kind: 'ABSOLUTE', value: '-2.50' }, '51.5', '-5/2'],
    ['zero', { kind: 'ABSOLUTE', value: '0' }, '51.5', '0'],
    ['15% more than the baseline', { kind: 'RELATIVE', value: '15' }, '51.5', '2369/40'],
    ['8% less than the baseline', { kind: 'RELATIVE', value: '-8' }, '207', '4761/25'],
    ['no change', { kind: 'RELATIVE', value: '0' }, '51.5', '103/2'],
    ['everything taken away', { kind: 'RELATIVE', value: '-100' }, '51.5', '0'],
    ['a change on a baseline below zero', { kind: 'RELATIVE', value: '10' }, '-2', '-11/5'],
    ['a change on a baseline of zero', { kind: 'RELATIVE', value: '15' }, '0', '0'],
    ['15 points more', { kind: 'POINTS', value: '15' }, '51.5', '133/2'],
    ['5.5 points less', { kind: 'POINTS', value: '-5.5' }, '51.5', '46'],
  ] as const)('%s', (_, stated, from, figure) => {
    expect(resolved(target(stated), baseline({ value: from }))).toBe(figure);
  });

  it.each([
    ['a direction', { kind: 'DIRECTION', value: null, direction: 'INCREASE' }],
    ['a range', { kind: 'MAINTAIN', value: null, max: '1' }],
    ['a milestone', { kind: 'MILESTONE', value: null }],
  ] as const)('%s asks for none', (_, stated) => {
    expect(resolved(target(stated), baseline())).toBeNull();
  });

  it('is exact: a third of a point is not lost', () => {
    const answer = resolveTarget(
      target({ kind: 'RELATIVE', value: '0.000001' }),
      baseline({ value: '3' }),
      'PERCENT',
    );
    expect('value' in answer && answer.value?.toFraction()).toBe('300000003/100000000');
  });

  it.each([
    ['no target', null, baseline(), 'PERCENT', 'TARGET_MISSING'],
    ['neither a target nor a baseline', null, null, 'PERCENT', 'TARGET_MISSING'],
    ['still to be defined', target({ kind: 'TO_BE_DEFINED' }), baseline(), 'PERCENT', 'TARGET_MISSING'],
    ['a composite on a measure', target({ kind: 'COMPOSITE' }), baseline(), 'PERCENT', 'TARGET_MISSING'],
    ['a figure that was not given', target({ value: null }), baseline(), 'PERCENT', 'TARGET_MISSING'],
    ['a change without size', target({ kind: 'RELATIVE', value: null }), null, 'PERCENT', 'TARGET_MISSING'],
    ['a range without ends', target({ kind: 'MAINTAIN', value: null }), null, 'PERCENT', 'TARGET_MISSING'],
    ['an absolute figure without baseline', target(), null, 'PERCENT', 'BASELINE_MISSING'],
    ['a change on nothing', target({ kind: 'RELATIVE' }), null, 'PERCENT', 'BASELINE_MISSING'],
    ['points on nothing', target({ kind: 'POINTS' }), null, 'PERCENT', 'BASELINE_MISSING'],
    ['a direction from nowhere', target({ kind: 'DIRECTION' }), null, 'PERCENT', 'BASELINE_MISSING'],
    ['a baseline in another unit', target(), baseline({ unit: 'COUNT' }), 'PERCENT', 'UNITS_DISAGREE'],
    ['a change on another unit', target({ kind: 'RELATIVE' }), baseline(), 'COUNT', 'UNITS_DISAGREE'],
    ['a direction in another unit', target({ kind: 'DIRECTION' }), baseline(), 'COUNT', 'UNITS_DISAGREE'],
    // 002:1194: 706 days at the start, and a target in per cent of cases.
    [
      'a target of another unit',
      target({ unit: 'PERCENT' }),
      baseline({ unit: 'DAYS' }),
      'DAYS',
      'UNITS_DISAGREE',
    ],
    [
      'a range of another unit',
      target({ kind: 'MAINTAIN', max: '1', unit: 'COUNT' }),
      null,
      'DAYS',
      'UNITS_DISAGREE',
    ],
    ['points of a count', target({ kind: 'POINTS' }), baseline({ unit: 'COUNT' }), 'COUNT', 'UNITS_DISAGREE'],
  ] as const)('%s is named as a problem', (_, stated, from, unit, problem) => {
    expect(resolved(stated, from, unit)).toBe(problem);
  });

  it.each([
    [
      'a relative change, whose unit is that of the change',
      target({ kind: 'RELATIVE', unit: 'PERCENT' }),
      'COUNT',
    ],
    ['a unit that is said to be the same', target({ unit: 'COUNT' }), 'COUNT'],
    ['a unit that was not said', target({ unit: null }), 'COUNT'],
  ] as const)('%s is none', (_, stated, unit) => {
    expect(resolved(stated, baseline({ unit }), unit)).not.toBe('UNITS_DISAGREE');
  });

  it('a range and a milestone do not ask in which unit a baseline is', () => {
    const other = baseline({ unit: 'DAYS' });
    expect(resolved(target({ kind: 'MAINTAIN', max: '1' }), other)).toBeNull();
    expect(resolved(target({ kind: 'MILESTONE' }), other)).toBeNull();
  });

  it.each(['', 'NaN', 'Infinity', '1e3', '1/3', '12 %', '--1', '.5', '5.'])(
    '"%s" is no figure and is refused, never taken for a number',
    (text) => {
      expect(() => resolveTarget(target({ value: text }), baseline(), 'PERCENT')).toThrow(RangeError);
      expect(() => resolveTarget(target(), baseline({ value: text }), 'PERCENT')).toThrow(RangeError);
    },
  );
});

describe('progress (design 3.3)', () => {
  it.each([
    ['nothing yet', '50', '60', '50', '0'],
    ['half the way', '50', '60', '55', '1/2'],
    ['all of it', '50', '60', '60', '1'],
    ['more than all', '50', '60', '65', '3/2'],
    ['the wrong way', '50', '60', '49', '-1/10'],
    ['downwards, half the way', '60', '50', '55', '1/2'],
    ['downwards, the wrong way', '60', '50', '61', '-1/10'],
    ['through zero', '-5', '5', '0', '1/2'],
    ['exactly a third', '0', '3', '1', '1/3'],
  ])('%s', (_, from, to, actual, share) => {
    expect(progress(exact(from), exact(to), exact(actual))?.toFraction()).toBe(share);
  });

  it.each(['50', '49', '51'])('is undefined where the target is the baseline, at %s too', (actual) => {
    expect(progress(exact('50'), exact('50.0'), exact(actual))).toBeNull();
  });
});
