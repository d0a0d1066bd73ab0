import type { MeasureFacts, ToleranceFacts } from '../../src/domain/trajectory/facts';
import { judge } from '../../src/domain/trajectory/rule-sets';
import { TRAJECTORY_V1 } from '../../src/domain/trajectory/trajectory';
import { VARIANCE_TO_TARGET_V1 } from '../../src/domain/trajectory/variance-to-target';
import { baseline, measureFacts, reading, target } from '../support/measure-facts';

const tolerance = (kind: ToleranceFacts['kind'], value: string): Partial<MeasureFacts> => ({
  tolerance: { kind, value },
});
const TEN_PER_CENT = tolerance('PER_CENT_OF_EXPECTED', '10');
const DOWN = {
  polarity: 'LOWER_IS_BETTER',
  target: target({ value: '50' }),
  baseline: baseline({ value: '60' }),
} as const;

function judged(changes: Partial<MeasureFacts>): string {
  const { status, clause } = judge('VARIANCE_TO_TARGET', measureFacts(changes));
  return `${status} ${clause}`;
}

const GREEN = 'ON_TARGET WITHIN_TOLERANCE_OF_TARGET';
const AMBER = 'CLOSE_TO_TRAJECTORY NO_WORSE_THAN_YEAR_BEFORE';
const RED = 'OFF_TRAJECTORY WORSE_THAN_YEAR_BEFORE';

describe("within 10% of the period's target, else no worse than a year before (design 3.5, Havering)", () => {
  it.each([
    ['better than the target', '61', null, GREEN],
    ["exactly the period's target", '55', null, GREEN],
    ['exactly 10% below it', '49.5', null, GREEN],
    ['just more than 10% below it, better than a year before', '49.499999', '49', AMBER],
    ['just more than 10% below it, level with a year before', '49.499999', '49.499999', AMBER],
    ['just more than 10% below it, worse than a year before', '49.499999', '49.5', RED],
    ['just more than 10% below it, nothing a year before', '49.499999', null, RED],
    ['worse than a year before does not matter within the tolerance', '49.5', '90', GREEN],
  ])('%s', (_, value, yearBefore, outcome) => {
    expect(judged({ ...TEN_PER_CENT, reading: reading(value), yearBefore })).toBe(outcome);
  });

  it.each([
    ['exactly 10% above it', '60.5', null, GREEN],
    ['just more, better than a year before', '60.500001', '61', AMBER],
    ['just more, level with a year before', '60.500001', '60.500001', AMBER],
    ['just more, worse than a year before', '60.500001', '60.5', RED],
  ])('lower is better: %s', (_, value, yearBefore, outcome) => {
    expect(judged({ ...DOWN, ...TEN_PER_CENT, reading: reading(value), yearBefore })).toBe(outcome);
  });

  it('the tolerance may reach behind the baseline: 49.5 is green although the baseline was 50', () => {
    expect(judged({ ...TEN_PER_CENT, reading: reading('49.5') })).toBe(GREEN);
    expect(judge('TRAJECTORY', measureFacts({ ...TEN_PER_CENT, reading: reading('49.5') })).status).toBe(
      'OFF_TRAJECTORY',
    );
  });

  it("the period's target counts, not the last one: 60 reached early still has to keep up with a milestone of 70", () => {
    const milestones = [{ date: '2026-03-31', value: '70' }];
    expect(judged({ ...TEN_PER_CENT, target: target({ milestones }), reading: reading('62') })).toBe(RED);
  });
});

describe('the other kinds of tolerance', () => {
  it.each([
    ['ABSOLUTE', '2', '53', GREEN],
    ['ABSOLUTE', '2', '52.999999', RED],
    ['SHARE_OF_SPAN', '0.15', '53.5', GREEN],
    ['SHARE_OF_SPAN', '0.15', '53.499999', RED],
    ['ABSOLUTE', '0', '55', GREEN],
    ['ABSOLUTE', '0', '54.999999', RED],
  ] as const)('%s of %s, a reading of %s', (kind, value, figure, outcome) => {
    expect(judged({ ...tolerance(kind, value), reading: reading(figure) })).toBe(outcome);
    // A share of the span is one of its size, whichever way it leads.
    const mirrored = reading(String(110 - Number(figure)));
    expect(judged({ ...DOWN, ...tolerance(kind, value), reading: mirrored })).toBe(outcome);
  });

  it('a share of no span at all is nothing: the figure must be there', () => {
    const level = { target: target({ value: '50' }) };
    expect(judged({ ...level, reading: reading('50') })).toBe(GREEN);
    expect(judged({ ...level, reading: reading('49.999999') })).toBe(RED);
  });
});

describe('a strict bound once the target is due', () => {
  const strict: Partial<MeasureFacts> = { target: target({ bound: 'MORE_THAN' }), at: '2027-03-31' };
  const last = (value: string) => reading(value, { period: '2026-27', on: '2027-03-31' });

  it.each([
    ['0', '60.000001', GREEN],
    ['0', '60', RED],
    ['2', '60', GREEN],
    ['2', '58', GREEN],
    ['2', '57.999999', RED],
  ])('with a tolerance of %s, a reading of %s', (value, figure, outcome) => {
    expect(judged({ ...strict, ...tolerance('ABSOLUTE', value), reading: last(figure) })).toBe(outcome);
  });
});

