import { mayReadWorkInProgress } from '../../domain/policy';
import type { RequestContext } from '../../graphql/request-context';
import { measuresOfAmbition } from '../measures/measure.repository';
import { readSeries } from '../movement/read-series';
import type { ComputedStatusRecord } from './computed-status.repository';

/**
 * A status tells of the figures that it rests on, and its sentence writes them: who may not see all the figures of a
 * measure does not see what is computed from them (N7). Null in its place.
 */
export async function shownStatus(
  context: RequestContext,
  status: ComputedStatusRecord | null,
): Promise<ComputedStatusRecord | null> {
  if (!status) return null;
  if (mayReadWorkInProgress(context.access)) {
    if (status.restsOnHidden) context.seen.restingOnHidden(status.measureId ?? status.ambitionId);
    return status;
  }
  if (status.restsOnHidden) return null;
  const measures = await measuresBehind(context, status);
  const series = await Promise.all(measures.map((measure) => readSeries(context, measure)));
  return series.some(({ keepsBack }) => keepsBack) ? null : status;
}

export async function shownStatuses(
  context: RequestContext,
  statuses: readonly ComputedStatusRecord[],
): Promise<ComputedStatusRecord[]> {
  const shown = await Promise.all(statuses.map((status) => shownStatus(context, status)));
  return shown.filter((status) => status !== null);
}

async function measuresBehind(
  { reader }: RequestContext,
  { ambitionId, measureId }: ComputedStatusRecord,
): Promise<string[]> {
  if (measureId !== null) return [measureId];
  const measures = await reader.narrowed(undefined, () => reader.many(measuresOfAmbition, ambitionId));
  return measures.map(({ id }) => id);
}
