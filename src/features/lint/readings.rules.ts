import { parsePeriod, type Period } from '../../domain/period';
import type { MeasureLintFacts, ReadingLintFacts } from './lint-facts';

/** A suppressed figure takes no part: a finding would print it (N7). */
export const openReadings = (measure: MeasureLintFacts): readonly ReadingLintFacts[] =>
  measure.readings.filter(({ symbol }) => symbol !== 'SUPPRESSED');

export interface Dated {
  readonly reading: ReadingLintFacts;
  readonly period: Period;
}

export const dated = (readings: readonly ReadingLintFacts[]): readonly Dated[] =>
  readings.flatMap((reading) => {
    const period = parsePeriod(reading.period);
    return period ? [{ reading, period }] : [];
  });

/**
 * The reading that a quarter is judged by: the newest on the headline basis that ends by the end of the quarter. It
 * may have a symbol in place of a figure, or be suppressed: an older one does not step in for it. Where two end on
 * the same day, as a quarter and its last month do, the one of the quarter's own label counts, else the longer.
 */
export function headlineReading(measure: MeasureLintFacts, quarter: Period): Dated | undefined {
  const [newest] = dated(measure.readings)
    .filter(
      ({ reading, period }) => reading.basis === measure.headlineBasis && period.endsOn <= quarter.endsOn,
    )
    .sort(
      (a, b) =>
        rank(b, quarter).localeCompare(rank(a, quarter)) ||
        a.period.startsOn.localeCompare(b.period.startsOn),
    );
  return newest;
}

const rank = ({ period }: Dated, quarter: Period): string =>
  `${period.endsOn} ${period.label === quarter.label ? 1 : 0}`;
