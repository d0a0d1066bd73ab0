import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { badInput } from '../../domain/errors';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { PeriodsArgs, requirePeriods } from '../../graphql/period.args';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import type { PeriodFilter } from '../../persistence/period-filter';
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
import { shownStatus, shownStatuses } from './shown-status';

const QUARTER = 'Label of a quarter, as in "2025-26 Q4"; the newest one that was judged if left out.';
const HIDDEN =
  'Null where nothing has been judged yet, and where it rests on a figure that the caller may not see.';

function quarterOnly(period: string | null | undefined): PeriodFilter {
  if (period == null) return {};
  if (parsePeriod(period)?.kind === 'QUARTER') return { period: [period] };
  throw badInput('period', `"${period}" is not a quarter; write it as in "2025-26 Q4".`);
}

@Resolver(() => Ambition)
export class AmbitionComputedResolver {
  @FieldResolver(() => ComputedStatus, {
    nullable: true,
    description: `What the rules make of its data, beside what is published. ${HIDDEN}`,
  })
  async computed(
    @Root() ambition: AmbitionRecord,
    @Ctx() context: RequestContext,
    @Arg('period', () => String, { nullable: true, description: QUARTER }) period?: string | null,
  ): Promise<ComputedStatusRecord | null> {
    return shownStatus(
      context,
      await context.reader.one(computedOfAmbition, ambition.id, quarterOnly(period)),
    );
  }

  @FieldResolver(() => [ComputedStatus], {
    description: 'What the rules made of every quarter, newest first.',
  })
  async computedStatuses(
    @Root() ambition: AmbitionRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ComputedStatusRecord[]> {
    const found = context.reader.many(computedStatusesOfAmbition, ambition.id, requirePeriods(period));
    return shownStatuses(context, await found);
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
    @Ctx() context: RequestContext,
    @Arg('period', () => String, { nullable: true, description: QUARTER }) period?: string | null,
  ): Promise<ComputedStatusRecord | null> {
    return shownStatus(context, await context.reader.one(computedOfMeasure, measure.id, quarterOnly(period)));
  }

  @FieldResolver(() => [ComputedStatus], {
    description: 'What the rules made of every quarter, newest first.',
  })
  async computedStatuses(
    @Root() measure: MeasureRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ComputedStatusRecord[]> {
    const found = context.reader.many(computedStatusesOfMeasure, measure.id, requirePeriods(period));
    return shownStatuses(context, await found);
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
    @Ctx() context: RequestContext,
  ): Promise<ComputedStatusRecord | null> {
    if (status.computedStatusId === null) return null;
    return shownStatus(context, await context.reader.one(computedById, status.computedStatusId));
  }
}
