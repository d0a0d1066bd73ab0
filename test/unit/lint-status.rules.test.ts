import { printedDirection, printedQuartile } from '../../src/domain/comparison/printed-words';
import { possibleByKey } from '../../src/domain/trajectory/quartile-key';
import type { DirectionOfTravel, Polarity, TrajectoryStatus } from '../../src/domain/vocabulary';
import type { MeasureLintFacts, TargetLintFacts } from '../../src/features/lint/lint-facts';
import { statusAgainstBaseline } from '../../src/features/lint/status-against-baseline.rules';
import { statusBreaksKey } from '../../src/features/lint/status-breaks-key.rules';
import { ambition, baseline, measure, printed, reading, target } from '../support/lint-facts';

describe('STATUS_AGAINST_BASELINE (design 3.4 clause 5)', () => {
  const worse = measure({
    name: 'Worse',
    baseline: baseline({ value: '12.8' }),
    readings: [reading({ value: '11.7' })],
  });
  const better = { ...worse, name: 'Better', readings: [reading({ value: '12.9' })] };
  const check = (
    measures: MeasureLintFacts[],
    status: TrajectoryStatus = 'ON_TARGET',
    period = '2025-26 Q4',
  ) => statusAgainstBaseline(ambition({ measures, published: [{ period, status }] }));

  it('says which figure is worse than which', () => {
    expect(check([worse], 'CLOSE_TO_TRAJECTORY')).toEqual([
      {
        rule: 'STATUS_AGAINST_BASELINE',
        found: 'close to trajectory',
        expected: 'off trajectory: 11.7% is worse than the baseline of 12.8%',
        period: '2025-26 Q4',
      },
    ]);
  });

  it.each<[TrajectoryStatus, number]>([
    ['ON_TARGET', 1],
    ['CLOSE_TO_TRAJECTORY', 1],
    ['COMPLETE', 1],
    ['OFF_TRAJECTORY', 0],
    ['ESTABLISHING_BASELINE', 0],
    ['DATA_NOT_AVAILABLE', 0],
  ])('published as %s gives %i', (status, count) => expect(check([worse], status)).toHaveLength(count));

  it.each<[Polarity, string, string, number]>([
    ['LOWER_IS_BETTER', '6.9', '6.94', 1],
    ['LOWER_IS_BETTER', '6.9', '6.90', 0],
    ['LOWER_IS_BETTER', '6.9', '6.89', 0],
    ['HIGHER_IS_BETTER', '6.9', '6.89', 1],
    ['HIGHER_IS_BETTER', '6.9', '6.90', 0],
    ['HIGHER_IS_BETTER', '6.9', '6.94', 0],
    ['NONE', '6.9', '6.94', 0],
  ])('%s from %s to %s gives %i', (polarity, value, now, count) => {
    const one = measure({ polarity, baseline: baseline({ value }), readings: [reading({ value: now })] });
    expect(check([one])).toHaveLength(count);
  });

  it('needs every measure that can be judged to be worse', () => {
    expect(check([worse, worse])).toHaveLength(1);
    expect(check([worse, better])).toEqual([]);
    expect(check([better])).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it.each<[string, Partial<MeasureLintFacts>]>([
    ['no baseline', { baseline: null }],
    ['a baseline in another unit', { baseline: baseline({ unit: 'DAYS', value: '706' }) }],
    ['a baseline on another basis', { baseline: baseline({ value: '12.8', basis: 'FULL_YEAR' }) }],
    [
      "a reading of the baseline's own period",
      { baseline: baseline({ value: '12.8', period: '2025-26 Q4' }) },
    ],
    ['a baseline after the reading', { baseline: baseline({ value: '12.8', period: '2026-27 Q1' }) }],
    ['no reading', { readings: [] }],
    ['a reading off the headline basis', { readings: [reading({ value: '11.7', basis: 'FULL_YEAR' })] }],
    ['a reading after the quarter', { readings: [reading({ value: '11.7', period: '2026-27 Q1' })] }],
    ['a suppressed reading', { readings: [reading({ value: '11.7', symbol: 'SUPPRESSED' })] }],
    [
      'a newest reading without a figure',
      {
        readings: [
          reading({ value: '11.7', period: '2025-26 Q3' }),
          reading({ symbol: 'UNAVAILABLE', period: '2025-26 Q4' }),
        ],
      },
    ],
  ])('%s cannot be judged', (_, facts) => {
    expect(check([{ ...worse, ...facts }])).toEqual([]);
    expect(check([{ ...worse, ...facts }, worse])).toHaveLength(1);
  });

  it('takes the newest reading up to the quarter, in whatever order they come', () => {
    const old = reading({ value: '11', period: '2025-26 Q2' });
    const newest = reading({ value: '13', period: '2025-26 Q3' });
    const later = reading({ value: '11', period: '2026-27 Q1' });
    expect(check([{ ...worse, readings: [old, newest, later] }])).toEqual([]);
    expect(check([{ ...worse, readings: [later, newest, old] }])).toEqual([]);
    expect(check([{ ...worse, readings: [later, newest, old] }], 'ON_TARGET', '2025-26 Q2')).toHaveLength(1);
  });

  it('prefers the quarter to its last month, and the longer of two others', () => {
    const quarter = reading({ value: '13' });
    const month = reading({ value: '11', period: '2026-03' });
    const year = reading({ value: '13', period: '2025-26' });
    expect(check([{ ...worse, readings: [month, quarter] }])).toEqual([]);
    expect(check([{ ...worse, readings: [quarter, month] }])).toEqual([]);
    expect(check([{ ...worse, readings: [month, year] }])).toEqual([]);
    expect(check([{ ...worse, readings: [quarter, { ...year, value: '11' }] }])).toEqual([]);
  });

  it.each<[Partial<TargetLintFacts>, number]>([
    [{ kind: 'ABSOLUTE', value: '11.7', bound: 'AT_LEAST' }, 0],
    [{ kind: 'ABSOLUTE', value: '11.7', bound: 'MORE_THAN' }, 1],
    [{ kind: 'ABSOLUTE', value: '11.6', bound: 'MORE_THAN' }, 0],
    [{ kind: 'ABSOLUTE', value: '11.7', bound: 'AT_MOST' }, 0],
    [{ kind: 'ABSOLUTE', value: '11.7', bound: 'LESS_THAN' }, 1],
    [{ kind: 'ABSOLUTE', value: '11.7' }, 0],
    [{ kind: 'ABSOLUTE', value: '11.8' }, 1],
    [{ kind: 'ABSOLUTE', value: '11.7', unit: 'DAYS' }, 1],
    [{ kind: 'MAINTAIN', min: '11.7', max: '12' }, 0],
    [{ kind: 'MAINTAIN', max: '11.7' }, 0],
    [{ kind: 'MAINTAIN', min: '11.7' }, 0],
    [{ kind: 'MAINTAIN', max: '11.6' }, 1],
    [{ kind: 'MAINTAIN', min: '11.8' }, 1],
    [{ kind: 'MAINTAIN' }, 1],
    [{ kind: 'DIRECTION', direction: 'INCREASE' }, 1],
  ])('a worse figure under the target %j gives %i (clause 4 comes first)', (facts, count) => {
    expect(check([{ ...worse, target: target(facts) }])).toHaveLength(count);
  });

  it('judges lower-is-better against an unbounded figure from above', () => {
    const one = measure({
      polarity: 'LOWER_IS_BETTER',
      baseline: baseline({ value: '80' }),
      readings: [reading({ value: '85' })],
      target: target({ kind: 'ABSOLUTE', value: '90' }),
    });
    expect(check([one])).toEqual([]);
    expect(check([{ ...one, target: target({ kind: 'ABSOLUTE', value: '84' }) }])).toHaveLength(1);
  });
});

describe("STATUS_BREAKS_KEY (design 3.5, the county's key)", () => {
  it.each<[string, DirectionOfTravel, TrajectoryStatus[] | null]>([
    ['1', 'WORSE', ['ON_TARGET']],
    ['1', 'BETTER', ['ON_TARGET']],
    ['2', 'BETTER', ['ON_TARGET', 'CLOSE_TO_TRAJECTORY']],
    ['2', 'SIMILAR', ['CLOSE_TO_TRAJECTORY']],
    ['2', 'WORSE', ['CLOSE_TO_TRAJECTORY']],
    ['3', 'BETTER', ['CLOSE_TO_TRAJECTORY']],
    ['3', 'SIMILAR', ['CLOSE_TO_TRAJECTORY']],
    ['3', 'WORSE', ['CLOSE_TO_TRAJECTORY', 'OFF_TRAJECTORY']],
    ['4', 'BETTER', ['OFF_TRAJECTORY']],
    ['4', 'WORSE', ['OFF_TRAJECTORY']],
    ['0', 'SIMILAR', null],
    ['5', 'SIMILAR', null],
    ['top', 'SIMILAR', null],
  ])('quartile %s and %s allow %j', (quartile, trend, allowed) => {
    const printedAs = printedQuartile(quartile);
    const possible = printedAs && [...possibleByKey(printedAs, null, trend)].sort();
    expect(possible).toEqual(allowed?.toSorted() ?? null);
  });

  it.each<[string, Polarity, DirectionOfTravel | null]>([
    ['Better', 'HIGHER_IS_BETTER', 'BETTER'],
    ['Worse', 'LOWER_IS_BETTER', 'WORSE'],
    ['Same', 'HIGHER_IS_BETTER', 'SIMILAR'],
    ['Similar', 'NONE', 'SIMILAR'],
    ['Lower', 'LOWER_IS_BETTER', 'BETTER'],
    ['Lower', 'HIGHER_IS_BETTER', 'WORSE'],
    ['HIGHER', 'HIGHER_IS_BETTER', 'BETTER'],
    ['higher than before', 'LOWER_IS_BETTER', 'WORSE'],
    ['Higher - no polarity', 'NONE', 'HIGHER'],
    ['Lower', 'NONE', 'LOWER'],
    ['n/a', 'HIGHER_IS_BETTER', null],
    ['', 'HIGHER_IS_BETTER', null],
    ['Not better', 'HIGHER_IS_BETTER', null],
  ])('"%s" under %s is %s', (words, polarity, trend) =>
    expect(printedDirection(words, polarity)).toBe(trend),
  );

  const placed = (quartile: string | null, direction: string | null, period = '2025-26 Q4') =>
    measure({
      printed: [
        ...(quartile === null ? [] : [printed({ kind: 'QUARTILE', value: quartile, period })]),
        ...(direction === null ? [] : [printed({ kind: 'DIRECTION', text: direction, period })]),
      ],
    });
  const check = (measures: MeasureLintFacts[], status: TrajectoryStatus = 'ON_TARGET') =>
    statusBreaksKey(ambition({ measures, published: [{ period: '2025-26 Q4', status }] }), 'QUARTILE_TREND');

  it('says what the key would allow', () => {
    expect(check([placed('2', 'Lower')])).toEqual([
      {
        rule: 'STATUS_BREAKS_KEY',
        found: 'on target in quartile 2, Lower',
        expected: 'close to trajectory',
        period: '2025-26 Q4',
      },
    ]);
  });

  it.each<[string, string, TrajectoryStatus, number]>([
    ['2', 'Higher', 'ON_TARGET', 0],
    ['2', 'Higher', 'CLOSE_TO_TRAJECTORY', 0],
    ['2', 'Same', 'ON_TARGET', 1],
    ['3', 'Worse', 'OFF_TRAJECTORY', 0],
    ['3', 'Better', 'OFF_TRAJECTORY', 1],
    ['1', 'Worse', 'CLOSE_TO_TRAJECTORY', 1],
    ['4', 'Better', 'CLOSE_TO_TRAJECTORY', 1],
    // Reached without the key.
    ['4', 'Better', 'COMPLETE', 0],
    ['4', 'Better', 'DATA_NOT_AVAILABLE', 0],
    ['n/a', 'Worse', 'ON_TARGET', 0],
    ['2', 'unclear', 'ON_TARGET', 0],
  ])('quartile %s, %s, published %s gives %i', (quartile, direction, status, count) => {
    expect(check([placed(quartile, direction)], status)).toHaveLength(count);
  });

  it('reads the figure of a quartile and the words of a direction, where a fact has both', () => {
    const both = [
      printed({ kind: 'QUARTILE', value: '2', text: 'second' }),
      printed({ kind: 'DIRECTION', value: '-1.4', text: 'Lower' }),
    ];
    expect(check([measure({ printed: both })])).toHaveLength(1);
  });

  it('needs both facts, of the same period and for every measure', () => {
    expect(check([placed('2', null)])).toEqual([]);
    expect(check([placed(null, 'Lower')])).toEqual([]);
    expect(check([placed('2', 'Lower', '2025-26 Q3')])).toEqual([]);
    expect(check([placed('2', 'Lower'), measure()])).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it('lets any measure of the ambition, and any of two printed words, allow the status', () => {
    expect(check([placed('2', 'Lower'), placed('1', 'Lower')])).toEqual([]);
    expect(check([placed('2', 'Lower'), placed('3', 'Lower')])).toHaveLength(1);
    const twice = placed('2', 'Lower');
    const second = printed({ kind: 'QUARTILE', text: '1' });
    expect(check([{ ...twice, printed: [...twice.printed, second] }])).toEqual([]);
  });

  it.each(['TRAJECTORY', 'VARIANCE_TO_TARGET'] as const)('is silent under %s', (ruleSet) => {
    const one = ambition({
      measures: [placed('2', 'Lower')],
      published: [{ period: '2025-26 Q4', status: 'ON_TARGET' }],
    });
    expect(statusBreaksKey(one, ruleSet)).toEqual([]);
    expect(statusBreaksKey(one, 'QUARTILE_TREND')).toHaveLength(1);
  });
});
