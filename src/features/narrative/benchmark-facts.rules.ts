import { compareWith } from '../../domain/comparison/compare-with';
import { countsOf } from '../../domain/comparison/counts-of';
import { apiText, exact, whole } from '../../domain/exact';
import type { BenchmarkRecord } from '../benchmarks/benchmark.repository';
import { displayReading } from '../measures/figure.rules';
import { changeUnitOf } from '../movement/movement.rules';
import type { SeriesReading } from '../movement/series.repository';
import type { BasisSeries } from '../movement/shown-series.rules';
import type { BenchmarkFact } from './measure-facts';

/** The reading against every benchmark of its own period. Those handed in stand, so they are of the newest release. */
export const benchmarkFacts = (
  series: BasisSeries,
  now: SeriesReading | null,
  benchmarks: readonly BenchmarkRecord[],
): BenchmarkFact[] =>
  benchmarks
    .filter(({ period }) => period === now?.period)
    .map((benchmark) => benchmarkFact(series, now, benchmark));

function benchmarkFact(
  { unit, polarity, decimalPlaces }: BasisSeries,
  now: SeriesReading | null,
  { comparator, name, release, value, symbol }: BenchmarkRecord,
): BenchmarkFact {
  const found =
    now?.value == null || value === null
      ? null
      : compareWith(exact(now.value), exact(value), unit, polarity, countsOf(now));
  return {
    comparator,
    name,
    release,
    value,
    display: displayReading({ value, symbol }, unit, decimalPlaces),
    difference: found && apiText(found.difference),
    differenceUnit: changeUnitOf({ changeUnit: unit === 'PERCENT' ? 'POINTS' : 'UNITS' }),
    relativeDifference: found?.relative ? apiText(found.relative.mul(whole(100))) : null,
    stands: found?.stands ?? null,
    significant: found?.significant ?? null,
  };
}
