import type { Exact } from '../exact';
import { boundedWords } from './bound';
import { dateWords } from '../date-words';
import { printApart, printFiner } from './figure-words';
import type { Figures } from './situation';
import { toleranceWords } from './tolerance-words';

/** The figures of one sentence in print. */
export interface FigurePhrases {
  /** "55.8% for 2025-26" */
  readonly subject: string;
  readonly baseline: string;
  readonly expected: string;
  /** "at least 59.2% by 31 March 2027" */
  readonly target: string;
  /** Where the tolerance ends; empty where none is told. */
  readonly limit: string;
  readonly yearBefore: string;
}

/** `limit` is the last figure that the tolerance takes in, `yearBefore` that of the year before. */
export function figurePhrases(
  figures: Figures,
  limit: Exact | null = null,
  yearBefore: Exact | null = null,
): FigurePhrases {
  const { facts, course, actual, expected, reading } = figures;
  // Where there is none of a year before, the expected figure stands in: it does not push the others apart.
  const told = [actual, expected, course.baseline, course.target, yearBefore ?? expected] as const;
  const printed = printApart(told, facts, limit ? [limit] : []);
  // A limit is a line and no reading, so it is told one decimal finer, but for one that is among the figures.
  const line =
    limit && (printed[told.findIndex((figure) => figure.equals(limit))] ?? printFiner(limit, told, facts));
  return {
    subject: `${printed[0]} for ${reading.period}`,
    expected: printed[1],
    baseline: printed[2],
    target: targetPhrase(figures, printed[3]),
    yearBefore: printed[4],
    limit: line ?? '',
  };
}

export const targetPhrase = ({ facts, course }: Figures, printed: string): string =>
  `${boundedWords(facts.target?.bound, printed)} by ${dateWords(course.targetDate)}`;

/** "the 55.8% expected by 31 March 2026 on the way from ... to ...", and once the target is due the target itself. */
export function expectedPhrase(
  { due, reading }: Figures,
  { expected, baseline, target }: FigurePhrases,
): string {
  if (due) return `the target of ${target}`;
  return `the ${expected} expected by ${dateWords(reading.on)} on the way from ${baseline} to ${target}`;
}

/** "12.0% for 2025-26 is behind the ..." */
export function shortPhrase(figures: Figures, phrases: FigurePhrases): string {
  const { actual, expected, sign, due } = figures;
  const behind = sign === 0 ? 'away from' : due ? 'short of' : 'behind';
  // Level and yet not there: a strict bound asks for more than its own figure.
  const where = actual.equals(expected) ? 'only level with' : behind;
  return `${phrases.subject} is ${where} ${expectedPhrase(figures, phrases)}`;
}

/** "within the tolerance of 15% of the way, which reaches to 54.6%" */
export const withinPhrase = ({ facts }: Figures, { limit }: FigurePhrases): string =>
  `within the tolerance of ${toleranceWords(facts.tolerance, facts.unit)}, which reaches to ${limit}`;

/** As `withinPhrase`; `limit` is null where there is no way that a tolerance could be a share of. */
export function beyondPhrase(figures: Figures, phrases: FigurePhrases, limit: Exact | null): string {
  if (!limit) return 'with the target already at the baseline, so that no share of the way can be tolerated';
  if (limit.equals(figures.expected)) return 'without any tolerance';
  const { tolerance, unit } = figures.facts;
  return `beyond the tolerance of ${toleranceWords(tolerance, unit)}, which reaches only to ${phrases.limit}`;
}
