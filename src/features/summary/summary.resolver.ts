import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/request-context';
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
import { PlanStatusCount, Summary, TrajectoryCount } from './summary.type';

interface Summarised {
  readonly organisationId: string;
}

@Resolver(() => Organisation)
export class OrganisationSummaryResolver {
  @FieldResolver(() => Summary, { description: 'Counts by status over the whole organisation.' })
  summary(@Root() organisation: OrganisationRecord): Summarised {
    return { organisationId: organisation.id };
  }
}

@Resolver(() => Summary)
export class SummaryResolver {
  @FieldResolver(() => [TrajectoryCount], { description: 'Ambitions by published trajectory status.' })
  trajectory(@Root() of: Summarised, @Ctx() { reader }: RequestContext): Promise<TrajectoryCountRecord[]> {
    return reader.many(trajectoryCounts, of.organisationId);
  }

  @FieldResolver(() => [TrajectoryCount], {
    description: 'Ambitions by what is computed for them in the newest quarter that was judged.',
  })
  computed(@Root() of: Summarised, @Ctx() { reader }: RequestContext): Promise<TrajectoryCountRecord[]> {
    return reader.many(computedCounts, of.organisationId);
  }

  @FieldResolver(() => [PlanStatusCount], { description: 'Areas of action by plan status.' })
  areas(@Root() of: Summarised, @Ctx() { reader }: RequestContext): Promise<PlanStatusCountRecord[]> {
    return reader.many(areaCounts, of.organisationId);
  }

  @FieldResolver(() => [PlanStatusCount], { description: 'Recommendations by plan status.' })
  recommendations(
    @Root() of: Summarised,
    @Ctx() { reader }: RequestContext,
  ): Promise<PlanStatusCountRecord[]> {
    return reader.many(recommendationCounts, of.organisationId);
  }

  @FieldResolver(() => [PlanStatusCount], { description: 'Actions by status.' })
  actions(@Root() of: Summarised, @Ctx() { reader }: RequestContext): Promise<PlanStatusCountRecord[]> {
    return reader.many(actionCounts, of.organisationId);
  }
}
