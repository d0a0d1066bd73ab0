import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import type { MeasureRecord } from '../measures/measure.repository';
import { Measure } from '../measures/measure.type';
import { readSeries } from '../movement/read-series';
import { positionInputsOfMeasure } from './national-figures.repository';
import { periodAsked } from './period-asked';
import { positionFor, type PositionRecord } from './position.rules';
import { NationalPosition } from './position.type';

@Resolver(() => Measure)
export class MeasurePositionResolver {
  @FieldResolver(() => NationalPosition, {
    nullable: true,
    description:
      'Where the council stands among all; null where no national set is loaded. Its newest reading on the headline ' +
      'basis places it where that is no older than the set and the caller may see it, else the figure that the ' +
      'release gives for it.',
  })
  async nationalPosition(
    @Root() measure: MeasureRecord,
    @Ctx() context: RequestContext,
    @Arg('period', () => String, {
      nullable: true,
      description:
        'Label of a period: where it stood then, by a reading that ends with it. The newest set and today if left out.',
    })
    period?: string | null,
  ): Promise<PositionRecord | null> {
    const [set, series] = await Promise.all([
      context.reader.one(positionInputsOfMeasure, measure.id, periodAsked(period)),
      readSeries(context, measure.id),
    ]);
    return set && positionFor(set, series, period == null ? context.today : set.on);
  }
}

@Resolver(() => NationalPosition)
export class NationalPositionResolver {
  @FieldResolver(() => Period, { description: 'The period of the national set.' })
  period(@Root() position: PositionRecord): PeriodRecord | undefined {
    return parsePeriod(position.setPeriod);
  }

  @FieldResolver(() => Period, { nullable: true, description: 'The period of the figure.' })
  valuePeriod(@Root() { valuePeriod }: PositionRecord): PeriodRecord | null {
    return valuePeriod === null ? null : (parsePeriod(valuePeriod) ?? null);
  }
}
