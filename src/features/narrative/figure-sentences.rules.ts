import { decimalText, exact, whole } from '../../domain/exact';
import { displayFigure } from '../../domain/display';
import type { Period } from '../../domain/period';
import type { ReadingFlag, ReadingSymbol } from '../../domain/vocabulary';
import { periodWords } from './comparison-sentences.rules';
import type { StructuredFacts } from './measure-facts';

const SYMBOL: Record<ReadingSymbol, string> = {
  NOT_APPLICABLE: 'not applicable',
  UNAVAILABLE: 'not available',
  SUPPRESSED: 'suppressed',
  LOW: 'low, but not 0',
  UNRELIABLE: 'too unreliable to give',
};

const FLAG: Record<ReadingFlag, string> = {
  PROVISIONAL: 'The figure is provisional.',
  REVISED: 'The figure is revised.',
  ESTIMATED: 'The figure is estimated.',
  BREAK_IN_SERIES: 'The series breaks here: earlier figures were counted in another way.',
};

/** The figure with what it was counted from, or why there is none. */
export function figureSentences(facts: StructuredFacts, quarter: Period | null): string[] {
  const { name, period, value, display, withheld, symbol, flags } = facts;
  if (!period) return [`${name}: no reading ${quarter ? `up to the end of ${quarter.label}` : 'yet'}.`];
  const when = periodWords(period);
  if (withheld)
    return [`${name}: the figure for ${when} is withheld, and so is everything that follows from it.`];
  if (value === null) return [`${name}: no figure for ${when} (${SYMBOL[symbol ?? 'UNAVAILABLE']}).`];
  return [
    `${name}: ${display}${base(facts)} for ${when}.`,
    ...(symbol === null ? [] : [`The figure is ${symbol === 'SUPPRESSED' ? KEPT : SYMBOL[symbol]}.`]),
    ...(facts.smallBase ? [smallBase(facts)] : []),
    ...flags.map((flag) => FLAG[flag]),
  ];
}

const KEPT = 'suppressed: it is not to be published';

function base({ numerator, denominator, unit }: StructuredFacts): string {
  const people = unit === 'DAYS' || unit === 'SCORE';
  if (numerator !== null && denominator !== null && !people)
    return ` (${countWords(numerator)} of ${countWords(denominator)})`;
  if (denominator !== null) return ` (base ${countWords(denominator)})`;
  return numerator === null || unit === 'COUNT' ? '' : ` (${countWords(numerator)} counted)`;
}

/** Counts are whole; where one is not, it keeps the decimals that it was written with. */
const countWords = (count: string): string => {
  const [, fraction = ''] = count.split('.');
  return displayFigure(count, 'COUNT', fraction.replace(/0+$/, '').length);
};

function smallBase({ unit, denominator }: StructuredFacts): string {
  if (unit !== 'PERCENT' || denominator === null || exact(denominator).equals(0)) return 'The base is small.';
  const step = decimalText(whole(100).div(exact(denominator)), 1);
  return `The base is small: one more or fewer moves the figure by ${step} percentage points.`;
}
