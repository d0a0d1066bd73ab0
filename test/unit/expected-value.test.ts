import { exact } from '../../src/domain/exact';
import { expectedValue, type Course } from '../../src/domain/trajectory/expected-value';

const course = (changes: Partial<Course> = {}): Course => ({
  baseline: exact('50'),
  baselineDate: '2025-03-31',
  target: exact('60'),
  targetDate: '2027-03-31',
  milestones: [],
  profile: 'LINEAR',
  ...changes,
});

/** "elapsed expected" as fractions, or the problem by its name. */
function expected(on: string, changes: Partial<Course> = {}): string {
  const answer = expectedValue(course(changes), on);
  if ('problem' in answer) return answer.problem;
  return `${answer.elapsed.toFraction()} ${answer.value.toFraction()}`;
}

describe('a straight way (design 3.2)', () => {
  it.each([
    ['long before the baseline', '2020-01-01', '0 50'],
    ['the day before the baseline', '2025-03-30', '0 50'],
    ['on the day of the baseline', '2025-03-31', '0 50'],
    ['the day after the baseline', '2025-04-01', '1/730 3651/73'],
    ['after a quarter', '2025-06-30', '91/730 3741/73'],
    ['half way', '2026-03-31', '1/2 55'],
    ['the day before the target', '2027-03-30', '729/730 4379/73'],
    ['on the day of the target', '2027-03-31', '1 60'],
    ['the day after the target', '2027-04-01', '1 60'],
    ['long after the target', '2100-12-31', '1 60'],
  ])('%s', (_, on, answer) => {
    expect(expected(on)).toBe(answer);
  });

  it('runs downwards as well', () => {
    expect(expected('2026-03-31', { baseline: exact('60'), target: exact('50') })).toBe('1/2 55');
  });

  it('counts the leap day: 366 of 731 days lie before 31 March 2024', () => {
    expect(expected('2024-03-31', { baselineDate: '2023-03-31', targetDate: '2025-03-31' })).toBe(
      `366/731 ${exact('50').add(exact('10').mul(366).div(731)).toFraction()}`,
    );
  });

  it('does not lose an hour to summer time: 1 of 2 days from 29 to 31 March 2025', () => {
    expect(expected('2025-03-30', { baselineDate: '2025-03-29', targetDate: '2025-03-31' })).toBe('1/2 55');
  });

  it('stays level where the target is the baseline', () => {
    expect(expected('2026-03-31', { target: exact('50') })).toBe('1/2 50');
  });
});

const MILESTONES = [
  { date: '2026-09-30', value: '58' },
  { date: '2025-09-30', value: '51' },
];

describe('dated milestones, a straight way between each two (design 3.2)', () => {
  it.each([
    ['on the baseline', '2025-03-31', '0 50'],
    ['nearly half way to the first, after 91 of 183 days', '2025-06-30', '91/730 9241/183'],
    ['on the first', '2025-09-30', '183/730 51'],
    ['between the two', '2026-03-31', `1/2 ${exact('51').add(exact('7').mul(182).div(365)).toFraction()}`],
    ['on the second', '2026-09-30', '274/365 58'],
    [
      'between the second and the target',
      '2026-12-31',
      `64/73 ${exact('58').add(exact('2').mul(92).div(182)).toFraction()}`,
    ],
    ['on the target', '2027-03-31', '1 60'],
    ['after the target', '2028-03-31', '1 60'],
  ])('%s', (_, on, answer) => {
    expect(expected(on, { milestones: MILESTONES })).toBe(answer);
  });

  it.each([
    ['before the baseline', '2025-03-30'],
    ['on the day of the baseline', '2025-03-31'],
    ['on the day of the target', '2027-03-31'],
    ['after the target', '2027-04-01'],
  ])('one %s is left out', (_, date) => {
    for (const profile of ['LINEAR', 'STEPPED'] as const) {
      const milestones = [{ date, value: '1000' }];
      for (const on of ['2025-03-31', '2026-03-31', '2027-03-30', '2027-03-31', '2027-06-30']) {
        expect(expected(on, { milestones, profile })).toBe(expected(on, { profile }));
      }
    }
  });

  it('may lead away from the target and beyond it', () => {
    const milestones = [
      { date: '2025-09-30', value: '45' },
      { date: '2026-09-30', value: '70' },
    ];
    expect(expected('2025-09-30', { milestones })).toBe('183/730 45');
    expect(expected('2026-09-30', { milestones })).toBe('274/365 70');
  });

  it('of two on one day the later in the list counts from that day on, the earlier up to it', () => {
    const milestones = [
      { date: '2026-03-31', value: '52' },
      { date: '2026-03-31', value: '56' },
    ];
    expect(expected('2026-03-31', { milestones })).toBe('1/2 56');
    expect(expected('2026-03-30', { milestones })).toBe(
      `182/365 ${exact('50').add(exact('2').mul(364).div(365)).toFraction()}`,
    );
  });

  it('one whose date is no calendar date is left out', () => {
    expect(expected('2026-03-31', { milestones: [{ date: '2026-02-30', value: '51' }] })).toBe('1/2 55');
  });

  it('leaves the list that it was given in its order', () => {
    const milestones = Object.freeze([...MILESTONES]);
    expected('2026-03-31', { milestones });
    expect(milestones).toEqual(MILESTONES);
  });
});

describe('steps (design 3.2)', () => {
  it.each([
    ['on the baseline', '2025-03-31', '0 50'],
    ['the day before the first step', '2025-09-29', '91/365 50'],
    ['on the very day of the first', '2025-09-30', '183/730 51'],
    ['long after the first', '2026-09-29', '547/730 51'],
    ['on the very day of the second', '2026-09-30', '274/365 58'],
    ['the day before the target', '2027-03-30', '729/730 58'],
    ['on the target', '2027-03-31', '1 60'],
    ['after the target', '2030-01-01', '1 60'],
  ])('%s', (_, on, answer) => {
    expect(expected(on, { milestones: MILESTONES, profile: 'STEPPED' })).toBe(answer);
  });

  it('without milestones the baseline holds until the day of the target', () => {
    expect(expected('2027-03-30', { profile: 'STEPPED' })).toBe('729/730 50');
    expect(expected('2027-03-31', { profile: 'STEPPED' })).toBe('1 60');
  });
});

describe('dates that make no way are named, never thrown', () => {
  it.each([
    ['no target date', { targetDate: null }, '2026-03-31', 'TARGET_DATE_MISSING'],
    ['a target date that is none', { targetDate: '2027-02-30' }, '2026-03-31', 'TARGET_DATE_MISSING'],
    ['an empty target date', { targetDate: '' }, '2026-03-31', 'TARGET_DATE_MISSING'],
    ['a baseline date that is none', { baselineDate: 'March 2025' }, '2026-03-31', 'TARGET_DATE_MISSING'],
    ['a day that is none', {}, '2026-3-31', 'TARGET_DATE_MISSING'],
    ['a target on the day of the baseline', { targetDate: '2025-03-31' }, '2026-03-31', 'DATES_REVERSED'],
    ['a target before the baseline', { targetDate: '2025-03-30' }, '2026-03-31', 'DATES_REVERSED'],
  ])('%s', (_, changes, on, problem) => {
    expect(expected(on, changes)).toBe(problem);
    expect(expected(on, { ...changes, profile: 'STEPPED', milestones: MILESTONES })).toBe(problem);
  });
});
