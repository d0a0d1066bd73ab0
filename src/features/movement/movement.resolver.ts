import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Basis } from '../../domain/vocabulary';
import type { RequestContext } from '../../graphql/request-context';
import type { MeasureRecord } from '../measures/measure.repository';
import { Measure } from '../measures/measure.type';
import { chartRecord, type ControlChartRecord } from './control-chart.rules';
import { ControlChart } from './control-chart.type';
import { directionRecord, type DirectionRecord } from './movement.rules';
import { Direction } from './movement.type';
import { newestBy } from './newest-by.rules';
import { readSeries } from './read-series';
import { requirePeriod } from './require-period.rules';
import { onBasis } from './shown-series.rules';
import { trendRecord, type TrendRecord } from './trend.rules';
import { Trend } from './trend.type';

const BASIS = "The basis of the readings; the measure's headline basis if left out.";
const PERIOD =
  'Label of a period, as in "2025-26 Q4": the reading for it, or the newest one whose period ends by its last day; ' +
  'the newest of all if left out.';

@Resolver(() => Measure)
export class MeasureMovementResolver {
  @FieldResolver(() => Direction, {
    description: 'Its direction of travel, with what chance allows.',
  })
  async direction(
    @Root() measure: MeasureRecord,
    @Ctx() context: RequestContext,
    @Arg('period', () => String, { nullable: true, description: PERIOD }) period?: string | null,
    @Arg('basis', () => Basis, { nullable: true, description: BASIS }) basis?: Basis | null,
  ): Promise<DirectionRecord> {
    const asked = requirePeriod(period);
    const series = onBasis(await readSeries(context, measure.id), basis);
    return directionRecord(series, newestBy(series.readings, asked));
  }

  @FieldResolver(() => Trend, { description: 'Its recent trend over five years.' })
  async trend(
    @Root() measure: MeasureRecord,
    @Ctx() context: RequestContext,
    @Arg('basis', () => Basis, { nullable: true, description: BASIS }) basis?: Basis | null,
  ): Promise<TrendRecord> {
    return trendRecord(onBasis(await readSeries(context, measure.id), basis));
  }

  @FieldResolver(() => ControlChart, {
    description: 'Its control chart, which tells a change from the usual variation.',
  })
  async controlChart(
    @Root() measure: MeasureRecord,
    @Ctx() context: RequestContext,
    @Arg('basis', () => Basis, { nullable: true, description: BASIS }) basis?: Basis | null,
  ): Promise<ControlChartRecord> {
    return chartRecord(onBasis(await readSeries(context, measure.id), basis));
  }
}
