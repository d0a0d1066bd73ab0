import { displayFigure } from '../../domain/display';
import type { Finding } from './exception';
import type { MeasureExceptionFacts, SeriesReading } from './exception-facts';
import type { MeasureView } from './measure-view.rules';
import { heldSince } from './quarters.rules';
import { counted } from './words.rules';

const DRIFT_LENGTH = 3;

/**
 * WORSENING: each of the newest n readings is worse than the one before it; n is the measure's drift length, 3
 * unless it says otherwise. SIMILAR ends the run, and so does what cannot be compared. MEDIUM.
 */
export function worsening({ facts, horizon, newest }: MeasureView): Finding | undefined {
  const { series } = facts;
  const end = newest[horizon.last] ?? -1;
  let start = end + 1;
  while (start > 0 && series[start - 1]?.direction === 'WORSE') start -= 1;
  // The reading that made the run long enough: from it on, the rule held.
  const decisive = start + Math.max(facts.driftLength ?? DRIFT_LENGTH, 1) - 1;
  const since = heldSince(horizon.last, (quarter) => (newest[quarter] ?? -1) >= decisive);
  if (since === undefined) return undefined;
  const run = series.slice(Math.max(start - 1, 0), end + 1);
  return {
    rule: 'WORSENING',
    severity: 'MEDIUM',
    since,
    explanation: `${facts.name}: worse in ${counted(end - start + 1, 'reading')} in a row${span(facts, run)}.`,
    restsOnSuppressed: run.some(({ suppressed }) => suppressed),
  };
}

function span(facts: MeasureExceptionFacts, run: readonly SeriesReading[]): string {
  const [from, to] = [run.at(0), run.at(-1)];
  return from && to ? `, from ${shown(facts, from)} to ${shown(facts, to)}` : '';
}

const shown = ({ unit, decimalPlaces }: MeasureExceptionFacts, reading: SeriesReading): string =>
  reading.value === null || reading.suppressed
    ? reading.period
    : `${displayFigure(reading.value, unit, decimalPlaces)} in ${reading.period}`;
