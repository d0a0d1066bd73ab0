import type { MeasureFacts, Position } from '../../src/domain/trajectory/facts';
import { possibleByKey } from '../../src/domain/trajectory/quartile-key';
import { judge } from '../../src/domain/trajectory/rule-sets';
import type { DirectionOfTravel } from '../../src/domain/vocabulary';
import { baseline, measureFacts, reading, target } from '../support/measure-facts';

const standing = (
  quartile: Position['quartile'],
  half: Position['half'],
  direction: DirectionOfTravel | null = 'SIMILAR',
): MeasureFacts => measureFacts({ target: null, baseline: null, position: { quartile, half }, direction });

function judged(facts: MeasureFacts): string {
  const { status, clause } = judge('QUARTILE_TREND', facts);
  return `${status} ${clause}`;
}

const DIRECTIONS = ['BETTER', 'SIMILAR', 'WORSE', 'HIGHER', 'LOWER', 'NOT_COMPARABLE', null] as const;
const HALVES = ['BETTER', 'WORSE', null] as const;

describe('the key of quartile and trend (design 3.5, as Leicestershire rates its indicators)', () => {
  it.each(DIRECTIONS)('the ends decide whatever the trend, as with %s', (direction) => {
    for (const half of HALVES) {
      expect(judged(standing(1, half, direction))).toBe('ON_TARGET TOP_QUARTILE');
      expect(judged(standing(4, half, direction))).toBe('OFF_TRAJECTORY FOURTH_QUARTILE');
    }
  });

  it.each(
    DIRECTIONS.flatMap((direction) =>
      HALVES.flatMap((half) => [
        [2, half, direction, half === 'BETTER' && direction === 'BETTER'] as const,
        [3, half, direction, half === 'WORSE' && direction === 'WORSE'] as const,
      ]),
    ),
  )('quartile %s, half %s, %s', (quartile, half, direction, decided) => {
    const outcome =
      quartile === 2 ? 'ON_TARGET SECOND_QUARTILE_IMPROVING' : 'OFF_TRAJECTORY THIRD_QUARTILE_DECLINING';
    expect(judged(standing(quartile, half, direction))).toBe(
      decided ? outcome : 'CLOSE_TO_TRAJECTORY ROOM_FOR_IMPROVEMENT',
    );
  });

  it('no target takes part: none, one that is reached and one that is missed make no difference', () => {
    const facts = standing(3, 'BETTER', 'WORSE');
    const others = [
      { target: target(), baseline: baseline(), reading: reading('99') },
      { target: target(), baseline: baseline(), reading: reading('1') },
      { target: target({ unit: 'DAYS' }), baseline: baseline() },
      { target: target({ date: null }), baseline: null },
    ];
    for (const other of others) expect(judged({ ...facts, ...other })).toBe(judged(facts));
  });
});

describe('what comes before the key', () => {
  it.each([null, reading(null), reading('55', { basis: 'IN_PERIOD' })])('no reading: %j', (nothing) => {
    expect(judged({ ...standing(1, null), reading: nothing })).toBe('DATA_NOT_AVAILABLE NO_READING');
    expect(judged({ ...standing(1, null), reading: nothing, closedOn: '2026-01-01' })).toBe(
      'DATA_NOT_AVAILABLE NO_READING',
    );
  });

  it('no national comparison', () => {
    expect(judged({ ...standing(1, null), position: null })).toBe('DATA_NOT_AVAILABLE NO_QUARTILE');
    expect(judged({ ...standing(1, null), position: null, closedOn: '2026-01-01' })).toBe(
      'DATA_NOT_AVAILABLE NO_QUARTILE',
    );
  });

  it.each([
    ['2026-03-31', 'COMPLETE CLOSED_WITH_EVIDENCE'],
    ['2026-04-01', 'OFF_TRAJECTORY FOURTH_QUARTILE'],
  ])('closed on %s', (closedOn, outcome) => {
    expect(judged({ ...standing(4, null), closedOn })).toBe(outcome);
  });
});

