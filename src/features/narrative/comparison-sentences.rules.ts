import { exact, ZERO } from '../../domain/exact';
import type { Period } from '../../domain/period';
import { dateWords } from '../../domain/date-words';
import type { FigureStyle } from '../../domain/trajectory/figure-words';
import type { DirectionOfTravel, Standing } from '../../domain/vocabulary';
import type { MovementRecord } from '../movement/movement.rules';
import { changeWords } from './change-words.rules';
import type { BenchmarkFact } from './measure-facts';

/** What a figure is compared with, and what is said where that is not there. */
export interface Against {
  /** As it stands after "than": "the previous period". */
  readonly what: string;
  readonly missing: string;
}

const WORDS: Partial<Record<DirectionOfTravel | Standing, string>> = {
  BETTER: 'Better',
  WORSE: 'Worse',
  HIGHER: 'Higher',
  LOWER: 'Lower',
};
const PLAIN = /any difference counts$/;

/** One sentence about a change: the word goes by polarity, and one that chance explains is "similar". */
export function movementSentence(movement: MovementRecord, against: Against, style: FigureStyle): string {
  const { from, change, relativeChange, direction, reason, significance } = movement;
  if (!from) return /withheld/.test(reason) ? sentence(reason) : against.missing;
  const beside = `${against.what} (${periodWords(from.period)}, ${from.display})`;
  if (from.withheld) return `The figure for ${against.what} (${periodWords(from.period)}) is withheld.`;
  if (change === null) return `Not comparable with ${beside}: ${reason}.`;
  if (exact(change).equals(ZERO)) return `The same as ${beside}.`;
  const size = changeWords(change, relativeChange, style);
  if (direction === 'SIMILAR') return `Similar to ${beside}: ${size} ${wayOf(change)}, ${reason}.`;
  const note = significance === 'NOT_TESTED' ? (PLAIN.test(reason) ? '' : `; ${reason}`) : `, ${reason}`;
  return `${WORDS[direction] ?? 'Different'} than ${beside} by ${size}${note}.`;
}

export function benchmarkSentence(benchmark: BenchmarkFact, style: FigureStyle): string {
  const { name, value, display, difference, relativeDifference, stands, significant } = benchmark;
  if (value === null) return `${name} has no figure for the same period.`;
  const beside = `${name} (${display})`;
  if (difference === null || stands === null) return `Not comparable with ${beside}: no figure.`;
  if (stands === 'SAME') return `The same as ${beside}.`;
  const size = changeWords(difference, relativeDifference, style);
  if (significant === false)
    return `Similar to ${beside}: ${size} ${wayOf(difference)}, within what chance explains at 95%.`;
  return `${WORDS[stands] ?? 'Different'} than ${beside} by ${size}${significant ? ', significant at 95%' : ''}.`;
}

/** "2025-26 Q4"; a day is written out. */
export const periodWords = (period: Period | null | undefined): string =>
  period?.kind === 'SNAPSHOT' ? dateWords(period.label) : (period?.label ?? '');

const sentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;

const wayOf = (change: string): string => (exact(change).gt(ZERO) ? 'higher' : 'lower');
