import type { Period } from '../../domain/period';
import type { RequestContext } from '../../graphql/request-context';
import { benchmarksOfMeasure } from '../benchmarks/benchmark.repository';
import { measuresOfAmbition } from '../measures/measure.repository';
import { readSeries } from '../movement/read-series';
import { computedOfMeasure } from '../statuses/computed-status.repository';
import { shownStatus } from '../statuses/shown-status';
import type { MeasureFactsRecord } from './measure-facts';
import { measureFacts } from './measure-facts.rules';
import { quartileEvidenceOfMeasure } from './quartile.repository';

/** The facts of every measure of an ambition: two statements, however many ambitions and measures there are. */
export async function readFacts(
  context: RequestContext,
  ambitionId: string,
  quarter: Period | null,
): Promise<MeasureFactsRecord[]> {
  const { reader } = context;
  // Not narrowed to the fields below, so that facts and narrative share one reading.
  const measures = await reader.narrowed(undefined, () => reader.many(measuresOfAmbition, ambitionId));
  return Promise.all(measures.map(({ id }) => factsOf(context, id, quarter)));
}

async function factsOf(
  context: RequestContext,
  measureId: string,
  quarter: Period | null,
): Promise<MeasureFactsRecord> {
  const { reader, today } = context;
  const [series, benchmarks, quartiles, status] = await Promise.all([
    readSeries(context, measureId),
    reader.many(benchmarksOfMeasure, measureId, {}),
    reader.one(quartileEvidenceOfMeasure, measureId),
    reader.one(computedOfMeasure, measureId, quarter ? { period: [quarter.label] } : {}),
  ]);
  const computed = await shownStatus(context, status);
  const sources = { series, benchmarks, quartiles: quartiles ?? { sets: [], printed: [] }, computed };
  return measureFacts(sources, quarter, today);
}
