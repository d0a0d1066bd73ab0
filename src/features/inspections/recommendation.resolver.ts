import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { PlanStatus } from '../../domain/vocabulary';
import { PeriodsArgs, requirePeriods } from '../../graphql/period.args';
import type { RequestContext } from '../../graphql/request-context';
import type { OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { PlanStatusUpdate } from '../priorities/area.type';
import {
  statusesOfRecommendation,
  statusOfRecommendation,
  type PlanStatusRecord,
} from '../priorities/plan-status.repository';
import { RecommendationPayload } from './inspection.payload';
import { inspectionById, leadOwnersOfRecommendation, type InspectionRecord } from './inspection.repository';
import { Inspection } from './inspection.type';
import {
  AddRecommendationInput,
  RecordRecommendationStatusInput,
  UpdateRecommendationInput,
} from './recommendation.input';
import type { RecommendationRecord } from './recommendation.repository';
import { RecommendationService } from './recommendation.service';
import { Recommendation } from './recommendation.type';

@Resolver(() => Recommendation)
export class RecommendationResolver {
  constructor(private readonly recommendations: RecommendationService) {}

  @FieldResolver(() => Inspection, { description: 'The inspection that made it.' })
  inspection(
    @Root() recommendation: RecommendationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<InspectionRecord | null> {
    return reader.one(inspectionById, recommendation.inspectionId);
  }

  @FieldResolver(() => PlanStatusUpdate, {
    nullable: true,
    description: 'Where it stands: its newest period.',
  })
  status(
    @Root() recommendation: RecommendationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<PlanStatusRecord | null> {
    return reader.one(statusOfRecommendation, recommendation.id);
  }

  @FieldResolver(() => PlanStatus, { nullable: true, description: 'The plan status of its newest period.' })
  async planStatus(
    @Root() recommendation: RecommendationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<PlanStatus | null> {
    return (await reader.one(statusOfRecommendation, recommendation.id))?.planStatus ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where things stand now, in words.' })
  async whereNow(
    @Root() recommendation: RecommendationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<string | null> {
    return (await reader.one(statusOfRecommendation, recommendation.id))?.narrative ?? null;
  }

  @FieldResolver(() => [PlanStatusUpdate], { description: 'Its plan status in every period, newest first.' })
  statuses(
    @Root() recommendation: RecommendationRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() { reader }: RequestContext,
  ): Promise<PlanStatusRecord[]> {
    return reader.many(statusesOfRecommendation, recommendation.id, requirePeriods(period));
  }

  @FieldResolver(() => [Owner], { description: 'The posts that lead on it.' })
  leadOwners(
    @Root() recommendation: RecommendationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord[]> {
    return reader.many(leadOwnersOfRecommendation, recommendation.id);
  }

  @Access('writeInspection')
  @Mutation(() => RecommendationPayload, { description: 'Adds a recommendation.' })
  async addRecommendation(
    @Arg('input') input: AddRecommendationInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new RecommendationPayload(await this.recommendations.addRecommendation(access, input));
  }

  @Access('writeInspection')
  @Mutation(() => RecommendationPayload, { description: 'Changes a recommendation.' })
  async updateRecommendation(
    @Arg('input') input: UpdateRecommendationInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new RecommendationPayload(await this.recommendations.updateRecommendation(access, input));
  }

  @Access('reportProgress')
  @Mutation(() => RecommendationPayload, {
    description: 'Records the plan status of a recommendation for a period.',
  })
  async recordRecommendationStatus(
    @Arg('input') input: RecordRecommendationStatusInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new RecommendationPayload(await this.recommendations.recordStatus(access, input));
  }
}
