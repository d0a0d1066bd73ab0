import { mayReadWorkInProgress } from '../../domain/policy';
import type { RequestContext } from '../../graphql/request-context';
import { seriesOfMeasure, type MeasureSeries } from './series.repository';
import { shownSeries, type ShownSeries } from './shown-series.rules';

/** Several fields ask for the same series, and hiding is dear. Rows belong to one request, so to one caller. */
const known = new WeakMap<MeasureSeries, ShownSeries>();

/** The series of a measure as the caller may see it; the measure itself was found before. */
export async function readSeries(
  { access, reader, seen }: Pick<RequestContext, 'access' | 'reader' | 'seen'>,
  measureId: string,
): Promise<ShownSeries> {
  // Not narrowed to the fields below, so that the fields of a measure share one reading of it.
  const series = await reader.narrowed(undefined, () => reader.one(seriesOfMeasure, measureId));
  if (!series) throw new Error(`There is no measure ${measureId} to read a series of`);
  if (mayReadWorkInProgress(access)) seen.allOf(measureId);
  const shown = known.get(series) ?? shownSeries(series, access);
  known.set(series, shown);
  return shown;
}
