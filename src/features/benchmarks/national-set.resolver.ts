import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import { Access } from '../../graphql/access';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { PeriodsArgs, requirePeriods } from '../../graphql/period.args';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import { measureById, type MeasureRecord } from '../measures/measure.repository';
import { Measure } from '../measures/measure.type';
import { rankedCouncils, type RankedCouncil } from './council-table.rules';
import { cutPointsOf, shownCutPoints, type CutPointsRecord } from './cut-points.rules';
import { LoadNationalSetService } from './load-national-set.service';
import { LoadNationalSetInput, LoadNationalSetsInput } from './national-set.input';
import { NationalSetPayload, NationalSetsPayload } from './national-set.payload';
import {
  councilsOfNationalSet,
  nationalSetOfMeasure,
  nationalSetsOfMeasure,
  type NationalSetRecord,
} from './national-set.repository';
import { CouncilFigure, CutPoints, NationalSet } from './national-set.type';
import { periodAsked } from './period-asked';

@Resolver(() => NationalSet)
export class NationalSetResolver {
  constructor(private readonly sets: LoadNationalSetService) {}

  @FieldResolver(() => Measure, { description: 'The measure that the figures are for.' })
  measure(@Root() set: NationalSetRecord, @Ctx() { reader }: RequestContext): Promise<MeasureRecord | null> {
    return reader.one(measureById, set.measureId);
  }

  @FieldResolver(() => Period, { description: 'The period that the figures are for.' })
  period(@Root() set: NationalSetRecord): PeriodRecord | undefined {
    return parsePeriod(set.period);
  }

  @FieldResolver(() => CutPoints, { nullable: true, description: 'Where the quarters of the councils meet.' })
  cutPoints(@Root() set: NationalSetRecord): CutPointsRecord | null {
    const cuts = cutPointsOf(set);
    return cuts && shownCutPoints(cuts);
  }

  @FieldResolver(() => [CouncilFigure], {
    complexity: listOf(150),
    description:
      'Every council, at most 500: the best first, those without a figure last. Where neither way is better, the ' +
      'highest first.',
  })
  async councils(
    @Root() set: NationalSetRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<RankedCouncil[]> {
    const found = await reader.one(councilsOfNationalSet, set.id);
    return found ? rankedCouncils(found) : [];
  }

  @Access('writeBenchmark')
  @Mutation(() => NationalSetPayload, {
    description: 'Loads the figures of all councils for a measure and a period.',
  })
  async loadNationalSet(
    @Arg('input') input: LoadNationalSetInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new NationalSetPayload(await this.sets.load(access, input));
  }

  @Access('writeBenchmark')
  @Mutation(() => NationalSetsPayload, {
    description: 'Loads up to 20 national sets, all of them or none.',
  })
  async loadNationalSets(
    @Arg('input') input: LoadNationalSetsInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new NationalSetsPayload(await this.sets.loadMany(access, input));
  }
}

@Resolver(() => Measure)
export class MeasureNationalSetsResolver {
  @FieldResolver(() => NationalSet, {
    nullable: true,
    description: 'What a national release gives for all councils; null where none is loaded.',
  })
  nationalSet(
    @Root() measure: MeasureRecord,
    @Ctx() { reader }: RequestContext,
    @Arg('period', () => String, {
      nullable: true,
      description: 'Label of the period, as in "2024-25"; the newest one that is loaded if left out.',
    })
    period?: string | null,
  ): Promise<NationalSetRecord | null> {
    return reader.one(nationalSetOfMeasure, measure.id, periodAsked(period));
  }

  @FieldResolver(() => [NationalSet], {
    description: 'Every national release that stands, the newest period first; at most 100.',
  })
  nationalSets(
    @Root() measure: MeasureRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() { reader }: RequestContext,
  ): Promise<NationalSetRecord[]> {
    return reader.many(nationalSetsOfMeasure, measure.id, requirePeriods(period));
  }
}
