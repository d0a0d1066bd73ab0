import type { MeasureFacts, ToleranceFacts } from '../../src/domain/trajectory/facts';
import { judge } from '../../src/domain/trajectory/rule-sets';
import { TRAJECTORY_V1 } from '../../src/domain/trajectory/trajectory';
import type { TargetBound } from '../../src/domain/vocabulary';
import { baseline, measureFacts, reading, target } from '../support/measure-facts';

/** "STATUS CLAUSE", the status first. */
function judged(changes: Partial<MeasureFacts>): string {
  const { status, clause } = judge('TRAJECTORY', measureFacts(changes));
  return `${status} ${clause}`;
}

const sentence = (changes: Partial<MeasureFacts>): string =>
  judge('TRAJECTORY', measureFacts(changes)).explanation;

/** As the standard facts, mirrored: from 60 down to 50, lower is better. */
const DOWN = {
  polarity: 'LOWER_IS_BETTER',
  target: target({ value: '50' }),
  baseline: baseline({ value: '60' }),
} as const;

const NOBODY_KNOWS_BETTER = { polarity: 'NONE' } as const;
const tolerance = (kind: ToleranceFacts['kind'], value: string): Partial<MeasureFacts> => ({
  tolerance: { kind, value },
});
const bounded = (bound: TargetBound, value = '60'): Partial<MeasureFacts> => ({
  target: target({ bound, value }),
});
const AT_THE_END = { at: '2027-03-31' } as const;
const last = (value: string) => reading(value, { period: '2026-27', on: '2027-03-31' });

describe('clause 1, what is missing (design 3.4)', () => {
  it.each<[string, Partial<MeasureFacts>, string]>([
    ['no target', { target: null }, 'TARGET_MISSING'],
    ['a target still to be defined', { target: target({ kind: 'TO_BE_DEFINED' }) }, 'TARGET_MISSING'],
    ['a composite on a measure', { target: target({ kind: 'COMPOSITE' }) }, 'TARGET_MISSING'],
    ['a target without its figure', { target: target({ value: null }) }, 'TARGET_MISSING'],
    ['a range without ends', { target: target({ kind: 'MAINTAIN', value: null }) }, 'TARGET_MISSING'],
    [
      'a direction that nobody named',
      { polarity: 'NONE', target: target({ kind: 'DIRECTION', value: null }) },
      'TARGET_MISSING',
    ],
    ['no baseline for a figure', { baseline: null }, 'BASELINE_MISSING'],
    [
      'no baseline for a change',
      { baseline: null, target: target({ kind: 'RELATIVE' }) },
      'BASELINE_MISSING',
    ],
    ['no baseline for points', { baseline: null, target: target({ kind: 'POINTS' }) }, 'BASELINE_MISSING'],
    [
      'no baseline for a direction',
      { baseline: null, target: target({ kind: 'DIRECTION' }) },
      'BASELINE_MISSING',
    ],
    ['a baseline in another unit', { baseline: baseline({ unit: 'COUNT' }) }, 'UNITS_DISAGREE'],
    ['a target in another unit', { target: target({ unit: 'DAYS' }) }, 'UNITS_DISAGREE'],
    [
      'a range in another unit',
      { target: target({ kind: 'MAINTAIN', max: '1', unit: 'DAYS' }) },
      'UNITS_DISAGREE',
    ],
    ['no date for a figure', { target: target({ date: null }) }, 'TARGET_DATE_MISSING'],
    ['no date for a change', { target: target({ kind: 'RELATIVE', date: null }) }, 'TARGET_DATE_MISSING'],
    ['no date for points', { target: target({ kind: 'POINTS', date: null }) }, 'TARGET_DATE_MISSING'],
    ['no date for a milestone', { target: target({ kind: 'MILESTONE', date: null }) }, 'TARGET_DATE_MISSING'],
    ['a date that is none', { target: target({ date: '2027-02-30' }) }, 'TARGET_DATE_MISSING'],
    [
      'a date of a milestone that is none',
      { target: target({ kind: 'MILESTONE', date: '2027-02-30' }) },
      'TARGET_DATE_MISSING',
    ],
    ['a date on the day of the baseline', { target: target({ date: '2025-03-31' }) }, 'DATES_REVERSED'],
    ['a date before the baseline', { target: target({ date: '2024-03-31' }) }, 'DATES_REVERSED'],
  ])('%s', (_, changes, clause) => {
    expect(judged(changes)).toBe(`ESTABLISHING_BASELINE ${clause}`);
    // It comes before all the others: a reading that is not there, or a person who closed it, changes nothing.
    expect(judged({ ...changes, reading: null })).toBe(`ESTABLISHING_BASELINE ${clause}`);
    expect(judged({ ...changes, closedOn: '2026-01-01' })).toBe(`ESTABLISHING_BASELINE ${clause}`);
  });

  it('what is asked for is missing before the baseline, and that before units and dates', () => {
    expect(judged({ target: null, baseline: null })).toContain('TARGET_MISSING');
    expect(judged({ target: target({ unit: 'DAYS', date: null }), baseline: null })).toContain(
      'BASELINE_MISSING',
    );
    expect(judged({ target: target({ unit: 'DAYS', date: null }) })).toContain('UNITS_DISAGREE');
  });

  it('a range needs neither a baseline nor a date', () => {
    const range = target({ kind: 'MAINTAIN', value: null, min: '50', max: '60', date: null });
    expect(judged({ target: range, baseline: null })).toBe('ON_TARGET WITHIN_RANGE');
  });

  it('a direction needs no date', () => {
    const direction = target({ kind: 'DIRECTION', value: null, date: null });
    expect(judged({ target: direction })).toBe('ON_TARGET BETTER_THAN_BASELINE');
  });
});

