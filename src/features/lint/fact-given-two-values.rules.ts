import { decimalText, type Exact } from '../../domain/exact';
import type { PrintedFactKind } from '../../domain/vocabulary';
import type { MeasureLintFacts, PrintedFact, ReadingLintFacts, Remark } from './lint-facts';
import { shown } from './plain-words.rules';
import { openReadings } from './readings.rules';
import { decimalsOf, figureOf } from './written-figure.rules';

const FIGURE: Partial<Record<PrintedFactKind, 'value' | 'numerator' | 'denominator'>> = {
  VALUE: 'value',
  NUMERATOR: 'numerator',
  DENOMINATOR: 'denominator',
};

/**
 * A figure that is printed elsewhere than in the reading of the same period, and differs from it. Both are compared
 * at the coarser of their decimals, so 18.52 and 18.5 agree. A fact without a basis may be of any reading of its
 * period: one that agrees is enough. A figure in another unit is another fact.
 */
export function factGivenTwoValues(measure: MeasureLintFacts): Remark[] {
  return measure.printed.flatMap((fact): Remark[] => {
    const figure = FIGURE[fact.kind];
    const printed = fact.value;
    if (!figure || printed === null || figureOf(printed) === null) return [];
    if (figure === 'value' && fact.unit !== null && fact.unit !== measure.unit) return [];
    const held = openReadings(measure)
      .filter((reading) => isAbout(fact, reading))
      .flatMap((reading) => reading[figure] ?? []);
    const [first] = held;
    if (first === undefined || held.some((other) => agree(printed, other))) return [];
    const show = (text: string): string =>
      figure === 'value' ? shown(text, measure.unit) : `${figure} ${text}`;
    return [
      {
        rule: 'FACT_GIVEN_TWO_VALUES',
        found: `${show(printed)} (${fact.source})`,
        expected: `${show(first)}, as the reading says`,
        period: fact.period,
      },
    ];
  });
}

const isAbout = (fact: PrintedFact, reading: ReadingLintFacts): boolean =>
  reading.period === fact.period && (fact.basis ?? reading.basis) === reading.basis;

function agree(a: string, b: string): boolean {
  const [left, right] = [figureOf(a), figureOf(b)];
  if (!left || !right) return true;
  const places = Math.min(decimalsOf(a), decimalsOf(b));
  const at = (figure: Exact): string => decimalText(figure, places);
  return at(left) === at(right);
}
