import { displayFigure } from '../../domain/display';
import type { Period } from '../../domain/period';
import { dateWords } from '../../domain/date-words';
import type { QuartileMove } from '../../domain/vocabulary';
import { OUTCOME } from '../exceptions/words.rules';
import { benchmarkSentence, movementSentence, periodWords } from './comparison-sentences.rules';
import { figureSentences } from './figure-sentences.rules';
import type { StructuredFacts } from './measure-facts';

/**
 * One paragraph of short sentences from the structured facts of a measure, for writers to quote. What is missing is
 * said. Of a figure that is withheld nothing is told that follows from it (N7).
 */
export function paragraphOf(facts: StructuredFacts, quarter: Period | null): string {
  const figure = figureSentences(facts, quarter);
  const rest = facts.value === null ? [] : [...movements(facts), ...benchmarks(facts), quartile(facts)];
  const aims = facts.withheld ? [] : [target(facts), ...status(facts)];
  return [...figure, ...rest, ...aims, ...age(facts)].join(' ');
}

const BASELINE = { what: 'the baseline', missing: 'No baseline.' };
const PREVIOUS = { what: 'the previous period', missing: 'No earlier reading.' };
const YEAR_BEFORE = { what: 'a year before', missing: 'No reading a year before.' };
/** Of a yearly measure the two are one, and a sentence is not said twice. */
const BOTH = { what: 'the previous period, a year before', missing: '' };

function movements(facts: StructuredFacts): string[] {
  const { baseline, previous, yearBefore } = facts;
  const one = previous.from !== null && previous.from.period?.label === yearBefore.from?.period?.label;
  return [
    movementSentence(baseline, BASELINE, facts),
    ...(one
      ? [movementSentence(previous, BOTH, facts)]
      : [movementSentence(previous, PREVIOUS, facts), movementSentence(yearBefore, YEAR_BEFORE, facts)]),
  ];
}

const benchmarks = (facts: StructuredFacts): string[] =>
  facts.benchmarks.length === 0
    ? [`No benchmark for ${periodWords(facts.period)}.`]
    : facts.benchmarks.map((benchmark) => benchmarkSentence(benchmark, facts));

const MOVE: Record<Exclude<QuartileMove, 'SAME' | 'UNKNOWN'>, string> = {
  GAINED: 'better than before, when it was',
  LOST: 'worse than before, when it was',
};

function quartile({ quartile: now, quartileBefore: before, quartileMove: move }: StructuredFacts): string {
  if (now === null) return 'No national quartile.';
  const placed = `National quartile ${now} (1 is best)`;
  if (before === null || move === 'UNKNOWN') return `${placed}; the one before is not known.`;
  return move === 'SAME' ? `${placed}, as before.` : `${placed}, ${MOVE[move]} ${before}.`;
}

function target({ targetWords, targetDate, expected, unit, decimalPlaces, period }: StructuredFacts): string {
  if (targetWords === null) return 'No target has been settled.';
  const by = targetDate === null ? '' : ` by ${dateWords(targetDate)}`;
  const way =
    expected === null
      ? ''
      : `; the way there asks for ${displayFigure(expected, unit, decimalPlaces)} for ${periodWords(period)}`;
  return `Target: ${targetWords}${by}${way}.`;
}

const status = ({ status: found, statusPeriod }: StructuredFacts): string[] =>
  found === null ? [] : [`Computed status for ${periodWords(statusPeriod)}: ${OUTCOME[found]}.`];

const age = ({ ageInDays, asOf, dueBy }: StructuredFacts): string[] => [
  ...(ageInDays === null
    ? []
    : [`On ${dateWords(asOf)} the data are ${displayFigure(String(ageInDays), 'DAYS', 0)} old.`]),
  ...(dueBy === null ? [] : [`A newer reading was due by ${dateWords(dueBy)}.`]),
];
