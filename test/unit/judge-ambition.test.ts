import type { Clause } from '../../src/domain/trajectory/facts';
import { judgeAmbition, type Composite } from '../../src/domain/trajectory/judge-ambition';
import type { Member } from '../../src/domain/trajectory/tally';
import type { TrajectoryStatus } from '../../src/domain/vocabulary';

const STATUS: Record<string, TrajectoryStatus> = {
  on: 'ON_TARGET',
  close: 'CLOSE_TO_TRAJECTORY',
  off: 'OFF_TRAJECTORY',
  done: 'COMPLETE',
  new: 'ESTABLISHING_BASELINE',
  none: 'DATA_NOT_AVAILABLE',
};

/** "on off" makes two measures, A on target and B off trajectory. */
const members = (words: string): Member[] =>
  words
    .split(' ')
    .filter((word) => word !== '')
    .map((word, index) => ({
      name: String.fromCharCode(65 + index),
      verdict: {
        status: STATUS[word] ?? 'ON_TARGET',
        clause: `CLAUSE_OF_${index}` as Clause,
        explanation: `As ${word} as can be.`,
      },
    }));

const WORST: Composite = { rule: 'WORST', atLeast: null };
const ALL: Composite = { rule: 'ALL', atLeast: null };
const atLeast = (number: number | null): Composite => ({ rule: 'AT_LEAST_N', atLeast: number });

const verdictOn = (words: string, composite: Composite | null, closedOn: string | null = null) =>
  judgeAmbition(members(words), composite, closedOn, '2026-03-31');

function judged(words: string, composite: Composite | null, closedOn: string | null = null): string {
  const { status, clause } = verdictOn(words, composite, closedOn);
  return `${status} ${clause}`;
}

describe('before its measures are weighed', () => {
  it('an ambition without measures is still to be defined', () => {
    expect(verdictOn('', null)).toEqual({
      status: 'ESTABLISHING_BASELINE',
      clause: 'NO_MEASURES',
      explanation: 'No measure has been set.',
    });
    for (const composite of [WORST, ALL, atLeast(1)]) {
      expect(judged('', composite)).toBe('ESTABLISHING_BASELINE NO_MEASURES');
    }
  });

  it.each(['', 'off', 'new none', 'off off'])(
    'what a person closed with evidence is complete: "%s"',
    (words) => {
      for (const composite of [null, WORST, ALL, atLeast(2)]) {
        expect(judged(words, composite, '2026-03-31')).toBe('COMPLETE CLOSED_WITH_EVIDENCE');
        expect(judged(words, composite, '2026-04-01')).not.toContain('COMPLETE');
      }
      expect(verdictOn(words, null, '2026-02-01').explanation).toBe(
        'Closed with evidence on 1 February 2026.',
      );
    },
  );

  it.each(Object.keys(STATUS))('one measure speaks for the ambition: %s', (word) => {
    const { status, clause, explanation } = verdictOn(word, null);
    expect([status, clause, explanation]).toEqual([STATUS[word], 'CLAUSE_OF_0', `As ${word} as can be.`]);
  });

  it('one measure under a composite target goes by that', () => {
    expect(judged('on', ALL)).toBe('ON_TARGET ALL_MEASURES');
    expect(judged('none', WORST)).toBe('DATA_NOT_AVAILABLE MEASURE_UNJUDGED');
    expect(judged('off', atLeast(1))).toBe('OFF_TRAJECTORY TOO_FEW_MEASURES');
  });
});

describe('the worst that was found decides, with and without a composite target (design 3.1)', () => {
  it.each([
    ['on on', 'ON_TARGET'],
    ['on close', 'CLOSE_TO_TRAJECTORY'],
    ['close on off', 'OFF_TRAJECTORY'],
    ['off close', 'OFF_TRAJECTORY'],
    ['done on', 'ON_TARGET'],
    ['done close', 'CLOSE_TO_TRAJECTORY'],
    ['done off', 'OFF_TRAJECTORY'],
    ['done done', 'COMPLETE'],
    // What could not be judged is left out ...
    ['new off none', 'OFF_TRAJECTORY'],
    ['none close', 'CLOSE_TO_TRAJECTORY'],
    ['on new', 'ON_TARGET'],
    // ... but the whole is not complete while a part of it is not.
    ['done new', 'ON_TARGET'],
    ['done done none', 'ON_TARGET'],
  ])('%s', (words, status) => {
    expect(judged(words, null)).toBe(`${status} WORST_MEASURE`);
    expect(judged(words, WORST)).toBe(`${status} WORST_MEASURE`);
  });

  it.each([
    ['none none', 'DATA_NOT_AVAILABLE'],
    ['new new', 'ESTABLISHING_BASELINE'],
    ['none new', 'ESTABLISHING_BASELINE'],
  ])('none judged: %s', (words, status) => {
    for (const composite of [null, WORST, ALL, atLeast(1), atLeast(9)]) {
      expect(judged(words, composite)).toBe(`${status} MEASURE_UNJUDGED`);
    }
  });
});

