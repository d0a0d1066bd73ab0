import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LIMITS, optionalText } from '../../domain/validate';
import { listOf } from '../../graphql/cost';
import { connect } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/request-context';
import type { ListRelation } from '../../persistence/list-relation';
import type { Reader } from '../../persistence/reader';
import type { RecommendationRecord } from '../inspections/recommendation.repository';
import { Recommendation } from '../inspections/recommendation.type';
import type { DivisionRecord, OrganisationRecord } from '../organisations/organisation.repository';
import { Division, Organisation } from '../organisations/organisation.type';
import type { OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import type { PlanRecord } from '../priorities/plan.repository';
import { Plan } from '../priorities/plan.type';
import type { PriorityRecord } from '../priorities/priority.repository';
import { Priority } from '../priorities/priority.type';
import { ambitionsOfPlan, ambitionsOfPriority, ambitionsOfRecommendation } from './ambition-link.repository';
import {
  ambitionsOfDivision,
  ambitionsOfOrganisation,
  ambitionsOfOwner,
  type AmbitionListArgs,
} from './ambition-list.repository';
import { AmbitionConnection, AmbitionsArgs } from './ambition.args';
import type { AmbitionRecord } from './ambition.repository';
import { Ambition } from './ambition.type';

const open = (
  reader: Reader,
  list: ListRelation<AmbitionRecord, AmbitionListArgs>,
  key: string,
  { first, after, filter, orderBy }: AmbitionsArgs,
): object => {
  const search = optionalText(filter?.search, 'filter.search', LIMITS.key);
  return connect(AmbitionConnection, reader, list, key, { first, after }, { ...filter, search, orderBy });
};

@Resolver(() => Organisation)
export class OrganisationAmbitionsResolver {
  @FieldResolver(() => AmbitionConnection, { description: 'Its ambitions.' })
  ambitions(
    @Root() organisation: OrganisationRecord,
    @Args() args: AmbitionsArgs,
    @Ctx() { reader }: RequestContext,
  ): object {
    return open(reader, ambitionsOfOrganisation, organisation.id, args);
  }
}

@Resolver(() => Division)
export class DivisionAmbitionsResolver {
  @FieldResolver(() => AmbitionConnection, { description: 'Its ambitions.' })
  ambitions(
    @Root() division: DivisionRecord,
    @Args() args: AmbitionsArgs,
    @Ctx() { reader }: RequestContext,
  ): object {
    return open(reader, ambitionsOfDivision, division.id, args);
  }
}

@Resolver(() => Owner)
export class OwnerAmbitionsResolver {
  @FieldResolver(() => AmbitionConnection, { description: 'The ambitions it is accountable for.' })
  ambitions(
    @Root() owner: OwnerRecord,
    @Args() args: AmbitionsArgs,
    @Ctx() { reader }: RequestContext,
  ): object {
    return open(reader, ambitionsOfOwner, owner.id, args);
  }
}

@Resolver(() => Plan)
export class PlanAmbitionsResolver {
  @FieldResolver(() => [Ambition], {
    complexity: listOf(5),
    description: 'The ambitions that support any of its priorities, in order.',
  })
  ambitions(@Root() plan: PlanRecord, @Ctx() { reader }: RequestContext): Promise<AmbitionRecord[]> {
    return reader.many(ambitionsOfPlan, plan.id);
  }
}

@Resolver(() => Priority)
export class PriorityAmbitionsResolver {
  @FieldResolver(() => [Ambition], { description: 'The ambitions that support it, in order.' })
  ambitions(@Root() priority: PriorityRecord, @Ctx() { reader }: RequestContext): Promise<AmbitionRecord[]> {
    return reader.many(ambitionsOfPriority, priority.id);
  }
}

@Resolver(() => Recommendation)
export class RecommendationAmbitionsResolver {
  @FieldResolver(() => [Ambition], {
    complexity: listOf(3),
    description: 'The ambitions that answer it, in order.',
  })
  ambitions(
    @Root() recommendation: RecommendationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<AmbitionRecord[]> {
    return reader.many(ambitionsOfRecommendation, recommendation.id);
  }
}
