import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import { organisationById, type OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { plansOfOrganisation, type PlanRecord } from './plan.repository';
import { PlanService } from './plan.service';
import { Plan } from './plan.type';
import { AddPlanInput, UpdatePlanInput } from './priority.input';
import { PlanPayload } from './priority.payload';
import { prioritiesOfPlan, type PriorityRecord } from './priority.repository';
import { Priority } from './priority.type';

@Resolver(() => Organisation)
export class OrganisationPlansResolver {
  @FieldResolver(() => [Plan], { complexity: listOf(2), description: 'Its plans, newest first.' })
  plans(@Root() organisation: OrganisationRecord, @Ctx() { reader }: RequestContext): Promise<PlanRecord[]> {
    return reader.many(plansOfOrganisation, organisation.id);
  }
}

@Resolver(() => Plan)
export class PlanResolver {
  constructor(private readonly plans: PlanService) {}

  @FieldResolver(() => Organisation, { description: 'The organisation whose plan it is.' })
  organisation(
    @Root() plan: PlanRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OrganisationRecord | null> {
    return reader.one(organisationById, plan.organisationId);
  }

  @FieldResolver(() => [Priority], { complexity: listOf(8), description: 'Its priorities by number.' })
  priorities(@Root() plan: PlanRecord, @Ctx() { reader }: RequestContext): Promise<PriorityRecord[]> {
    return reader.many(prioritiesOfPlan, plan.id);
  }

  @Access('writePlan')
  @Mutation(() => PlanPayload, { description: 'Adds a plan.' })
  async addPlan(@Arg('input') input: AddPlanInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new PlanPayload(await this.plans.addPlan(access, input));
  }

  @Access('writePlan')
  @Mutation(() => PlanPayload, { description: 'Changes a plan.' })
  async updatePlan(@Arg('input') input: UpdatePlanInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new PlanPayload(await this.plans.updatePlan(access, input));
  }
}
