import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { areasOfPriority, type AreaRecord } from './area.repository';
import { AreaOfAction } from './area.type';
import { planById, type PlanRecord } from './plan.repository';
import { PlanService } from './plan.service';
import { Plan } from './plan.type';
import { AddPriorityInput, UpdatePriorityInput } from './priority.input';
import { PriorityPayload } from './priority.payload';
import type { PriorityRecord } from './priority.repository';
import { Priority } from './priority.type';

@Resolver(() => Priority)
export class PriorityResolver {
  constructor(private readonly plans: PlanService) {}

  @FieldResolver(() => Plan, { description: 'The plan that sets it.' })
  plan(@Root() priority: PriorityRecord, @Ctx() { reader }: RequestContext): Promise<PlanRecord | null> {
    return reader.one(planById, priority.planId);
  }

  @FieldResolver(() => Owner, { nullable: true, description: 'The one post that sponsors it.' })
  sponsor(
    @Root() priority: PriorityRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return priority.sponsorId === null ? null : reader.one(ownerById, priority.sponsorId);
  }

  @FieldResolver(() => [AreaOfAction], {
    complexity: listOf(4),
    description: 'What it is delivered through, in order.',
  })
  areasOfAction(@Root() priority: PriorityRecord, @Ctx() { reader }: RequestContext): Promise<AreaRecord[]> {
    return reader.many(areasOfPriority, priority.id);
  }

  @Access('writePlan')
  @Mutation(() => PriorityPayload, { description: 'Adds a priority to a plan.' })
  async addPriority(
    @Arg('input') input: AddPriorityInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new PriorityPayload(await this.plans.addPriority(access, input));
  }

  @Access('writePlan')
  @Mutation(() => PriorityPayload, { description: 'Changes a priority.' })
  async updatePriority(
    @Arg('input') input: UpdatePriorityInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new PriorityPayload(await this.plans.updatePriority(access, input));
  }
}