describe('clause 2, no reading on the headline basis (design 3.4)', () => {
  const direction = target({ kind: 'DIRECTION', value: null });
  const range = target({ kind: 'MAINTAIN', value: null, max: '60' });

  it.each([null, reading(null), reading('55', { basis: 'IN_PERIOD' })])('%j', (nothing) => {
    expect(judged({ reading: nothing })).toBe('DATA_NOT_AVAILABLE NO_READING');
    expect(judged({ reading: nothing, target: direction })).toBe('DATA_NOT_AVAILABLE NO_READING');
    expect(judged({ reading: nothing, target: range })).toBe('DATA_NOT_AVAILABLE NO_READING');
    // Closing comes after: design 3.4 has the order 2, 3.
    expect(judged({ reading: nothing, closedOn: '2026-01-01' })).toBe('DATA_NOT_AVAILABLE NO_READING');
  });

  it('a reading whose day is no calendar date cannot be held against the way', () => {
    expect(judged({ reading: reading('55', { on: '2026-02-30' }) })).toBe('DATA_NOT_AVAILABLE NO_READING');
  });

  it('zero is a figure', () => {
    expect(judged({ ...DOWN, reading: reading('0') })).toBe('ON_TARGET TARGET_REACHED');
  });
});

describe('clause 3, closed with evidence (design 3.4)', () => {
  it.each([
    ['before the end of the quarter', '2026-01-15', 'COMPLETE CLOSED_WITH_EVIDENCE'],
    ['on its last day', '2026-03-31', 'COMPLETE CLOSED_WITH_EVIDENCE'],
    ['only the day after', '2026-04-01', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
  ])('%s', (_, closedOn, outcome) => {
    expect(judged({ closedOn, reading: reading('40') })).toBe(outcome);
  });
});

describe('clauses 4 to 7, higher is better: from 50 to 60, 55 expected, 15% of the way tolerated (design 3.4)', () => {
  it.each([
    ['beyond the target', '60.1', 'ON_TARGET TARGET_REACHED'],
    ['exactly the target', '60', 'ON_TARGET TARGET_REACHED'],
    ['just short of the target', '59.999999', 'ON_TARGET AT_OR_AHEAD_OF_EXPECTED'],
    ['exactly what is expected', '55.000', 'ON_TARGET AT_OR_AHEAD_OF_EXPECTED'],
    ['just short of what is expected', '54.999999', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['exactly at the tolerance', '53.5', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['just beyond the tolerance', '53.499999', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
    ['level with the baseline', '50', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
    ['just worse than the baseline', '49.999999', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
  ])('%s', (_, value, outcome) => {
    expect(judged({ reading: reading(value) })).toBe(outcome);
  });
});

describe('clauses 4 to 7, lower is better: from 60 to 50, 55 expected (design 3.4)', () => {
  it.each([
    ['beyond the target', '49.9', 'ON_TARGET TARGET_REACHED'],
    ['exactly the target', '50', 'ON_TARGET TARGET_REACHED'],
    ['just short of the target', '50.000001', 'ON_TARGET AT_OR_AHEAD_OF_EXPECTED'],
    ['exactly what is expected', '55', 'ON_TARGET AT_OR_AHEAD_OF_EXPECTED'],
    ['just short of what is expected', '55.000001', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['exactly at the tolerance', '56.5', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['just beyond the tolerance', '56.500001', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
    ['level with the baseline', '60', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
    ['just worse than the baseline', '60.000001', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
  ])('%s', (_, value, outcome) => {
    expect(judged({ ...DOWN, reading: reading(value) })).toBe(outcome);
  });
});

describe('clause 5: no tolerance reaches behind the baseline', () => {
  it.each([
    tolerance('SHARE_OF_SPAN', '1'),
    tolerance('ABSOLUTE', '100'),
    tolerance('PER_CENT_OF_EXPECTED', '100'),
  ])('%j', (wide) => {
    expect(judged({ ...wide, reading: reading('50') })).toBe('CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE');
    expect(judged({ ...wide, reading: reading('49.999999') })).toBe('OFF_TRAJECTORY WORSE_THAN_BASELINE');
  });

  it('domain notes 3.4: 10% of what is expected would have called 557 of the way from 521 to 479 close', () => {
    const changes: Partial<MeasureFacts> = {
      unit: 'COUNT',
      decimalPlaces: 0,
      polarity: 'LOWER_IS_BETTER',
      baseline: baseline({ value: '521', unit: 'COUNT' }),
      target: target({ kind: 'RELATIVE', value: '-8', date: '2028-03-31' }),
      ...tolerance('PER_CENT_OF_EXPECTED', '10'),
    };
    expect(judged({ ...changes, reading: reading('557') })).toBe('OFF_TRAJECTORY WORSE_THAN_BASELINE');
    expect(judged({ ...changes, reading: reading('521') })).toBe('CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE');
  });
});

describe('clause 6, the three kinds of tolerance: their ends are within', () => {
  it.each([
    ['SHARE_OF_SPAN', '0', '54.999999', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
    ['SHARE_OF_SPAN', '0.1', '54', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['SHARE_OF_SPAN', '0.1', '53.999999', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
    ['ABSOLUTE', '2', '53', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['ABSOLUTE', '2', '52.999999', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
    ['PER_CENT_OF_EXPECTED', '4', '52.8', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['PER_CENT_OF_EXPECTED', '4', '52.799999', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
  ] as const)('%s of %s, a reading of %s', (kind, value, figure, outcome) => {
    expect(judged({ ...tolerance(kind, value), reading: reading(figure) })).toBe(outcome);
  });

  it.each([
    ['56.9', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['57.2', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['57.200001', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
  ])('4%% of 55, lower is better: %s', (figure, outcome) => {
    expect(judged({ ...DOWN, ...tolerance('PER_CENT_OF_EXPECTED', '4'), reading: reading(figure) })).toBe(
      outcome,
    );
  });

  it('a per cent of an expected figure below zero is of its size', () => {
    const changes: Partial<MeasureFacts> = {
      ...tolerance('PER_CENT_OF_EXPECTED', '10'),
      baseline: baseline({ value: '-60' }),
      target: target({ value: '-40' }),
    };
    expect(judged({ ...changes, reading: reading('-55') })).toBe('CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE');
    expect(judged({ ...changes, reading: reading('-55.000001') })).toBe('OFF_TRAJECTORY BEHIND_EXPECTED');
  });

  it('on milestones a share of the span counts from the milestone, not from the time that has passed', () => {
    // 51 is expected half way in time, a tenth of the way; the share of the time would ask for 53.5.
    const milestones = [{ date: '2026-03-31', value: '51' }];
    expect(judged({ target: target({ milestones }), reading: reading('50.5') })).toBe(
      'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE',
    );
    const ahead = [{ date: '2026-03-31', value: '59' }];
    expect(judged({ target: target({ milestones: ahead }), reading: reading('57.5') })).toBe(
      'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE',
    );
    expect(judged({ target: target({ milestones: ahead }), reading: reading('57.4') })).toBe(
      'OFF_TRAJECTORY BEHIND_EXPECTED',
    );
  });

  it('on steps nothing more than the last step is expected', () => {
    const milestones = [{ date: '2025-09-30', value: '52' }];
    const stepped: Partial<MeasureFacts> = { profile: 'STEPPED', target: target({ milestones }) };
    expect(judged({ ...stepped, reading: reading('52') })).toBe('ON_TARGET AT_OR_AHEAD_OF_EXPECTED');
    expect(judged({ ...stepped, reading: reading('50.5') })).toBe('CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE');
    expect(judged({ ...stepped, reading: reading('50.499999') })).toBe('OFF_TRAJECTORY BEHIND_EXPECTED');
  });
});

describe('a target that is the baseline: progress is undefined, no share of the way can be tolerated', () => {
  const level = { target: target({ value: '50' }) };

  it.each([
    ['50', 'ON_TARGET TARGET_REACHED'],
    ['49.999999', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
  ])('%s', (value, outcome) => {
    const verdict = judge('TRAJECTORY', measureFacts({ ...level, reading: reading(value) }));
    expect(`${verdict.status} ${verdict.clause}`).toBe(outcome);
    expect(verdict.workings.progress).toBeNull();
  });

  it('a strict bound on it, due: level is not enough, and no share can be tolerated', () => {
    const strict = { target: target({ value: '50', bound: 'MORE_THAN' }), ...AT_THE_END } as const;
    expect(judged({ ...strict, reading: last('50') })).toBe('OFF_TRAJECTORY BEHIND_EXPECTED');
    expect(judged({ ...strict, ...tolerance('ABSOLUTE', '1'), reading: last('50') })).toBe(
      'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE',
    );
  });

  it('without polarity and bound only the figure itself will do, and a tolerance counts both ways', () => {
    const either = { ...level, ...NOBODY_KNOWS_BETTER, ...tolerance('ABSOLUTE', '1') };
    expect(judged({ ...either, reading: reading('50.0') })).toBe('ON_TARGET TARGET_REACHED');
    for (const near of ['49', '51']) {
      expect(judged({ ...either, reading: reading(near) })).toBe('CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE');
    }
    for (const away of ['48.999999', '51.000001']) {
      expect(judged({ ...either, reading: reading(away) })).toBe('OFF_TRAJECTORY BEHIND_EXPECTED');
    }
  });
});

describe('bounds (design 3.4 clause 4)', () => {
  it.each<[TargetBound, string, string]>([
    ['AT_LEAST', '60', 'ON_TARGET TARGET_REACHED'],
    ['MORE_THAN', '60.000001', 'ON_TARGET TARGET_REACHED'],
    // On the way the expected figure is enough: the bound is the target's alone.
    ['MORE_THAN', '60', 'ON_TARGET AT_OR_AHEAD_OF_EXPECTED'],
    ['MORE_THAN', '55', 'ON_TARGET AT_OR_AHEAD_OF_EXPECTED'],
  ])('on the way, %s 60: %s', (bound, value, outcome) => {
    expect(judged({ ...bounded(bound), reading: reading(value) })).toBe(outcome);
  });

  it.each<[TargetBound, string, string]>([
    ['AT_LEAST', '60', 'ON_TARGET TARGET_REACHED'],
    ['AT_LEAST', '59.999999', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['MORE_THAN', '60.000001', 'ON_TARGET TARGET_REACHED'],
    ['MORE_THAN', '60', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['MORE_THAN', '58.5', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['MORE_THAN', '58.499999', 'OFF_TRAJECTORY BEHIND_EXPECTED'],
  ])('once the target is due, %s 60: %s', (bound, value, outcome) => {
    expect(judged({ ...bounded(bound), ...AT_THE_END, reading: last(value) })).toBe(outcome);
  });

  it.each<[TargetBound, string, string]>([
    ['AT_MOST', '50', 'ON_TARGET TARGET_REACHED'],
    ['LESS_THAN', '49.999999', 'ON_TARGET TARGET_REACHED'],
    ['LESS_THAN', '50', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
  ])('once the target is due, lower is better, %s 50: %s', (bound, value, outcome) => {
    expect(judged({ ...DOWN, ...bounded(bound, '50'), ...AT_THE_END, reading: last(value) })).toBe(outcome);
  });

  it('a strict bound long past its date is still not met by its own figure', () => {
    const late = reading('60', { period: '2028-29', on: '2029-03-31' });
    expect(judged({ ...bounded('MORE_THAN'), at: '2029-03-31', reading: late })).toBe(
      'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE',
    );
  });
});

describe('no polarity: the bound says which side is better, else the way to the target (design 3.4)', () => {
  it.each<[TargetBound | null, string, string, string]>([
    ['AT_LEAST', '60', '61', 'ON_TARGET TARGET_REACHED'],
    ['MORE_THAN', '60', '61', 'ON_TARGET TARGET_REACHED'],
    ['AT_LEAST', '60', '49', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
    ['AT_MOST', '40', '39', 'ON_TARGET TARGET_REACHED'],
    ['LESS_THAN', '40', '39', 'ON_TARGET TARGET_REACHED'],
    ['LESS_THAN', '40', '51', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
    // At most 60 from 50: anything below is reached, although the target lies above the baseline.
    ['AT_MOST', '60', '49', 'ON_TARGET TARGET_REACHED'],
    [null, '60', '61', 'ON_TARGET TARGET_REACHED'],
    [null, '60', '49', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
    [null, '40', '39', 'ON_TARGET TARGET_REACHED'],
    [null, '40', '51', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
  ])('%s %s from 50: %s', (bound, value, figure, outcome) => {
    const stated = target({ bound, value });
    expect(judged({ ...NOBODY_KNOWS_BETTER, target: stated, reading: reading(figure) })).toBe(outcome);
  });

  it('polarity goes before the bound', () => {
    const against = { ...bounded('AT_MOST'), polarity: 'HIGHER_IS_BETTER' } as const;
    expect(judged({ ...against, reading: reading('49') })).toBe('OFF_TRAJECTORY WORSE_THAN_BASELINE');
  });
});

describe('N8: expected by the end of the period of the reading, never by the end of the quarter or now', () => {
  it('an older reading is held against what was expected then', () => {
    const older = reading('52.5', { period: '2025-26 Q2', on: '2025-09-30' });
    expect(judged({ reading: older, at: '2026-12-31' })).toBe('CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE');
    expect(judged({ reading: { ...older, value: '52.506849' }, at: '2026-12-31' })).toBe(
      'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE',
    );
    expect(judged({ reading: { ...older, value: '52.506850' }, at: '2026-12-31' })).toBe(
      'ON_TARGET AT_OR_AHEAD_OF_EXPECTED',
    );
  });

  it.each([
    ['2025-03-31', '50', 'ON_TARGET AT_OR_AHEAD_OF_EXPECTED'],
    ['2025-03-31', '49.9', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
    ['2024-03-31', '50', 'ON_TARGET AT_OR_AHEAD_OF_EXPECTED'],
    ['2027-03-30', '59.99', 'ON_TARGET AT_OR_AHEAD_OF_EXPECTED'],
    ['2027-03-31', '59.99', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
    ['2027-04-01', '59.99', 'CLOSE_TO_TRAJECTORY WITHIN_TOLERANCE'],
  ])('read for %s: %s', (on, value, outcome) => {
    expect(judged({ reading: reading(value, { on }), at: '2028-03-31' })).toBe(outcome);
  });
});

describe('a direction (design 3.4)', () => {
  const up = target({ kind: 'DIRECTION', value: null, direction: 'INCREASE', date: null });
  const down = target({ kind: 'DIRECTION', value: null, direction: 'DECREASE', date: null });

  it.each<[string, Partial<MeasureFacts>, string, string]>([
    ['higher is better', { target: up }, '50.000001', 'ON_TARGET BETTER_THAN_BASELINE'],
    ['higher is better', { target: up }, '50.00', 'CLOSE_TO_TRAJECTORY LEVEL_WITH_BASELINE'],
    ['higher is better', { target: up }, '49.999999', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
    [
      'lower is better',
      { target: down, polarity: 'LOWER_IS_BETTER' },
      '49.9',
      'ON_TARGET BETTER_THAN_BASELINE',
    ],
    [
      'lower is better',
      { target: down, polarity: 'LOWER_IS_BETTER' },
      '50',
      'CLOSE_TO_TRAJECTORY LEVEL_WITH_BASELINE',
    ],
    [
      'lower is better',
      { target: down, polarity: 'LOWER_IS_BETTER' },
      '50.1',
      'OFF_TRAJECTORY WORSE_THAN_BASELINE',
    ],
    ['no polarity, up', { target: up, polarity: 'NONE' }, '50.1', 'ON_TARGET BETTER_THAN_BASELINE'],
    ['no polarity, up', { target: up, polarity: 'NONE' }, '49.9', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
    ['no polarity, down', { target: down, polarity: 'NONE' }, '49.9', 'ON_TARGET BETTER_THAN_BASELINE'],
    ['no polarity, down', { target: down, polarity: 'NONE' }, '50.1', 'OFF_TRAJECTORY WORSE_THAN_BASELINE'],
    ['polarity against the direction: polarity', { target: down }, '50.1', 'ON_TARGET BETTER_THAN_BASELINE'],
  ])('%s: %s %s', (_, changes, value, outcome) => {
    expect(judged({ ...changes, reading: reading(value) })).toBe(outcome);
  });

  it('CYP3a, baseline 6.9 and now 6.94 with a reduction asked for, is not on target (domain notes 0.1)', () => {
    expect(
      judged({
        polarity: 'LOWER_IS_BETTER',
        target: down,
        baseline: baseline({ value: '6.9' }),
        reading: reading('6.94'),
      }),
    ).toBe('OFF_TRAJECTORY WORSE_THAN_BASELINE');
  });

  it('can be closed', () => {
    expect(judged({ target: up, closedOn: '2026-03-31' })).toBe('COMPLETE CLOSED_WITH_EVIDENCE');
  });
});

describe('a range to keep, its ends included (design 3.4)', () => {
  it.each([
    ['1', '5', '0.999999', 'OFF_TRAJECTORY OUTSIDE_RANGE'],
    ['1', '5', '1', 'ON_TARGET WITHIN_RANGE'],
    ['1', '5', '3', 'ON_TARGET WITHIN_RANGE'],
    ['1', '5', '5.0', 'ON_TARGET WITHIN_RANGE'],
    ['1', '5', '5.000001', 'OFF_TRAJECTORY OUTSIDE_RANGE'],
    ['3', '3', '3', 'ON_TARGET WITHIN_RANGE'],
    [null, '1', '-7', 'ON_TARGET WITHIN_RANGE'],
    [null, '1', '1.1', 'OFF_TRAJECTORY OUTSIDE_RANGE'],
    ['1', null, '700', 'ON_TARGET WITHIN_RANGE'],
    ['1', null, '0.9', 'OFF_TRAJECTORY OUTSIDE_RANGE'],
  ])('%s to %s: %s', (min, max, value, outcome) => {
    const range = target({ kind: 'MAINTAIN', value: null, min, max });
    for (const polarity of ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NONE'] as const) {
      expect(judged({ target: range, polarity, reading: reading(value) })).toBe(outcome);
    }
  });
});

describe('a milestone, done or not by a date (design 3.4)', () => {
  const milestone = target({ kind: 'MILESTONE', value: null, date: '2026-03-31' });
  const score: Partial<MeasureFacts> = { unit: 'SCORE', baseline: null, target: milestone };

  it.each<[string, Partial<MeasureFacts>, string]>([
    ['done before its day', { at: '2025-12-31', reading: reading('1') }, 'ON_TARGET MILESTONE_REACHED'],
    ['done, and told late', { at: '2027-03-31', reading: reading('1') }, 'ON_TARGET MILESTONE_REACHED'],
    ['more than done', { reading: reading('2') }, 'ON_TARGET MILESTONE_REACHED'],
    ['not done the day before', { at: '2026-03-30', reading: reading('0.9') }, 'ON_TARGET MILESTONE_NOT_DUE'],
    [
      'not done on its day',
      { at: '2026-03-31', reading: reading('0.999999') },
      'OFF_TRAJECTORY MILESTONE_MISSED',
    ],
    ['nobody said, the day before', { at: '2026-03-30', reading: null }, 'DATA_NOT_AVAILABLE NO_READING'],
    [
      'only a symbol, the day before',
      { at: '2026-03-30', reading: reading(null) },
      'DATA_NOT_AVAILABLE NO_READING',
    ],
    [
      'on another basis, the day before',
      { at: '2026-03-30', reading: reading('1', { basis: 'SNAPSHOT' }) },
      'DATA_NOT_AVAILABLE NO_READING',
    ],
    ['nobody said by its day', { at: '2026-03-31', reading: null }, 'OFF_TRAJECTORY MILESTONE_MISSED'],
    ['closed, without a reading', { reading: null, closedOn: '2026-03-31' }, 'COMPLETE CLOSED_WITH_EVIDENCE'],
    [
      'closed, whatever was read',
      { reading: reading('0'), closedOn: '2026-01-01' },
      'COMPLETE CLOSED_WITH_EVIDENCE',
    ],
    ['closed only later', { reading: null, closedOn: '2026-04-01' }, 'OFF_TRAJECTORY MILESTONE_MISSED'],
  ])('%s', (_, changes, outcome) => {
    expect(judged({ ...score, ...changes })).toBe(outcome);
  });

  it.each([
    ['100', 'ON_TARGET MILESTONE_REACHED'],
    ['99.999999', 'OFF_TRAJECTORY MILESTONE_MISSED'],
    ['1', 'OFF_TRAJECTORY MILESTONE_MISSED'],
  ])('of a percentage, %s', (value, outcome) => {
    expect(judged({ target: milestone, reading: reading(value) })).toBe(outcome);
  });
});

describe('workings (N4): what the status rests on, and all that could be computed where it does not', () => {
  /** Figures as fractions. */
  const workings = (changes: Partial<MeasureFacts>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(judge('TRAJECTORY', measureFacts(changes)).workings).map(([name, value]) => [
        name,
        value !== null && typeof value === 'object' && 'toFraction' in value ? value.toFraction() : value,
      ]),
    );

  const ALL = {
    baseline: '50',
    target: '60',
    baselineDate: '2025-03-31',
    targetDate: '2027-03-31',
    elapsed: '1/2',
    expected: '55',
    actual: '54',
    progress: '2/5',
    tolerance: { kind: 'SHARE_OF_SPAN', value: '0.15' },
    basis: 'FULL_YEAR',
    readingPeriod: '2025-26',
  };

  it('all of them', () => {
    expect(workings({ reading: reading('54') })).toEqual(ALL);
    expect(workings({ reading: reading('54'), closedOn: '2026-01-01' })).toEqual(ALL);
  });

  it.each<[string, Partial<MeasureFacts>, Record<string, unknown>]>([
    [
      'no reading',
      { reading: null },
      { elapsed: null, expected: null, actual: null, progress: null, readingPeriod: null },
    ],
    ['only a symbol', { reading: reading(null) }, { actual: null, progress: null }],
    [
      'another basis',
      { reading: reading('54', { basis: 'SNAPSHOT' }) },
      { elapsed: null, expected: null, actual: null, progress: null, readingPeriod: null },
    ],
    [
      'no target',
      { target: null },
      { target: null, targetDate: null, elapsed: null, expected: null, progress: null, tolerance: null },
    ],
    [
      'no baseline',
      { baseline: null },
      {
        baseline: null,
        target: null,
        baselineDate: null,
        elapsed: null,
        expected: null,
        progress: null,
        tolerance: null,
      },
    ],
    [
      'a baseline in another unit, which is no figure of this measure',
      { baseline: baseline({ unit: 'DAYS' }) },
      { baseline: null, target: null, elapsed: null, expected: null, progress: null, tolerance: null },
    ],
    [
      'no date',
      { target: target({ date: null }) },
      { targetDate: null, elapsed: null, expected: null, tolerance: null },
    ],
    [
      'dates reversed',
      { target: target({ date: '2025-01-01' }) },
      { targetDate: '2025-01-01', elapsed: null, expected: null, tolerance: null },
    ],
    [
      'a range',
      { target: target({ kind: 'MAINTAIN', value: null, max: '60' }) },
      { target: null, elapsed: null, expected: null, progress: null, tolerance: null },
    ],
    [
      'a direction',
      { target: target({ kind: 'DIRECTION', value: null }) },
      { target: null, elapsed: null, expected: null, progress: null, tolerance: null },
    ],
  ])('%s', (_, changes, missing) => {
    expect(workings({ reading: reading('54'), ...changes })).toEqual({ ...ALL, ...missing });
  });

  it('says which rules were used', () => {
    expect(judge('TRAJECTORY', measureFacts())).toMatchObject({ ruleSet: 'TRAJECTORY', version: 1 });
  });
});

describe('the rule set tells what it does', () => {
  it('each clause once, in an order, with its status and a rule in words', () => {
    const clauses = TRAJECTORY_V1.clauses.map(({ clause }) => clause);
    expect(new Set(clauses).size).toBe(clauses.length);
    for (const { rule } of TRAJECTORY_V1.clauses) expect(rule).toMatch(/^[A-Z].*\.$/);
  });

  it('never writes to the facts', () => {
    const frozen = (value: unknown): unknown => {
      if (value === null || typeof value !== 'object') return value;
      Object.values(value).forEach(frozen);
      return Object.freeze(value);
    };
    const facts = measureFacts({ target: target({ milestones: [{ date: '2026-01-01', value: '52' }] }) });
    expect(() => judge('TRAJECTORY', frozen(facts) as MeasureFacts)).not.toThrow();
  });
});

describe('what is no figure is refused and never counted with', () => {
  it.each(['', 'abc', 'NaN', 'Infinity', '1e2', '1/2', '5 5'])('"%s"', (text) => {
    const wrong: Partial<MeasureFacts>[] = [
      { reading: reading(text) },
      { baseline: baseline({ value: text }) },
      { target: target({ value: text }) },
      { target: target({ kind: 'MAINTAIN', max: text }) },
      { target: target({ milestones: [{ date: '2026-03-31', value: text }] }) },
      { reading: reading('54'), tolerance: { kind: 'ABSOLUTE', value: text } },
    ];
    for (const changes of wrong) expect(() => judged(changes)).toThrow(RangeError);
  });
});

describe('the sentence (N4)', () => {
  const CYP4A: Partial<MeasureFacts> = {
    target: target({ kind: 'RELATIVE', value: '15' }),
    baseline: baseline({ value: '51.5', on: '2024-12-31' }),
  };
  const WAY = '55.8% expected by 31 March 2026 on the way from 51.5% to 59.2% by 31 March 2027';

  it.each<[string, Partial<MeasureFacts>, string]>([
    [
      'the target reached',
      { reading: reading('60.04') },
      // One decimal would have printed the target's own figure.
      '60.04% for 2025-26 reaches the target of 60.0% by 31 March 2027.',
    ],
    [
      'a bounded target reached',
      { ...bounded('AT_LEAST'), reading: reading('61') },
      '61.0% for 2025-26 reaches the target of at least 60.0% by 31 March 2027.',
    ],
    [
      'ahead by less than is shown: as many decimals as tell the two apart',
      { ...CYP4A, reading: reading('55.8') },
      `55.8% for 2025-26 is at or ahead of the ${WAY.replace('55.8%', '55.79%')}.`,
    ],
    [
      'exactly on',
      {},
      '55.0% for 2025-26 is at or ahead of the 55.0% expected by 31 March 2026 on the way from 50.0% to 60.0% by 31 March 2027.',
    ],
    [
      "the baseline's own date",
      { reading: reading('50', { period: '2024-25', on: '2025-03-31' }) },
      "50.0% for 2024-25 is read on the baseline's own date, 31 March 2025, so nothing can have moved yet on the way from 50.0% to 60.0% by 31 March 2027.",
    ],
    [
      'before the baseline',
      { reading: reading('51', { period: '2023-24', on: '2024-03-31' }) },
      "51.0% for 2023-24 is from before the baseline's date, 31 March 2025, so nothing can have moved yet on the way from 50.0% to 60.0% by 31 March 2027.",
    ],
    [
      'worse than the baseline',
      { ...CYP4A, reading: reading('46.0') },
      '46.0% for 2025-26 is worse than the baseline of 51.5% on 31 December 2024; 55.8% was expected by 31 March 2026 on the way to 59.2% by 31 March 2027.',
    ],
    [
      "worse than the baseline on the baseline's own date, when nothing was expected yet",
      { reading: reading('49', { period: '2024-25', on: '2025-03-31' }) },
      '49.0% for 2024-25 is worse than the baseline of 50.0% on 31 March 2025; the target is 60.0% by 31 March 2027.',
    ],
    [
      'worse than the baseline, once due',
      { ...AT_THE_END, reading: last('46') },
      '46.0% for 2026-27 is worse than the baseline of 50.0% on 31 March 2025; the target is 60.0% by 31 March 2027.',
    ],
    [
      'within a share of the span',
      { ...CYP4A, reading: reading('54.9') },
      `54.9% for 2025-26 is behind the ${WAY}, but within the tolerance of 15% of the way, which reaches to 54.63%.`,
    ],
    [
      'within percentage points',
      { ...tolerance('ABSOLUTE', '2.50'), reading: reading('53') },
      '53.0% for 2025-26 is behind the 55.0% expected by 31 March 2026 on the way from 50.0% to 60.0% by 31 March 2027, but within the tolerance of 2.5 percentage points, which reaches to 52.5%.',
    ],
    [
      'a tolerance of one point, exactly used',
      { ...tolerance('ABSOLUTE', '1'), reading: reading('54') },
      '54.0% for 2025-26 is behind the 55.0% expected by 31 March 2026 on the way from 50.0% to 60.0% by 31 March 2027, but within the tolerance of 1 percentage point, which reaches to 54.0%.',
    ],
    [
      'within a per cent, cut off at the baseline',
      { ...tolerance('PER_CENT_OF_EXPECTED', '10'), reading: reading('50.5') },
      '50.5% for 2025-26 is behind the 55.0% expected by 31 March 2026 on the way from 50.0% to 60.0% by 31 March 2027, but within the tolerance of 10% of the expected figure, which reaches to 50.0%.',
    ],
    [
      'beyond the tolerance',
      { reading: reading('53') },
      '53.0% for 2025-26 is behind the 55.0% expected by 31 March 2026 on the way from 50.0% to 60.0% by 31 March 2027, beyond the tolerance of 15% of the way, which reaches only to 53.5%.',
    ],
    [
      'beyond the tolerance by less than is shown',
      { reading: reading('53.499') },
      '53.499% for 2025-26 is behind the 55.0% expected by 31 March 2026 on the way from 50.0% to 60.0% by 31 March 2027, beyond the tolerance of 15% of the way, which reaches only to 53.5%.',
    ],
    [
      'no tolerance',
      { ...tolerance('ABSOLUTE', '0'), reading: reading('54') },
      '54.0% for 2025-26 is behind the 55.0% expected by 31 March 2026 on the way from 50.0% to 60.0% by 31 March 2027, without any tolerance.',
    ],
    [
      'short once due',
      { ...AT_THE_END, reading: last('55') },
      '55.0% for 2026-27 is short of the target of 60.0% by 31 March 2027, beyond the tolerance of 15% of the way, which reaches only to 58.5%.',
    ],
    [
      'a strict bound and its own figure',
      { ...bounded('MORE_THAN'), ...AT_THE_END, reading: last('60') },
      '60.0% for 2026-27 is only level with the target of more than 60.0% by 31 March 2027, but within the tolerance of 15% of the way, which reaches to 58.5%.',
    ],
    [
      'a strict bound on the baseline itself',
      { ...bounded('MORE_THAN', '50'), ...AT_THE_END, reading: last('50') },
      '50.0% for 2026-27 is only level with the target of more than 50.0% by 31 March 2027, with the target already at the baseline, so that no share of the way can be tolerated.',
    ],
    [
      'away from a figure to keep',
      {
        ...NOBODY_KNOWS_BETTER,
        ...tolerance('ABSOLUTE', '1'),
        target: target({ value: '50' }),
        reading: reading('52'),
      },
      '52.0% for 2025-26 is away from the 50.0% expected by 31 March 2026 on the way from 50.0% to 50.0% by 31 March 2027, beyond the tolerance of 1 percentage point, which reaches only to 51.0%.',
    ],
    [
      'a count',
      {
        ...DOWN,
        unit: 'COUNT',
        decimalPlaces: 0,
        baseline: baseline({ value: '1500', unit: 'COUNT' }),
        target: target({ value: '1000' }),
        ...tolerance('ABSOLUTE', '30'),
        reading: reading('1275'),
      },
      '1,275 for 2025-26 is behind the 1,250 expected by 31 March 2026 on the way from 1,500 to 1,000 by 31 March 2027, but within the tolerance of 30, which reaches to 1,280.',
    ],
    [
      'days',
      {
        ...DOWN,
        unit: 'DAYS',
        decimalPlaces: 0,
        baseline: baseline({ value: '5', unit: 'DAYS' }),
        target: target({ value: '1' }),
        ...tolerance('ABSOLUTE', '0.5'),
        reading: reading('3.4'),
      },
      '3.4 days for 2025-26 is behind the 3 days expected by 31 March 2026 on the way from 5 days to 1 day by 31 March 2027, but within the tolerance of 0.5 days, which reaches to 3.5 days.',
    ],
    [
      'a direction',
      {
        polarity: 'LOWER_IS_BETTER',
        target: target({ kind: 'DIRECTION', value: null }),
        baseline: baseline({ value: '6.9' }),
        reading: reading('6.94'),
      },
      '6.94% for 2025-26 is worse than the baseline of 6.9% on 31 March 2025.',
    ],
    [
      'a range',
      { target: target({ kind: 'MAINTAIN', value: null, min: '2', max: '5' }), reading: reading('5.04') },
      '5.04% for 2025-26 is outside the range to be kept, 2.0% to 5.0%.',
    ],
    [
      'a range with one end',
      { target: target({ kind: 'MAINTAIN', value: null, max: '1' }), reading: reading('0.17') },
      '0.2% for 2025-26 is within the range to be kept, at most 1.0%.',
    ],
    [
      'a range with the other',
      { target: target({ kind: 'MAINTAIN', value: null, min: '1' }), reading: reading('0.17') },
      '0.2% for 2025-26 is outside the range to be kept, at least 1.0%.',
    ],
    [
      'a milestone reached',
      { target: target({ kind: 'MILESTONE', value: null }), reading: reading('100') },
      'The milestone for 31 March 2027 is reached: the reading for 2025-26 says that it is done.',
    ],
    [
      'a milestone not due',
      { target: target({ kind: 'MILESTONE', value: null }), reading: reading('50') },
      'The milestone for 31 March 2027 is not due yet: the reading for 2025-26 says that it is still to be done.',
    ],
    [
      'a milestone missed',
      { target: target({ kind: 'MILESTONE', value: null, date: '2026-03-01' }), reading: reading('50') },
      'The milestone for 1 March 2026 is missed: the reading for 2025-26 says that it is not done.',
    ],
    [
      'a milestone of which nobody spoke',
      { target: target({ kind: 'MILESTONE', value: null, date: '2026-03-01' }), reading: null },
      'The milestone for 1 March 2026 is missed: no reading says that it is done.',
    ],
    ['closed', { closedOn: '2026-02-28' }, 'Closed with evidence on 28 February 2026.'],
    ['no reading', { reading: null }, 'There is no full-year reading up to 31 March 2026.'],
    [
      'a symbol',
      { reading: reading(null) },
      'The reading for 2025-26 has no figure, only a symbol that says why.',
    ],
    [
      'a reading without a day',
      { reading: reading('55', { on: '2026-02-30' }) },
      'The date of the reading for 2025-26 cannot be read.',
    ],
    [
      'another basis',
      { reading: reading('46', { basis: 'IN_PERIOD', period: '2025-26 Q4' }) },
      'The reading for 2025-26 Q4 is in-period, and this measure is judged on full-year readings.',
    ],
    ['no target', { target: null }, 'No target has been set.'],
    ['a target to come', { target: target({ kind: 'TO_BE_DEFINED' }) }, 'The target is still to be defined.'],
    [
      'a composite',
      { target: target({ kind: 'COMPOSITE' }) },
      'The target is one over several measures, and this measure has none of its own.',
    ],
    ['no figure', { target: target({ value: null }) }, 'The target has no figure.'],
    [
      'no direction',
      { polarity: 'NONE', target: target({ kind: 'DIRECTION', value: null }) },
      'Neither the target nor the measure says which way is better.',
    ],
    ['no baseline', { baseline: null }, 'There is no baseline yet that a change could be judged from.'],
    [
      'a baseline in another unit',
      { baseline: baseline({ unit: 'COUNT' }) },
      'The baseline is a count and the measure is a percentage, so the two cannot be compared.',
    ],
    [
      'a target in another unit',
      { target: target({ unit: 'DAYS' }) },
      'The target is a number of days and the measure is a percentage, so the two cannot be compared.',
    ],
    [
      'points of a count',
      {
        unit: 'COUNT',
        baseline: baseline({ unit: 'COUNT' }),
        target: target({ kind: 'POINTS', unit: 'PERCENT' }),
      },
      'The target is in percentage points and the measure is a count, so the two cannot be compared.',
    ],
    [
      'no date',
      { target: target({ date: null }) },
      'The target of 60.0% has no date, so nothing says what should be reached by when.',
    ],
    [
      'no date of a milestone',
      { target: target({ kind: 'MILESTONE', value: null, date: null }) },
      'The milestone has no date, so nothing says what should be reached by when.',
    ],
    [
      'a date that is none',
      { target: target({ date: '2027-02-30' }) },
      'A date of the baseline or the target cannot be read.',
    ],
    [
      'dates reversed',
      { target: target({ date: '2024-03-31' }) },
      "The target is for 31 March 2024, which is not after the baseline's date, 31 March 2025.",
    ],
  ])('%s', (_, changes, words) => {
    expect(sentence(changes)).toBe(words);
  });
});
