import fc from 'fast-check';
import { parsePeriod } from '../../src/domain/period';
import { suppressMeasure } from '../../src/domain/suppression/suppress-measure';
import type { Basis, MeasureUnit, ReadingSymbol, RuleSetName } from '../../src/domain/vocabulary';

/** A measure of small numbers over a year, as councils keep it, and what happens to it. */
export interface Story {
  readonly unit: Extract<MeasureUnit, 'COUNT' | 'PERCENT'>;
  readonly threshold: number;
  readonly roundingBase: number | null;
  /** The fourth quarter of the year before, then the four quarters, each as the sum of so many parts. */
  readonly leaves: readonly number[];
  readonly parts: 1 | 2;
  readonly denominators: readonly number[];
  readonly withNumerators: boolean;
  readonly withYear: boolean;
  readonly withYearToDate: boolean;
  readonly baseline: 'none' | 'year before' | 'first quarter' | 'whole year';
  readonly relativeTarget: boolean;
  readonly ruleSet: RuleSetName;
  /** The quarter that somebody marks as suppressed. */
  readonly marked: number | null;
  /** When somebody chooses what is to be hidden. */
  readonly chosen: 'at first' | 'once published' | 'once corrected';
  readonly corrected: { readonly quarter: number; readonly leaves: readonly number[] };
  readonly reopened: number;
  readonly second: boolean;
}

const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.nat(5) },
  { weight: 2, arbitrary: fc.integer({ min: 6, max: 18 }) },
);

export const stories: fc.Arbitrary<Story> = fc
  .record({
    unit: fc.constantFrom('COUNT' as const, 'COUNT' as const, 'PERCENT' as const),
    threshold: fc.constantFrom(3, 4, 5),
    roundingBase: fc.constantFrom(null, null, null, 5),
    leaves: fc.array(leaf, { minLength: 9, maxLength: 9 }),
    parts: fc.constantFrom(1 as const, 1 as const, 2 as const),
    denominators: fc.array(fc.integer({ min: 40, max: 70 }), { minLength: 5, maxLength: 5 }),
    withNumerators: fc.boolean(),
    withYear: fc.boolean(),
    withYearToDate: fc.boolean(),
    baseline: fc.constantFrom(
      'none' as const,
      'year before' as const,
      'first quarter' as const,
      'whole year' as const,
    ),
    relativeTarget: fc.boolean(),
    ruleSet: fc.constantFrom(
      'TRAJECTORY' as const,
      'TRAJECTORY' as const,
      'VARIANCE_TO_TARGET' as const,
      'QUARTILE_TREND' as const,
    ),
    marked: fc.constantFrom(null, null, null, 1, 2, 3, 4),
    chosen: fc.constantFrom(
      'at first' as const,
      'at first' as const,
      'once published' as const,
      'once corrected' as const,
    ),
    corrected: fc.record({
      quarter: fc.integer({ min: 1, max: 4 }),
      leaves: fc.array(leaf, { minLength: 2, maxLength: 2 }),
    }),
    reopened: fc.integer({ min: 1, max: 4 }),
    second: fc.boolean(),
  })
  .map((drawn) => ({ ...drawn, parts: drawn.unit === 'PERCENT' ? 1 : drawn.parts }));

/** Counts of a year, lower being better, judged from the year before on; 5 and fewer are hidden. */
export const plain = (leaves: readonly number[], more: Partial<Story>): Story => ({
  unit: 'COUNT',
  threshold: 5,
  roundingBase: null,
  leaves,
  parts: 1,
  denominators: [50, 50, 50, 50, 50],
  withNumerators: false,
  withYear: false,
  withYearToDate: false,
  baseline: 'year before',
  relativeTarget: false,
  ruleSet: 'TRAJECTORY',
  marked: null,
  chosen: 'at first',
  corrected: { quarter: 1, leaves: [leaves[1] ?? 0, leaves[2] ?? 0] },
  reopened: 2,
  second: false,
  ...more,
});

export interface Told {
  readonly period: string;
  readonly basis: Basis;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly symbol: ReadingSymbol | null;
  readonly components: readonly (Counts & { readonly name: string })[];
}

interface Counts {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly symbol: ReadingSymbol | null;
}

export const QUARTER_LABELS = ['2024-25 Q4', '2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4'] as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The counts of the five quarters; the first has one part only. */
const countsOf = ({ parts }: Pick<Story, 'parts'>, leaves: readonly number[]): number[] =>
  QUARTER_LABELS.map((_, at) => sum(partsAt(parts, leaves, at)));

const partsAt = (parts: 1 | 2, leaves: readonly number[], at: number): readonly number[] =>
  at === 0 ? leaves.slice(0, 1) : leaves.slice(1 + (at - 1) * 2, 1 + (at - 1) * 2 + parts);

