import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import { Access } from '../../graphql/access';
import { AsAt } from '../../graphql/as-at';
import type { RequestContext } from '../../graphql/request-context';
import type { RecommendationRecord } from '../inspections/recommendation.repository';
import { Recommendation } from '../inspections/recommendation.type';
import { divisionById, type DivisionRecord } from '../organisations/organisation.repository';
import { Division } from '../organisations/organisation.type';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import type { PriorityRecord } from '../priorities/priority.repository';
import { Priority } from '../priorities/priority.type';
import { prioritiesOfAmbition, recommendationsOfAmbition } from './ambition-link.repository';
import { AddAmbitionInput, LinkAmbitionInput, UpdateAmbitionInput } from './ambition.input';
import { AmbitionPayload } from './ambition.payload';
import { ambitionByReference, ambitionKey, type AmbitionRecord } from './ambition.repository';
import { AmbitionService } from './ambition.service';
import { Ambition } from './ambition.type';

@Resolver(() => Ambition)
export class AmbitionResolver {
  constructor(private readonly ambitions: AmbitionService) {}

  @Access('readPublished')
  @AsAt()
  @Query(() => Ambition, {
    nullable: true,
    description: 'One ambition by its reference; null where there is none that the caller may see.',
  })
  ambition(
    @Arg('organisation', { description: 'Slug of the organisation, as in "leicester".' })
    organisation: string,
    @Arg('reference', { description: 'As in "ASC1a".' }) reference: string,
    @Ctx() { reader }: RequestContext,
  ): Promise<AmbitionRecord | null> {
    return reader.one(ambitionByReference, ambitionKey(organisation, reference));
  }

  @FieldResolver(() => Division, { description: 'The division it belongs to.' })
  division(
    @Root() ambition: AmbitionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<DivisionRecord | null> {
    return reader.one(divisionById, ambition.divisionId);
  }

  @FieldResolver(() => Owner, { description: 'The accountable post.' })
  owner(@Root() ambition: AmbitionRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord | null> {
    return reader.one(ownerById, ambition.ownerId);
  }

  @FieldResolver(() => [Priority], {
    complexity: listOf(2),
    description: 'The priorities it supports, by number.',
  })
  priorities(@Root() ambition: AmbitionRecord, @Ctx() { reader }: RequestContext): Promise<PriorityRecord[]> {
    return reader.many(prioritiesOfAmbition, ambition.id);
  }

  @FieldResolver(() => [Recommendation], {
    complexity: listOf(2),
    description: 'The recommendations it answers, by reference.',
  })
  recommendations(
    @Root() ambition: AmbitionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<RecommendationRecord[]> {
    return reader.many(recommendationsOfAmbition, ambition.id);
  }

  @Access('writeAmbition')
  @Mutation(() => AmbitionPayload, { description: 'Adds an ambition.' })
  async addAmbition(
    @Arg('input') input: AddAmbitionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AmbitionPayload(await this.ambitions.addAmbition(access, input));
  }

  @Access('writeAmbition')
  @Mutation(() => AmbitionPayload, { description: 'Changes an ambition.' })
  async updateAmbition(
    @Arg('input') input: UpdateAmbitionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AmbitionPayload(await this.ambitions.updateAmbition(access, input));
  }

  @Access('writeAmbition')
  @Mutation(() => AmbitionPayload, {
    description: 'Links an ambition with priorities and recommendations.',
  })
  async linkAmbition(
    @Arg('input') input: LinkAmbitionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AmbitionPayload(await this.ambitions.linkAmbition(access, input));
  }

  @Access('writeAmbition')
  @Mutation(() => AmbitionPayload, {
    description: 'Ends links of an ambition with priorities and recommendations.',
  })
  async unlinkAmbition(
    @Arg('input') input: LinkAmbitionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AmbitionPayload(await this.ambitions.unlinkAmbition(access, input));
  }
}
