import { displayFigure } from '../../domain/display';
import { type Exact, exact } from '../../domain/exact';
import type { Polarity } from '../../domain/vocabulary';
import type { Finding } from './exception';
import type { MeasureExceptionFacts } from './exception-facts';
import type { MeasureView } from './measure-view.rules';
import { heldSince } from './quarters.rules';

const IS_WORSE: Record<Polarity, (value: Exact, minimum: Exact) => boolean> = {
  HIGHER_IS_BETTER: (value, minimum) => value.lt(minimum),
  LOWER_IS_BETTER: (value, minimum) => value.gt(minimum),
  NONE: () => false,
};

/**
 * BELOW_MINIMUM: the newest reading is worse than the minimum expectation, by the measure's polarity; equal meets
 * it, and a reading without a number says nothing. HIGH. Throws RangeError where a figure is no decimal text.
 */
export function belowMinimum({ facts, horizon, newest }: MeasureView): Finding | undefined {
  if (facts.minimumExpectation === null) return undefined;
  const minimum = exact(facts.minimumExpectation);
  const isWorse = IS_WORSE[facts.polarity];
  const since = heldSince(horizon.last, (quarter) => {
    const value = facts.series[newest[quarter] ?? -1]?.value ?? null;
    return value !== null && isWorse(exact(value), minimum);
  });
  const reading = facts.series[newest[horizon.last] ?? -1];
  if (since === undefined || !reading?.value) return undefined;
  const [value, least] = toldApart(reading.value, facts.minimumExpectation, facts);
  const figure = reading.suppressed ? 'a suppressed figure' : value;
  return {
    rule: 'BELOW_MINIMUM',
    severity: 'HIGH',
    since,
    explanation: `${facts.name}: ${figure} in ${reading.period} is worse than the minimum expectation of ${least}.`,
    restsOnSuppressed: newest.slice(since).some((place) => facts.series[place]?.suppressed),
  };
}

/** Two different figures, with more decimals than the measure has where rounding would make them look the same. */
function toldApart(a: string, b: string, { unit, decimalPlaces }: MeasureExceptionFacts): [string, string] {
  const at = (places: number): [string, string] => [
    displayFigure(a, unit, places),
    displayFigure(b, unit, places),
  ];
  const usual = at(decimalPlaces);
  return usual[0] === usual[1] ? at(Math.max(written(a), written(b))) : usual;
}

const written = (text: string): number => text.split('.')[1]?.length ?? 0;
