import { exact, whole } from '../../domain/exact';
import { parsePeriod, type Period } from '../../domain/period';
import { deriveHidden } from '../../domain/suppression/derive-hidden';
import type { BenchmarkRecord } from '../benchmarks/benchmark.repository';
import { displayReading } from '../measures/figure.rules';
import { directionRecord, previousIn } from '../movement/movement.rules';
import { newestBy } from '../movement/newest-by.rules';
import type { SeriesReading } from '../movement/series.repository';
import { isWithheld, onBasis, type ShownSeries } from '../movement/shown-series.rules';
import type { ComputedStatusRecord } from '../statuses/computed-status.repository';
import { baselineMovement } from './baseline-movement.rules';
import { benchmarkFacts } from './benchmark-facts.rules';
import { dataAge } from './data-age.rules';
import type { MeasureFactsRecord, StatusFacts, StructuredFacts } from './measure-facts';
import { paragraphOf } from './paragraph.rules';
import { quartileFacts } from './quartile-facts.rules';
import type { QuartileEvidence } from './quartile.repository';
import { targetFacts } from './target-facts.rules';

/** All that the facts of one measure are made from. */
export interface FactSources {
  readonly series: ShownSeries;
  readonly benchmarks: readonly BenchmarkRecord[];
  readonly quartiles: QuartileEvidence;
  /** Null where there is none that the caller may see. */
  readonly computed: ComputedStatusRecord | null;
}

/** Fewer cases than this make a figure that one of them can move by more than three percentage points. */
const SMALL_BASE = 30;

/** What can be said of a measure at the end of a quarter, or now where none is named, on the day of the request. */
export function measureFacts(
  sources: FactSources,
  quarter: Period | null,
  today: string,
): MeasureFactsRecord {
  const facts = structuredFacts(sources, quarter, today);
  return { ...facts, paragraph: paragraphOf(facts, quarter) };
}

function structuredFacts(sources: FactSources, quarter: Period | null, today: string): StructuredFacts {
  const series = onBasis(sources.series);
  const now = newestBy(series.readings, quarter);
  const before = now && previousIn(series, now);
  const direction = directionRecord(series, now);
  const baseline = baselineMovement(series, now);
  const { id, name, unit, decimalPlaces, polarity, basis } = series;
  const compared = [direction.previous, direction.yearBefore].map(restsOnWithheld);
  const hidden = deriveHidden([series.baselineWithheld, ...compared]);
  return {
    measureId: id,
    name,
    unit,
    decimalPlaces,
    polarity,
    basis,
    ...figureFacts(now),
    display: now && displayReading(now, unit, decimalPlaces),
    baseline,
    ...direction,
    benchmarks: benchmarkFacts(series, now, sources.benchmarks),
    ...quartileFacts(series, { now, before }, sources.quartiles, quarter?.endsOn ?? null),
    ...dataAge(series, now, today),
    ...targetFacts(series, now),
    ...statusFacts(hidden ? null : sources.computed),
  };
}

const figureFacts = (now: SeriesReading | null) => ({
  period: (now && parsePeriod(now.period)) ?? null,
  value: now?.value ?? null,
  symbol: now?.symbol ?? null,
  withheld: now !== null && isWithheld(now),
  numerator: now?.numerator ?? null,
  denominator: now?.denominator ?? null,
  smallBase: now?.denominator != null && exact(now.denominator).lt(whole(SMALL_BASE)),
  flags: now?.flags ?? [],
});

const restsOnWithheld = ({ from, to }: StructuredFacts['previous']): boolean =>
  (from?.withheld ?? false) || (to?.withheld ?? false);

const statusFacts = (computed: ComputedStatusRecord | null): StatusFacts => ({
  status: computed?.status ?? null,
  statusPeriod: (computed && parsePeriod(computed.period)) ?? null,
});
