import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import { organisationById, type OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { AddInspectionInput, RecordJudgementInput, UpdateInspectionInput } from './inspection.input';
import { InspectionPayload } from './inspection.payload';
import {
  inspectionsOfOrganisation,
  judgementsOfInspection,
  type InspectionRecord,
  type JudgementRecord,
} from './inspection.repository';
import { InspectionService } from './inspection.service';
import { Inspection, Judgement } from './inspection.type';
import { recommendationsOfInspection, type RecommendationRecord } from './recommendation.repository';
import { Recommendation } from './recommendation.type';

@Resolver(() => Organisation)
export class OrganisationInspectionsResolver {
  @FieldResolver(() => [Inspection], { description: 'Its inspections, newest first.' })
  inspections(
    @Root() organisation: OrganisationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<InspectionRecord[]> {
    return reader.many(inspectionsOfOrganisation, organisation.id);
  }
}

@Resolver(() => Inspection)
export class InspectionResolver {
  constructor(private readonly inspections: InspectionService) {}

  @FieldResolver(() => Organisation, { description: 'The organisation that was inspected.' })
  organisation(
    @Root() inspection: InspectionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OrganisationRecord | null> {
    return reader.one(organisationById, inspection.organisationId);
  }

  @FieldResolver(() => [Judgement], { description: 'What it judged, in the order of its report.' })
  judgements(
    @Root() inspection: InspectionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<JudgementRecord[]> {
    return reader.many(judgementsOfInspection, inspection.id);
  }

  @FieldResolver(() => [Recommendation], { description: 'What it recommended, in the order of its report.' })
  recommendations(
    @Root() inspection: InspectionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<RecommendationRecord[]> {
    return reader.many(recommendationsOfInspection, inspection.id);
  }

  @Access('writeInspection')
  @Mutation(() => InspectionPayload, { description: 'Adds an inspection.' })
  async addInspection(
    @Arg('input') input: AddInspectionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new InspectionPayload(await this.inspections.addInspection(access, input));
  }

  @Access('writeInspection')
  @Mutation(() => InspectionPayload, { description: 'Changes an inspection.' })
  async updateInspection(
    @Arg('input') input: UpdateInspectionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new InspectionPayload(await this.inspections.updateInspection(access, input));
  }

  @Access('writeInspection')
  @Mutation(() => InspectionPayload, {
    description: 'Records a judgement; one by the same criterion is superseded.',
  })
  async recordJudgement(
    @Arg('input') input: RecordJudgementInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new InspectionPayload(await this.inspections.recordJudgement(access, input));
  }
}
