import { printedDirection, printedQuartile } from '../../domain/comparison/printed-words';
import { possibleByKey } from '../../domain/trajectory/quartile-key';
import type { PrintedFactKind, RuleSetName, TrajectoryStatus } from '../../domain/vocabulary';
import type { AmbitionFacts, MeasureLintFacts, Remark } from './lint-facts';
import { STATUS, statuses } from './plain-words.rules';

/** The statuses that the key decides between; the others are reached without it. */
const KEYED: readonly TrajectoryStatus[] = ['ON_TARGET', 'CLOSE_TO_TRAJECTORY', 'OFF_TRAJECTORY'];

interface Position {
  readonly allowed: ReadonlySet<TrajectoryStatus>;
  /** "quartile 2, Lower" */
  readonly words: string;
}

/**
 * A published status that the organisation's own key of quartile and trend rules out, going by the quartile and the
 * direction that are printed for the same period. Only under that rule set, and only where every measure of the
 * ambition has both: a status that the position of one of them allows is no finding.
 */
export function statusBreaksKey({ measures, published }: AmbitionFacts, ruleSet: RuleSetName): Remark[] {
  if (ruleSet !== 'QUARTILE_TREND') return [];
  return published.flatMap(({ period, status }): Remark[] => {
    if (!KEYED.includes(status)) return [];
    const positions = measures.map((measure) => positionsOf(measure, period));
    if (positions.length === 0 || positions.some(({ length }) => length === 0)) return [];
    const allowed = new Set(positions.flat().flatMap((position) => [...position.allowed]));
    if (allowed.has(status)) return [];
    const words = [...new Set(positions.flat().map((position) => position.words))].join('; ');
    const found = `${STATUS[status]} in ${words}`;
    return [{ rule: 'STATUS_BREAKS_KEY', found, expected: statuses(allowed), period }];
  });
}

/** Every pair of a quartile and a direction that are printed: papers print some of them twice and differently. */
function positionsOf(measure: MeasureLintFacts, period: string): Position[] {
  return wordsOf(measure, 'QUARTILE', period).flatMap((printed) =>
    wordsOf(measure, 'DIRECTION', period).flatMap((direction): Position[] => {
      const [quartile, travel] = [printedQuartile(printed), printedDirection(direction, measure.polarity)];
      // The key speaks of better and worse: it has nothing to say where neither way is.
      if (quartile === null || travel === null || travel === 'HIGHER' || travel === 'LOWER') return [];
      const allowed = possibleByKey(quartile, null, travel);
      return [{ allowed, words: `quartile ${quartile}, ${direction.trim()}` }];
    }),
  );
}

/** A quartile is a figure, a direction a word; either may be held as the one or the other. */
const wordsOf = ({ printed }: MeasureLintFacts, kind: PrintedFactKind, period: string): string[] =>
  printed
    .filter((fact) => fact.kind === kind && fact.period === period)
    .flatMap(({ value, text }) => (kind === 'QUARTILE' ? (value ?? text) : (text ?? value)) ?? []);
