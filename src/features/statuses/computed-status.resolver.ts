import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Access } from '../../domain/access';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { mayReadWorkInProgress } from '../../domain/policy';
import { PeriodsArgs, requirePeriods } from '../../graphql/period.args';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import type { AmbitionRecord } from '../ambitions/ambition.repository';
import { Ambition, PublishedStatus } from '../ambitions/ambition.type';
import { publishedOfAmbition, type PublishedStatusRecord } from '../ambitions/published-status.repository';
import type { MeasureRecord } from '../measures/measure.repository';
import { Measure } from '../measures/measure.type';
import {
  computedById,
  computedOfAmbition,
  computedOfMeasure,
  computedStatusesOfAmbition,
  computedStatusesOfMeasure,
  type ComputedStatusRecord,
} from './computed-status.repository';
import { ComputedStatus } from './computed-status.type';

const QUARTER = 'Label of a quarter, as in "2025-26 Q4"; the newest one that was judged if left out.';
const HIDDEN =
  'Null where nothing has been judged yet, and where it rests on a figure that the caller may not see.';

/** A status tells of the figure it rests on: who may not see the one does not see the other (N7). */
const shownTo = (access: Access, status: ComputedStatusRecord | null): ComputedStatusRecord | null =>
  status?.restsOnHidden && !mayReadWorkInProgress(access) ? null : status;

const shownOf = (access: Access, statuses: ComputedStatusRecord[]): ComputedStatusRecord[] =>
  statuses.filter((status) => shownTo(access, status) !== null);

const quarterOnly = (period: string | null | undefined) => requirePeriods(period == null ? null : [period]);

@Resolver(() => Ambition)
export class AmbitionComputedResolver {
  @FieldResolver(() => ComputedStatus, {
    nullable: true,
    description: `What the rules make of its data, beside what is published. ${HIDDEN}`,
  })
  async computed(
    @Root() ambition: AmbitionRecord,
    @Ctx() { access, reader }: RequestContext,
    @Arg('period', () => String, { nullable: true, description: QUARTER }) period?: string | null,
  ): Promise<ComputedStatusRecord | null> {
    return shownTo(access, await reader.one(computedOfAmbition, ambition.id, quarterOnly(period)));
  }

  @FieldResolver(() => [ComputedStatus], {
    description: 'What the rules made of every quarter, newest first.',
  })
  async computedStatuses(
    @Root() ambition: AmbitionRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() { access, reader }: RequestContext,
  ): Promise<ComputedStatusRecord[]> {
    const found = reader.many(computedStatusesOfAmbition, ambition.id, requirePeriods(period));
    return shownOf(access, await found);
  }
}

@Resolver(() => Measure)
export class MeasureComputedResolver {
  @FieldResolver(() => ComputedStatus, {
    nullable: true,
    description: `What the rules make of its data. ${HIDDEN}`,
  })
  async computed(
    @Root() measure: MeasureRecord,
    @Ctx() { access, reader }: RequestContext,
    @Arg('period', () => String, { nullable: true, description: QUARTER }) period?: string | null,
  ): Promise<ComputedStatusRecord | null> {
    return shownTo(access, await reader.one(computedOfMeasure, measure.id, quarterOnly(period)));
  }

  @FieldResolver(() => [ComputedStatus], {
    description: 'What the rules made of every quarter, newest first.',
  })
  async computedStatuses(
    @Root() measure: MeasureRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() { access, reader }: RequestContext,
  ): Promise<ComputedStatusRecord[]> {
    const found = reader.many(computedStatusesOfMeasure, measure.id, requirePeriods(period));
    return shownOf(access, await found);
  }

  @FieldResolver(() => PublishedStatus, {
    nullable: true,
    description:
      'What is published for its ambition in the newest quarter, to be read beside what is computed.',
  })
  published(
    @Root() measure: MeasureRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<PublishedStatusRecord | null> {
    return reader.one(publishedOfAmbition, measure.ambitionId);
  }
}

@Resolver(() => ComputedStatus)
export class ComputedStatusResolver {
  @FieldResolver(() => Period, { description: 'The quarter at whose end it was judged.' })
  period(@Root() status: ComputedStatusRecord): PeriodRecord | undefined {
    return parsePeriod(status.period);
  }
}

@Resolver(() => PublishedStatus)
export class PublishedBesideResolver {
  @FieldResolver(() => ComputedStatus, {
    nullable: true,
    description: 'What was computed when it was published, whatever is computed since.',
  })
  async computed(
    @Root() status: PublishedStatusRecord,
    @Ctx() { access, reader }: RequestContext,
  ): Promise<ComputedStatusRecord | null> {
    if (status.computedStatusId === null) return null;
    return shownTo(access, await reader.one(computedById, status.computedStatusId));
  }
}