describe('the sentence (N4)', () => {
  it.each<[MeasureFacts, string]>([
    [standing(1, null), '55.0% for 2025-26 is in the top quartile of all councils.'],
    [standing(4, 'WORSE'), '55.0% for 2025-26 is in the bottom quartile of all councils.'],
    [
      standing(2, 'BETTER', 'BETTER'),
      '55.0% for 2025-26 is in the better half of the second quartile of all councils and better than the period before.',
    ],
    [
      standing(3, 'WORSE', null),
      '55.0% for 2025-26 is in the worse half of the third quartile of all councils, with no period before to compare with.',
    ],
    [
      standing(2, null, 'BETTER'),
      '55.0% for 2025-26 is in the second quartile of all councils and better than the period before; in which half of the quartile is not known, so neither counts.',
    ],
    [
      standing(3, null, 'WORSE'),
      '55.0% for 2025-26 is in the third quartile of all councils and worse than the period before; in which half of the quartile is not known, so neither counts.',
    ],
    // The half would have changed nothing here, so nothing is said of it.
    [
      standing(2, null, 'WORSE'),
      '55.0% for 2025-26 is in the second quartile of all councils and worse than the period before.',
    ],
    [
      standing(3, null, 'NOT_COMPARABLE'),
      '55.0% for 2025-26 is in the third quartile of all councils and not comparable with the period before.',
    ],
    [
      { ...standing(1, null), position: null },
      '55.0% for 2025-26 has no national comparison to be ranked in.',
    ],
  ])('%#', (facts, words) => {
    expect(judge('QUARTILE_TREND', facts).explanation).toBe(words);
  });

  it('names the rule set', () => {
    expect(judge('QUARTILE_TREND', standing(1, null))).toMatchObject({
      ruleSet: 'QUARTILE_TREND',
      version: 1,
      workings: { readingPeriod: '2025-26', tolerance: null },
    });
  });
});

describe('what the key leaves open where the half is not known', () => {
  it.each([
    [1, null, 'WORSE', ['ON_TARGET']],
    [2, null, 'BETTER', ['ON_TARGET', 'CLOSE_TO_TRAJECTORY']],
    [2, 'BETTER', 'BETTER', ['ON_TARGET']],
    [2, 'WORSE', 'BETTER', ['CLOSE_TO_TRAJECTORY']],
    [2, null, 'SIMILAR', ['CLOSE_TO_TRAJECTORY']],
    // 004:10364 and 10450: two indicators, lower or worse in quartile 2, were rated green against the key.
    [2, null, 'WORSE', ['CLOSE_TO_TRAJECTORY']],
    [3, null, 'BETTER', ['CLOSE_TO_TRAJECTORY']],
    [3, null, 'WORSE', ['OFF_TRAJECTORY', 'CLOSE_TO_TRAJECTORY']],
    [3, 'WORSE', 'WORSE', ['OFF_TRAJECTORY']],
    [3, 'BETTER', 'WORSE', ['CLOSE_TO_TRAJECTORY']],
    [3, null, null, ['CLOSE_TO_TRAJECTORY']],
    [4, null, 'BETTER', ['OFF_TRAJECTORY']],
  ] as const)('quartile %s, half %s, %s', (quartile, half, direction, statuses) => {
    expect(possibleByKey(quartile, half, direction)).toEqual(new Set(statuses));
  });

  it('holds what the rule set finds once the half is known', () => {
    for (const quartile of [1, 2, 3, 4] as const) {
      for (const direction of DIRECTIONS) {
        const found = (['BETTER', 'WORSE'] as const).map(
          (half) => judge('QUARTILE_TREND', standing(quartile, half, direction)).status,
        );
        expect(possibleByKey(quartile, null, direction)).toEqual(new Set(found));
      }
    }
  });
});