describe('its own figure is enough', () => {
  const none = tolerance('ABSOLUTE', '0');

  it('on the way to a strict bound', () => {
    expect(judged({ ...none, target: target({ bound: 'MORE_THAN' }), reading: reading('55') })).toBe(GREEN);
  });

  it('for a bound that takes it in, once the target is due', () => {
    const last = reading('60', { period: '2026-27', on: '2027-03-31' });
    expect(judged({ ...none, target: target({ bound: 'AT_LEAST' }), at: '2027-03-31', reading: last })).toBe(
      GREEN,
    );
  });
});

describe('everything else is as in TRAJECTORY (design 3.5)', () => {
  const DIRECTION = target({ kind: 'DIRECTION', value: null });
  const RANGE = target({ kind: 'MAINTAIN', value: null, min: '40', max: '50' });
  const MILESTONE = target({ kind: 'MILESTONE', value: null, date: '2026-03-31' });

  it.each<[string, Partial<MeasureFacts>]>([
    ['no target', { target: null }],
    ['no baseline', { baseline: null }],
    ['units that disagree', { baseline: baseline({ unit: 'COUNT' }) }],
    ['no date', { target: target({ date: null }) }],
    ['dates reversed', { target: target({ date: '2025-01-01' }) }],
    ['no reading', { reading: null }],
    ['no reading, closed', { reading: null, closedOn: '2026-01-01' }],
    ['another basis', { reading: reading('55', { basis: 'SNAPSHOT' }) }],
    ['closed', { closedOn: '2026-03-31' }],
    ['better than the baseline', { target: DIRECTION }],
    ['level with the baseline', { target: DIRECTION, reading: reading('50') }],
    ['worse than the baseline', { target: DIRECTION, reading: reading('49') }],
    ['inside the range', { target: RANGE, reading: reading('50') }],
    ['outside the range', { target: RANGE }],
    ['a milestone reached', { target: MILESTONE, reading: reading('100') }],
    ['a milestone missed', { target: MILESTONE, reading: null }],
    ['a milestone not due', { target: MILESTONE, at: '2026-03-30' }],
  ])('%s', (_, changes) => {
    const { ruleSet, ...verdict } = judge('VARIANCE_TO_TARGET', measureFacts(changes));
    const { ruleSet: other, ...trajectory } = judge('TRAJECTORY', measureFacts(changes));
    expect(verdict).toEqual(trajectory);
    expect([ruleSet, other]).toEqual([VARIANCE_TO_TARGET_V1.name, TRAJECTORY_V1.name]);
  });
});

describe('the sentence (N4)', () => {
  const WAY = '55.0% expected by 31 March 2026 on the way from 50.0% to 60.0% by 31 March 2027';
  const BEYOND = 'beyond the tolerance of 1 percentage point, which reaches only to 54.0%';

  it.each<[string, Partial<MeasureFacts>, string]>([
    ['at the target', {}, `55.0% for 2025-26 is at or ahead of the ${WAY}.`],
    [
      'within',
      { ...TEN_PER_CENT, reading: reading('49.5') },
      `49.5% for 2025-26 is behind the ${WAY}, but within the tolerance of 10% of the expected figure, which reaches to 49.5%.`,
    ],
    [
      'no worse than a year before',
      { ...tolerance('ABSOLUTE', '1'), reading: reading('53'), yearBefore: '52.98' },
      `53.0% for 2025-26 is behind the ${WAY}, ${BEYOND}, but no worse than the 52.98% of a year before.`,
    ],
    [
      'worse than a year before',
      { ...tolerance('ABSOLUTE', '1'), reading: reading('52'), yearBefore: '53' },
      `52.0% for 2025-26 is behind the ${WAY}, ${BEYOND}, and worse than the 53.0% of a year before.`,
    ],
    [
      'nothing a year before',
      { ...tolerance('ABSOLUTE', '1'), reading: reading('52') },
      `52.0% for 2025-26 is behind the ${WAY}, ${BEYOND}, and there is no figure of a year before to hold it against.`,
    ],
    [
      'no tolerance',
      { ...tolerance('ABSOLUTE', '0'), reading: reading('54') },
      `54.0% for 2025-26 is behind the ${WAY}, without any tolerance, and there is no figure of a year before to hold it against.`,
    ],
  ])('%s', (_, changes, words) => {
    expect(judge('VARIANCE_TO_TARGET', measureFacts(changes)).explanation).toBe(words);
  });

  it('each clause of the rule set is told once', () => {
    const clauses = VARIANCE_TO_TARGET_V1.clauses.map(({ clause }) => clause);
    expect(new Set(clauses).size).toBe(clauses.length);
  });
});
