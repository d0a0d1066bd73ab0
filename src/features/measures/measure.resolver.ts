import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import { Access } from '../../graphql/access';
import { demand } from '../../domain/policy';
import { connect } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/request-context';
import { ambitionById, type AmbitionRecord } from '../ambitions/ambition.repository';
import { Ambition } from '../ambitions/ambition.type';
import type { BaselineRecord } from './baseline.repository';
import { shownBaseline } from './shown-baseline';
import { Baseline } from './baseline.type';
import { AddMeasureInput, UpdateMeasureInput } from './measure.input';
import { MeasurePayload } from './measure.payload';
import { measuresOfAmbition, type MeasureRecord } from './measure.repository';
import { MeasureService } from './measure.service';
import { Measure } from './measure.type';
import { ReadingConnection, ReadingsArgs } from './reading.args';
import { latestOfMeasure, readingsOfMeasure, type ReadingRecord } from './reading.repository';
import { Reading } from './reading.type';
import { targetOfMeasure, targetsOfMeasure, type TargetRecord } from './target.repository';
import { Target } from './target.type';

@Resolver(() => Measure)
export class MeasureResolver {
  constructor(private readonly measures: MeasureService) {}

  @FieldResolver(() => Ambition, { description: 'The ambition that it tells of.' })
  ambition(
    @Root() measure: MeasureRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<AmbitionRecord | null> {
    return reader.one(ambitionById, measure.ambitionId);
  }

  @FieldResolver(() => Baseline, {
    nullable: true,
    description: 'Where it started from; null where there is none, or none that the caller may see.',
  })
  baseline(@Root() measure: MeasureRecord, @Ctx() context: RequestContext): Promise<BaselineRecord | null> {
    return shownBaseline(context, measure.id);
  }

  @FieldResolver(() => Target, { nullable: true, description: 'What it is to reach.' })
  target(@Root() measure: MeasureRecord, @Ctx() { reader }: RequestContext): Promise<TargetRecord | null> {
    return reader.one(targetOfMeasure, measure.id);
  }

  @FieldResolver(() => [Target], {
    complexity: listOf(3),
    description: 'Every target it has had, the newest first.',
  })
  targetHistory(@Root() measure: MeasureRecord, @Ctx() { reader }: RequestContext): Promise<TargetRecord[]> {
    return reader.many(targetsOfMeasure, measure.id);
  }

  @FieldResolver(() => Reading, {
    nullable: true,
    description: 'Its newest reading on the headline basis; on any basis where there is none on that.',
  })
  latest(@Root() measure: MeasureRecord, @Ctx() { reader }: RequestContext): Promise<ReadingRecord | null> {
    return reader.one(latestOfMeasure, measure.id);
  }

  @FieldResolver(() => ReadingConnection, { description: 'Its readings, the newest period first.' })
  readings(
    @Root() measure: MeasureRecord,
    @Args() { first, after, filter }: ReadingsArgs,
    @Ctx() { access, reader }: RequestContext,
  ): object {
    if (filter?.includeSuperseded) demand(access, 'readWorkInProgress');
    const { unit, decimalPlaces } = measure;
    const page = { first, after };
    return connect(ReadingConnection, reader, readingsOfMeasure, measure.id, page, filter ?? {}, {
      unit,
      decimalPlaces,
    });
  }

  @Access('writeMeasure')
  @Mutation(() => MeasurePayload, { description: 'Adds a measure to an ambition.' })
  async addMeasure(@Arg('input') input: AddMeasureInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new MeasurePayload(await this.measures.addMeasure(access, input));
  }

  @Access('writeMeasure')
  @Mutation(() => MeasurePayload, { description: 'Changes a measure.' })
  async updateMeasure(
    @Arg('input') input: UpdateMeasureInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new MeasurePayload(await this.measures.updateMeasure(access, input));
  }
}

@Resolver(() => Ambition)
export class AmbitionMeasuresResolver {
  @FieldResolver(() => [Measure], {
    complexity: listOf(3),
    description: 'How it is known whether it is achieved, in order.',
  })
  measures(@Root() ambition: AmbitionRecord, @Ctx() { reader }: RequestContext): Promise<MeasureRecord[]> {
    return reader.many(measuresOfAmbition, ambition.id);
  }
}
