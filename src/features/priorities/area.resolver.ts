import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { connect } from '../../graphql/connection';
import { PeriodsArgs, requirePeriods } from '../../graphql/period.args';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import type { OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { AreaOfActionConnection, AreasArgs } from './area.args';
import { areasOfOrganisation, areasOfOwner, type AreaRecord } from './area.repository';
import { AreaService } from './area.service';
import { AreaOfAction, PlanStatusUpdate } from './area.type';
import { statusesOfArea, statusOfArea, type PlanStatusRecord } from './plan-status.repository';
import {
  AddAreaOfActionInput,
  MoveAreaDueDateInput,
  RecordPlanStatusInput,
  UpdateAreaOfActionInput,
} from './priority.input';
import { AreaOfActionPayload } from './priority.payload';
import { prioritiesOfSponsor, priorityById, type PriorityRecord } from './priority.repository';
import { Priority } from './priority.type';

@Resolver(() => AreaOfAction)
export class AreaOfActionResolver {
  constructor(private readonly areas: AreaService) {}

  @FieldResolver(() => Priority, { description: 'The priority that it delivers.' })
  priority(@Root() area: AreaRecord, @Ctx() { reader }: RequestContext): Promise<PriorityRecord | null> {
    return reader.one(priorityById, area.priorityId);
  }

  @FieldResolver(() => Owner, { nullable: true, description: 'The accountable post.' })
  owner(@Root() area: AreaRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord | null> | null {
    return area.ownerId === null ? null : reader.one(ownerById, area.ownerId);
  }

  @FieldResolver(() => PlanStatusUpdate, {
    nullable: true,
    description: 'Where the plan stands: its newest period.',
  })
  status(@Root() area: AreaRecord, @Ctx() { reader }: RequestContext): Promise<PlanStatusRecord | null> {
    return reader.one(statusOfArea, area.id);
  }

  @FieldResolver(() => [PlanStatusUpdate], { description: 'Its plan status in every period, newest first.' })
  statuses(
    @Root() area: AreaRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() { reader }: RequestContext,
  ): Promise<PlanStatusRecord[]> {
    return reader.many(statusesOfArea, area.id, requirePeriods(period));
  }

  @Access('writePlan')
  @Mutation(() => AreaOfActionPayload, { description: 'Adds an area of action.' })
  async addAreaOfAction(
    @Arg('input') input: AddAreaOfActionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AreaOfActionPayload(await this.areas.add(access, input));
  }

  @Access('writePlan')
  @Mutation(() => AreaOfActionPayload, { description: 'Changes an area of action.' })
  async updateAreaOfAction(
    @Arg('input') input: UpdateAreaOfActionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AreaOfActionPayload(await this.areas.update(access, input));
  }

  @Access('reportProgress')
  @Mutation(() => AreaOfActionPayload, {
    description: 'Moves the due date of an area of action.',
  })
  async moveAreaDueDate(
    @Arg('input') input: MoveAreaDueDateInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AreaOfActionPayload(await this.areas.moveDueDate(access, input));
  }

  @Access('reportProgress')
  @Mutation(() => AreaOfActionPayload, {
    description: 'Records the plan status of an area of action for a period.',
  })
  async recordPlanStatus(
    @Arg('input') input: RecordPlanStatusInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AreaOfActionPayload(await this.areas.recordStatus(access, input));
  }
}

@Resolver(() => PlanStatusUpdate)
export class PlanStatusUpdateResolver {
  @FieldResolver(() => Period, { description: 'The period that it speaks of.' })
  period(@Root() update: PlanStatusRecord): PeriodRecord | undefined {
    return parsePeriod(update.period);
  }
}

@Resolver(() => Organisation)
export class OrganisationAreasResolver {
  @FieldResolver(() => AreaOfActionConnection, { description: 'Its areas of action by reference.' })
  areasOfAction(
    @Root() organisation: OrganisationRecord,
    @Args() { first, after, filter }: AreasArgs,
    @Ctx() { reader }: RequestContext,
  ): object {
    return connect(
      AreaOfActionConnection,
      reader,
      areasOfOrganisation,
      organisation.id,
      { first, after },
      filter ?? {},
    );
  }
}

@Resolver(() => Owner)
export class OwnerAreasResolver {
  @FieldResolver(() => AreaOfActionConnection, {
    description: 'The areas of action it owns, the first due first.',
  })
  areasOfAction(
    @Root() owner: OwnerRecord,
    @Args() { first, after, filter }: AreasArgs,
    @Ctx() { reader }: RequestContext,
  ): object {
    return connect(AreaOfActionConnection, reader, areasOfOwner, owner.id, { first, after }, filter ?? {});
  }

  @FieldResolver(() => [Priority], { description: 'The priorities it sponsors.' })
  sponsors(@Root() owner: OwnerRecord, @Ctx() { reader }: RequestContext): Promise<PriorityRecord[]> {
    return reader.many(prioritiesOfSponsor, owner.id);
  }
}
