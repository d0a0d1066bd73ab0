import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import type { RequestContext } from '../../graphql/request-context';
import type { Reader } from '../../persistence/reader';
import type { Relation } from '../../persistence/relation';
import { findConditions, requireConditions } from '../changes/feed-filter';
import type { OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import {
  actionCounts,
  areaCounts,
  computedCounts,
  recommendationCounts,
  trajectoryCounts,
  type PlanStatusCountRecord,
  type TrajectoryCountRecord,
} from './summary.repository';
import { scopeOf, type SummaryScope } from './summary-scope.repository';
import { SummaryFilter } from './summary-filter.input';
import { PlanStatusCount, Summary, TrajectoryCount } from './summary.type';

/** What is summarised: a whole organisation, or what is within a scope. */
export interface Summarised {
  readonly organisationId: string;
  readonly scope: SummaryScope;
  /**
   * Rejects where the filter names what is not there. It is looked up in one statement with the counts, and taken by
   * the first of them, so that one mistake is told once.
   */
  known?: Promise<unknown> | undefined;
}

@Resolver(() => Organisation)
export class OrganisationSummaryResolver {
  @FieldResolver(() => Summary, {
    description: 'Counts by status over the whole organisation, or over what a filter leaves of it.',
  })
  summary(
    @Root() { id: organisationId }: OrganisationRecord,
    @Arg('filter', () => SummaryFilter, { nullable: true, description: 'What to count.' })
    filter: SummaryFilter | null,
    @Ctx() { reader }: RequestContext,
  ): Summarised {
    if (!filter) return { organisationId, scope: {} };
    const named = requireConditions(filter);
    const known = findConditions(reader, organisationId, named);
    // Told by the counts; where none is asked for, there is nothing to be wrong about.
    known.catch(() => undefined);
    return { organisationId, scope: scopeOf(named), known };
  }
}

@Resolver(() => Summary)
export class SummaryResolver {
  @FieldResolver(() => [TrajectoryCount], {
    complexity: listOf(6),
    description: 'Ambitions by published trajectory status.',
  })
  trajectory(@Root() of: Summarised, @Ctx() { reader }: RequestContext): Promise<TrajectoryCountRecord[]> {
    return counted(reader, trajectoryCounts, of);
  }

  @FieldResolver(() => [TrajectoryCount], {
    description: 'Ambitions by what is computed for them in the newest quarter that was judged.',
  })
  computed(@Root() of: Summarised, @Ctx() { reader }: RequestContext): Promise<TrajectoryCountRecord[]> {
    return counted(reader, computedCounts, of);
  }

  @FieldResolver(() => [PlanStatusCount], { description: 'Areas of action by plan status.' })
  areas(@Root() of: Summarised, @Ctx() { reader }: RequestContext): Promise<PlanStatusCountRecord[]> {
    return counted(reader, areaCounts, of);
  }

  @FieldResolver(() => [PlanStatusCount], { description: 'Recommendations by plan status.' })
  recommendations(
    @Root() of: Summarised,
    @Ctx() { reader }: RequestContext,
  ): Promise<PlanStatusCountRecord[]> {
    return counted(reader, recommendationCounts, of);
  }

  @FieldResolver(() => [PlanStatusCount], { description: 'Actions by status.' })
  actions(@Root() of: Summarised, @Ctx() { reader }: RequestContext): Promise<PlanStatusCountRecord[]> {
    return counted(reader, actionCounts, of);
  }
}

async function counted<Row>(
  reader: Reader,
  counts: Relation<Row, SummaryScope>,
  of: Summarised,
): Promise<Row[]> {
  const { known } = of;
  of.known = undefined;
  const [rows] = await Promise.all([reader.many(counts, of.organisationId, of.scope), known]);
  return rows;
}
