import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { PeriodsArgs, requirePeriods } from '../../graphql/period.args';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import { PublishAmbitionStatusInput } from './ambition.input';
import { AmbitionPayload } from './ambition.payload';
import type { AmbitionRecord } from './ambition.repository';
import { Ambition, PublishedStatus } from './ambition.type';
import { PublishStatusService } from './publish-status.service';
import {
  publishedOfAmbition,
  publishedStatusesOfAmbition,
  type PublishedStatusRecord,
} from './published-status.repository';

@Resolver(() => Ambition)
export class AmbitionStatusResolver {
  constructor(private readonly statuses: PublishStatusService) {}

  @FieldResolver(() => PublishedStatus, {
    nullable: true,
    description: 'The published trajectory status of its newest quarter.',
  })
  published(
    @Root() ambition: AmbitionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<PublishedStatusRecord | null> {
    return reader.one(publishedOfAmbition, ambition.id);
  }

  @FieldResolver(() => [PublishedStatus], {
    description: 'Its published trajectory status in every quarter, newest first.',
  })
  publishedStatuses(
    @Root() ambition: AmbitionRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() { reader }: RequestContext,
  ): Promise<PublishedStatusRecord[]> {
    return reader.many(publishedStatusesOfAmbition, ambition.id, requirePeriods(period));
  }

  @Access('publishStatus')
  @Mutation(() => AmbitionPayload, {
    description: 'Publishes the trajectory status of an ambition for a quarter.',
  })
  async publishAmbitionStatus(
    @Arg('input') input: PublishAmbitionStatusInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AmbitionPayload(await this.statuses.publish(access, input));
  }
}

@Resolver(() => PublishedStatus)
export class PublishedStatusResolver {
  @FieldResolver(() => Period, { description: 'The quarter that it speaks of.' })
  period(@Root() status: PublishedStatusRecord): PeriodRecord | undefined {
    return parsePeriod(status.period);
  }
}
