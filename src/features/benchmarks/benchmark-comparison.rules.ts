import { compareWith } from '../../domain/comparison/compare-with';
import { countsOf } from '../../domain/comparison/counts-of';
import { apiText, exact } from '../../domain/exact';
import type { ChangeUnit, Standing } from '../../domain/vocabulary';
import { onBasis, type ShownSeries } from '../movement/shown-series.rules';
import type { BenchmarkRecord } from './benchmark.repository';

export interface BenchmarkComparisonRecord {
  readonly own: string;
  readonly difference: string;
  readonly differenceUnit: ChangeUnit;
  readonly relative: string | null;
  readonly stands: Standing;
  readonly significant: boolean | null;
}

/**
 * The council's own reading of the same period on the headline basis, against a comparator; null where either has no
 * figure that the caller may see.
 */
export function comparisonFor(
  benchmark: BenchmarkRecord,
  series: ShownSeries,
): BenchmarkComparisonRecord | null {
  const own = onBasis(series).readings.find(({ period }) => period === benchmark.period);
  if (own?.value == null || benchmark.value === null) return null;
  const { unit, polarity } = series;
  const found = compareWith(exact(own.value), exact(benchmark.value), unit, polarity, countsOf(own));
  return {
    own: own.value,
    difference: apiText(found.difference),
    differenceUnit: found.differenceUnit === 'POINTS' ? 'PERCENTAGE_POINTS' : 'UNITS',
    relative: found.relative && apiText(found.relative),
    stands: found.stands,
    significant: found.significant,
  };
}
