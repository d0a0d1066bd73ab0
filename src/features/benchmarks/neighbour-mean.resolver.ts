import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { requireId } from '../../domain/validate';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import type { MeasureRecord } from '../measures/measure.repository';
import { Measure } from '../measures/measure.type';
import { neighbourFiguresOfMeasure } from './national-figures.repository';
import { neighbourMeanFor, type NeighbourMeanRecord } from './neighbour-mean.rules';
import { NeighbourMean } from './neighbour-mean.type';
import { periodAsked } from './period-asked';

@Resolver(() => Measure)
export class MeasureNeighbourMeanResolver {
  @FieldResolver(() => NeighbourMean, {
    nullable: true,
    description:
      'What the neighbours have for it, from a national set: for a release that prints no mean of theirs. Null ' +
      'without a national set, and for a set of neighbours that is not there.',
  })
  async neighbourMean(
    @Root() measure: MeasureRecord,
    @Ctx() { reader }: RequestContext,
    @Arg('neighbourSet', () => ID, { description: 'The set of neighbours.' }) neighbourSet: string,
    @Arg('period', () => String, {
      nullable: true,
      description: 'Label of the period, as in "2024-25"; the newest one that is loaded if left out.',
    })
    period?: string | null,
  ): Promise<NeighbourMeanRecord | null> {
    const asked = { neighbourSet: requireId(neighbourSet, 'neighbourSet'), ...periodAsked(period) };
    const figures = await reader.one(neighbourFiguresOfMeasure, measure.id, asked);
    return figures && neighbourMeanFor(figures);
  }
}

@Resolver(() => NeighbourMean)
export class NeighbourMeanResolver {
  @FieldResolver(() => Period, { description: 'The period of the national set.' })
  period(@Root() mean: NeighbourMeanRecord): PeriodRecord | undefined {
    return parsePeriod(mean.setPeriod);
  }
}
