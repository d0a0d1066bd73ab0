import { displayFigure } from '../../domain/display';
import type {
  CompositeRule,
  MeasureUnit,
  ReadingSymbol,
  TargetBound,
  TargetDirection,
  TargetKind,
} from '../../domain/vocabulary';
import { compareDecimals, decimalsWritten, magnitude } from './decimal.rules';

/** The Government Statistical Service's letters for what has no number. */
const LETTER: Record<ReadingSymbol, string> = {
  NOT_APPLICABLE: 'z',
  UNAVAILABLE: 'x',
  SUPPRESSED: 'c',
  LOW: 'low',
  UNRELIABLE: 'u',
};

const SIGN: Record<TargetBound, string> = { AT_LEAST: '≥', AT_MOST: '≤', MORE_THAN: '>', LESS_THAN: '<' };

export interface Shown {
  readonly value: string | null;
  readonly symbol: ReadingSymbol | null;
}

/** A reading as a paper prints it: the number at the measure's decimals, or the letter that stands for it. */
export const displayReading = ({ value, symbol }: Shown, unit: MeasureUnit, decimalPlaces: number): string =>
  value === null ? LETTER[symbol ?? 'UNAVAILABLE'] : displayFigure(value, unit, decimalPlaces);

/** A figure of a statement, with as many decimals as its author wrote. Without a unit it stands bare. */
export const displayStated = (value: string, unit: MeasureUnit | null): string =>
  displayFigure(value, unit ?? 'COUNT', decimalsWritten(value));

/**
 * How a reading goes into the log. The log is read by people who may not see a suppressed number, and is never
 * rewritten, so the number stays out of it (N7).
 */
export const loggedReading = ({ value, symbol }: Shown): string =>
  symbol === 'SUPPRESSED' || value === null ? LETTER[symbol ?? 'UNAVAILABLE'] : value;

/** How a revised reading goes into the log: a revision that suppresses does not print what it takes back. */
export const loggedBefore = (before: Shown, after: Shown): string =>
  after.symbol === 'SUPPRESSED' ? LETTER.SUPPRESSED : loggedReading(before);

export interface TargetStatement {
  readonly kind: TargetKind;
  readonly value: string | null;
  readonly unit: MeasureUnit | null;
  readonly bound: TargetBound | null;
  readonly direction: TargetDirection | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly rule: CompositeRule | null;
  readonly atLeast: number | null;
  readonly description: string | null;
}

const DISPLAY: Record<TargetKind, (target: TargetStatement) => string | null> = {
  ABSOLUTE: ({ value, unit, bound }) =>
    value === null ? null : (bound === null ? '' : `${SIGN[bound]} `) + displayStated(value, unit),
  RELATIVE: ({ value }) =>
    value && change(value, (size) => `${displayStated(size, 'PERCENT')}`, RELATIVE_WORDS),
  POINTS: ({ value }) => value && change(value, points, POINTS_WORDS),
  DIRECTION: ({ direction }) => (direction === 'INCREASE' ? 'Increase on baseline' : 'Reduction on baseline'),
  MAINTAIN: ({ min, max, unit }) => range(min, max, unit),
  MILESTONE: ({ description }) => description,
  COMPOSITE: ({ description, rule, atLeast }) => description ?? (rule && compositeWords(rule, atLeast)),
  TO_BE_DEFINED: () => 'To be defined',
};

/** A target in words, as in "< 10%", "8% reduction on baseline" or "between 85% and 95%". */
export const displayTarget = (target: TargetStatement): string =>
  DISPLAY[target.kind](target) ?? 'To be defined';

interface ChangeWords {
  readonly up: string;
  readonly down: string;
}

const RELATIVE_WORDS: ChangeWords = { up: 'increase on baseline', down: 'reduction on baseline' };
const POINTS_WORDS: ChangeWords = { up: 'above baseline', down: 'below baseline' };

function change(value: string, show: (size: string) => string, words: ChangeWords): string {
  const sign = compareDecimals(value, '0');
  if (sign === 0) return 'No change on baseline';
  return `${show(magnitude(value))} ${sign > 0 ? words.up : words.down}`;
}

// In words, since "5%" would read as a share of the baseline.
const points = (size: string): string =>
  `${displayStated(size, null)} percentage ${size === '1' ? 'point' : 'points'}`;

function range(min: string | null, max: string | null, unit: MeasureUnit | null): string | null {
  if (min !== null && max !== null)
    return `between ${displayStated(min, unit)} and ${displayStated(max, unit)}`;
  if (max !== null) return `at most ${displayStated(max, unit)}`;
  return min === null ? null : `at least ${displayStated(min, unit)}`;
}

function compositeWords(rule: CompositeRule, atLeast: number | null): string {
  if (rule === 'WORST') return 'The worst measure decides';
  return `${rule === 'ALL' ? 'All' : `At least ${atLeast ?? 1}`} measures reach their targets`;
}
