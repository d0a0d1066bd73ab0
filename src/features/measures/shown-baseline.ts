import { mayReadWorkInProgress } from '../../domain/policy';
import type { RequestContext } from '../../graphql/request-context';
import { readSeries } from '../movement/read-series';
import { baselineOfMeasure, type BaselineRecord } from './baseline.repository';

/** A baseline as the caller may see it: one that is small, or would give a hidden reading away, is withheld (N7). */
export async function shownBaseline(
  context: RequestContext,
  measureId: string,
): Promise<BaselineRecord | null> {
  const baseline = context.reader.one(baselineOfMeasure, measureId);
  if (mayReadWorkInProgress(context.access)) {
    context.seen.baselineOf(measureId);
    return baseline;
  }
  const [record, { baseline: shown }] = await Promise.all([baseline, readSeries(context, measureId)]);
  if (!record || !shown) return null;
  const { value, numerator, denominator } = shown;
  return { ...record, value, numerator, denominator };
}