/** Every reading that a story makes of some counts. */
export function readingsOf(story: Story, leaves: readonly number[]): Told[] {
  const counts = countsOf(story, leaves);
  const { denominators, withYear, withYearToDate, unit, parts, marked } = story;
  const over = (from: number, to: number): Counts =>
    figureOf(story, sum(counts.slice(from, to)), sum(denominators.slice(from, to)));
  const quarters = QUARTER_LABELS.map((period, at): Told => ({
    period,
    basis: 'IN_PERIOD',
    ...over(at, at + 1),
    ...(marked === at && { symbol: 'SUPPRESSED' as const }),
    components:
      parts === 2 && at > 0 && unit === 'COUNT'
        ? partsAt(parts, leaves, at).map((part, index) => ({
            name: ['Girls', 'Boys'][index] ?? '',
            ...figureOf(story, part, 0),
          }))
        : [],
  }));
  const none: Told['components'] = [];
  return [
    ...quarters,
    ...(withYearToDate
      ? [{ period: QUARTER_LABELS[2], basis: 'YEAR_TO_DATE' as const, ...over(1, 3), components: none }]
      : []),
    ...(withYear
      ? [{ period: '2025-26', basis: 'FULL_YEAR' as const, ...over(1, 5), components: none }]
      : []),
  ];
}

function figureOf({ unit, withNumerators }: Story, count: number, denominator: number): Counts {
  if (unit === 'COUNT') return { value: String(count), numerator: null, denominator: null, symbol: null };
  const value = String(Math.round((1000 * count) / denominator) / 10);
  return {
    value,
    numerator: withNumerators ? String(count) : null,
    denominator: String(denominator),
    symbol: null,
  };
}

/** Where it starts from; null for nowhere. */
export function baselineOf(story: Story, leaves: readonly number[]) {
  const { baseline, denominators } = story;
  if (baseline === 'none') return null;
  const counts = countsOf(story, leaves);
  const [period, basis, from, to] = {
    'year before': [QUARTER_LABELS[0], 'IN_PERIOD', 0, 1],
    'first quarter': [QUARTER_LABELS[1], 'IN_PERIOD', 1, 2],
    'whole year': ['2025-26', 'FULL_YEAR', 1, 5],
  }[baseline] as [string, Basis, number, number];
  const figure = figureOf(story, sum(counts.slice(from, to)), sum(denominators.slice(from, to)));
  const { value, numerator, denominator } = figure;
  return { period, basis, unit: story.unit, value: value ?? '', numerator, denominator };
}

/** Which quarters those outside see; a year ends with its last. */
type Open = readonly number[];

const endOf = (label: string): string => parsePeriod(label)?.endsOn ?? '';

/** What may be shown of a story at one moment, by the pure rule: as text, so that two can be compared. */
function shownAt(story: Story, leaves: readonly number[], start: readonly number[], open: Open): string {
  const { threshold, roundingBase, unit } = story;
  const unseen = new Set(open.map((at) => endOf(QUARTER_LABELS[at] ?? '')));
  const seen = (period: string): boolean => !unseen.has(endOf(period));
  const readings = readingsOf(story, leaves).filter(({ period }) => seen(period));
  const stated = baselineOf(story, start);
  const baseline = stated && seen(stated.period) ? stated : null;
  return JSON.stringify(suppressMeasure({ readings, baseline, unit }, { threshold, roundingBase }));
}

/** The counts after the correction. */
export function afterwards(
  { corrected: { quarter, leaves: later } }: Story,
  leaves: readonly number[],
): number[] {
  return leaves.map((one, at) => {
    const place = at - 1 - (quarter - 1) * 2;
    return place === 0 || place === 1 ? (later[place] ?? one) : one;
  });
}

/** The same story with other numbers, in which everything that is shown at any moment is the same; null for none. */
export function twinOf(story: Story, seed: number): Story | null {
  let state = seed;
  const draw = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % n;
  };
  const shifted = (numbers: readonly number[]): number[] =>
    numbers.map((one) => (draw(3) > 0 ? one : Math.max(0, one + draw(7) - 3)));
  const seen = allMoments(story);
  const again = revised(story);
  let best: Story | null = null;
  for (let tries = 0; tries < 250; tries += 1) {
    const other = {
      ...story,
      leaves: shifted(story.leaves),
      corrected: { ...story.corrected, leaves: shifted(story.corrected.leaves) },
    };
    if (differences(story, other) <= (best ? differences(story, best) : 0)) continue;
    if (revised(other) === again && allMoments(other) === seen) best = other;
  }
  return best;
}

/** Which readings the correction changes. That a figure was counted again is told to everybody, and no secret. */
function revised(story: Story): string {
  const before = new Set(readingsOf(story, story.leaves).map((reading) => JSON.stringify(reading)));
  return readingsOf(story, afterwards(story, story.leaves))
    .filter((reading) => !before.has(JSON.stringify(reading)))
    .map(({ period, basis }) => `${period} ${basis}`)
    .join();
}

/** In how many quarters two stories have another count, before or after the correction. */
export function differences(one: Story, other: Story): number {
  const counts = (story: Story): number[] => [
    ...countsOf(story, story.leaves),
    ...countsOf(story, afterwards(story, story.leaves)),
  ];
  const others = counts(other);
  return counts(one).filter((count, at) => count !== others[at]).length;
}

/** What is shown at every moment that is looked at: those from the choice on. */
function allMoments(story: Story): string {
  const { leaves, chosen, reopened } = story;
  const later = afterwards(story, leaves);
  const before = [shownAt(story, leaves, leaves, [4]), shownAt(story, leaves, leaves, [])];
  const after = [shownAt(story, later, leaves, []), shownAt(story, later, leaves, [reopened])];
  if (chosen === 'at first') return JSON.stringify([before, after]);
  return JSON.stringify([chosen === 'once published' ? before.slice(1) : [], after]);
}