describe('all (design 3.1): on target only where every measure is judged', () => {
  it.each([
    ['on on', 'ON_TARGET ALL_MEASURES'],
    ['on done', 'ON_TARGET ALL_MEASURES'],
    ['done done', 'COMPLETE ALL_MEASURES'],
    ['on close', 'CLOSE_TO_TRAJECTORY ALL_MEASURES'],
    ['on off', 'OFF_TRAJECTORY ALL_MEASURES'],
    ['on none', 'DATA_NOT_AVAILABLE MEASURE_UNJUDGED'],
    ['on new', 'ESTABLISHING_BASELINE MEASURE_UNJUDGED'],
    ['on none new', 'ESTABLISHING_BASELINE MEASURE_UNJUDGED'],
    ['done none', 'DATA_NOT_AVAILABLE MEASURE_UNJUDGED'],
    // Data to come could not make these any better.
    ['off none', 'OFF_TRAJECTORY ALL_MEASURES'],
    ['close new', 'CLOSE_TO_TRAJECTORY ALL_MEASURES'],
  ])('%s', (words, outcome) => {
    expect(judged(words, ALL)).toBe(outcome);
  });
});

describe('at least n (design 3.1)', () => {
  it.each([
    ['on on off', 2, 'ON_TARGET ENOUGH_MEASURES'],
    ['on done off', 2, 'ON_TARGET ENOUGH_MEASURES'],
    ['on on none', 2, 'ON_TARGET ENOUGH_MEASURES'],
    ['done done', 2, 'COMPLETE ENOUGH_MEASURES'],
    ['done done off', 2, 'ON_TARGET ENOUGH_MEASURES'],
    ['on close off', 2, 'CLOSE_TO_TRAJECTORY ENOUGH_MEASURES'],
    ['close close off', 2, 'CLOSE_TO_TRAJECTORY ENOUGH_MEASURES'],
    ['on off off', 2, 'OFF_TRAJECTORY TOO_FEW_MEASURES'],
    ['close off off', 2, 'OFF_TRAJECTORY TOO_FEW_MEASURES'],
    ['on off', 3, 'OFF_TRAJECTORY TOO_FEW_MEASURES'],
    // Fewer judged than asked for, and the rest could make up the number.
    ['on none', 2, 'DATA_NOT_AVAILABLE MEASURE_UNJUDGED'],
    ['on new none', 2, 'ESTABLISHING_BASELINE MEASURE_UNJUDGED'],
    ['off none none', 2, 'DATA_NOT_AVAILABLE MEASURE_UNJUDGED'],
    // Fewer judged than asked for, and the rest could not.
    ['off none', 2, 'OFF_TRAJECTORY TOO_FEW_MEASURES'],
    // As many judged as asked for, so it is known.
    ['on off none', 2, 'OFF_TRAJECTORY TOO_FEW_MEASURES'],
  ])('%s, of which %s', (words, number, outcome) => {
    expect(judged(words, atLeast(number))).toBe(outcome);
  });

  it('without the number nothing is asked for yet', () => {
    expect(judged('on on', atLeast(null))).toBe('ESTABLISHING_BASELINE TARGET_MISSING');
  });
});

describe('the sentence (N4) names the measures', () => {
  it.each([
    ['on on', null, 'Both judged measures are on target: "A" and "B".'],
    ['on on on', null, 'All 3 judged measures are on target: "A", "B" and "C".'],
    ['on off', null, '1 of the 2 judged measures is off trajectory, and the worst decides: "B".'],
    ['off on off', ALL, '2 of the 3 judged measures are off trajectory, and the worst decides: "A" and "C".'],
    [
      'on off new none',
      WORST,
      '1 of the 2 judged measures is off trajectory, and the worst decides: "B"; 2 measures are left out: "C" (still establishing its baseline) and "D" (without data).',
    ],
    [
      'on none',
      WORST,
      'The only judged measure is on target: "A"; 1 measure is left out: "B" (without data).',
    ],
    ['done done', WORST, 'Both judged measures are complete: "A" and "B".'],
    ['on none', ALL, '1 measure of 2 cannot be judged yet: "B" (without data).'],
    [
      'new none',
      null,
      '2 measures of 2 cannot be judged yet: "A" (still establishing its baseline) and "B" (without data).',
    ],
    ['on on off', atLeast(2), '2 measures are on target, where 2 are asked for: "A" and "B".'],
    ['on off', atLeast(1), '1 measure is on target, where 1 is asked for: "A".'],
    ['done done', atLeast(1), '2 measures are complete, where 1 is asked for: "A" and "B".'],
    [
      'on close off',
      atLeast(2),
      '2 measures are on target or close to trajectory, where 2 are asked for: "A" and "B".',
    ],
    [
      'close off off',
      atLeast(2),
      'Only 1 measure is on target or close to trajectory, where 2 are asked for: "A".',
    ],
    ['off off', atLeast(1), 'No measure is on target or close to trajectory, where 1 is asked for.'],
    [
      'off none',
      atLeast(2),
      'No measure is on target or close to trajectory, where 2 are asked for; 1 measure is left out: "B" (without data).',
    ],
    ['on on', atLeast(null), 'The target does not say how many of the measures must be on target.'],
  ])('%s', (words, composite, sentence) => {
    expect(verdictOn(words, composite).explanation).toBe(sentence);
  });
});
