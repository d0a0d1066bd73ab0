import { mayReadWorkInProgress } from '../../domain/policy';
import type { RequestContext } from '../../graphql/request-context';
import { readSeries } from '../movement/read-series';
import type { ReadingRecord } from './reading.repository';
import { figureOutside, type ShownFigure } from './withhold.rules';

/**
 * Reads something of a reading as the caller may see it. Whoever works on figures sees all of them; for everybody
 * else the series of the measure decides, since a figure can be worked out from those beside it (N7).
 */
export function ofShown<Read>(
  context: RequestContext,
  reading: ReadingRecord,
  read: (figure: ShownFigure) => Read,
): Read | Promise<Read> {
  if (mayReadWorkInProgress(context.access)) {
    context.seen.reading(reading);
    return read(reading);
  }
  return readSeries(context, reading.measureId).then(({ readings }) =>
    read(figureOutside(reading, readings)),
  );
}
