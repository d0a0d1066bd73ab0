import { clinicResolverClasses } from './clinic-resolvers';
import {
  AmbitionActionsResolver,
  AreaActionsResolver,
  OrganisationActionsResolver,
  OwnerActionsResolver,
  RecommendationActionsResolver,
} from '../features/actions/action-list.resolver';
import { ActionMutationResolver, ActionProgressResolver } from '../features/actions/action-mutation.resolver';
import { ActionResolver, ActionUpdateResolver } from '../features/actions/action.resolver';
import {
  DivisionAmbitionsResolver,
  OrganisationAmbitionsResolver,
  OwnerAmbitionsResolver,
  PlanAmbitionsResolver,
  PriorityAmbitionsResolver,
  RecommendationAmbitionsResolver,
} from '../features/ambitions/ambition-list.resolver';
import { AmbitionResolver } from '../features/ambitions/ambition.resolver';
import {
  AmbitionStatusResolver,
  PublishedStatusResolver,
} from '../features/ambitions/published-status.resolver';
import { CloseAmbitionResolver } from '../features/ambitions/close-ambition.resolver';
import { AuditResolver } from '../features/audit/audit.resolver';
import { BenchmarkResolver, MeasureBenchmarksResolver } from '../features/benchmarks/benchmark.resolver';
import {
  MeasureNationalSetsResolver,
  NationalSetResolver,
} from '../features/benchmarks/national-set.resolver';
import {
  MeasureNeighbourMeanResolver,
  NeighbourMeanResolver,
} from '../features/benchmarks/neighbour-mean.resolver';
import {
  NeighbourSetResolver,
  OrganisationNeighbourSetsResolver,
} from '../features/benchmarks/neighbour-set.resolver';
import { MeasurePositionResolver, NationalPositionResolver } from '../features/benchmarks/position.resolver';
import { ChangeResolver } from '../features/changes/change.resolver';
import { NodeResolver } from '../features/changes/node.resolver';
import {
  ActionChangeResolver,
  ReadingChangeResolver,
  StatusChangeResolver,
  SummaryChangeResolver,
} from '../features/changes/feed-change.resolver';
import { FeedReadyResolver, ResyncRequiredResolver } from '../features/changes/feed-opening.resolver';
import { FeedResolver } from '../features/changes/feed.resolver';
import {
  ActionEvidenceResolver,
  AmbitionEvidenceResolver,
  EvidenceResolver,
  RecommendationEvidenceResolver,
} from '../features/evidence/evidence.resolver';
import { ExceptionListResolver, ExceptionResolver } from '../features/exceptions/exception.resolver';
import {
  InspectionResolver,
  OrganisationInspectionsResolver,
} from '../features/inspections/inspection.resolver';
import {
  OrganisationRecommendationsResolver,
  OwnerRecommendationsResolver,
} from '../features/inspections/recommendation-list.resolver';
import { RecommendationResolver } from '../features/inspections/recommendation.resolver';
import {
  AmbitionFindingsResolver,
  LintFindingResolver,
  RoundFindingsResolver,
} from '../features/lint/finding.resolver';
import {
  MeasurePrintedFactsResolver,
  PrintedFactResolver,
  RoundPrintedFactsResolver,
} from '../features/lint/printed-fact.resolver';
import { AmbitionMeasuresResolver, MeasureResolver } from '../features/measures/measure.resolver';
import { ReadingResolver } from '../features/measures/reading.resolver';
import {
  AmbitionTargetResolver,
  BaselineResolver,
  TargetResolver,
} from '../features/measures/target.resolver';
import { MeasureMovementResolver } from '../features/movement/movement.resolver';
import { AmbitionNarrativeResolver } from '../features/narrative/narrative.resolver';
import {
  MyNotificationsResolver,
  NotificationResolver,
  OrganisationNotificationsResolver,
} from '../features/notifications/notification.resolver';
import { DivisionResolver, OrganisationResolver } from '../features/organisations/organisation.resolver';
import { OrganisationOwnersResolver, OwnerResolver } from '../features/owners/owner.resolver';
import { MeResolver } from '../features/people/me.resolver';
import { MembershipMutationResolver, MembershipResolver } from '../features/people/membership.resolver';
import { ServiceTokenResolver } from '../features/people/service-token.resolver';
import {
  AreaOfActionResolver,
  OrganisationAreasResolver,
  OwnerAreasResolver,
  PlanStatusUpdateResolver,
} from '../features/priorities/area.resolver';
import { OrganisationPlansResolver, PlanResolver } from '../features/priorities/plan.resolver';
import { PriorityResolver } from '../features/priorities/priority.resolver';
import { OrganisationRoundsResolver, RoundResolver } from '../features/rounds/round.resolver';
import {
  MeasureRulesResolver,
  OrganisationRulesResolver,
  RuleSetsResolver,
} from '../features/rule-sets/rule-sets.resolver';
import {
  AmbitionComputedResolver,
  ComputedStatusResolver,
  MeasureComputedResolver,
  PublishedBesideResolver,
} from '../features/statuses/computed-status.resolver';
import { WhatIfResolver } from '../features/statuses/what-if.resolver';
import { OrganisationSummaryResolver, SummaryResolver } from '../features/summary/summary.resolver';

/** Everything that answers a field. */
export const resolverClasses = [
  OrganisationActionsResolver,
  OwnerActionsResolver,
  AreaActionsResolver,
  AmbitionActionsResolver,
  RecommendationActionsResolver,
  ActionMutationResolver,
  ActionProgressResolver,
  ActionResolver,
  ActionUpdateResolver,
  OrganisationAmbitionsResolver,
  DivisionAmbitionsResolver,
  OwnerAmbitionsResolver,
  PlanAmbitionsResolver,
  PriorityAmbitionsResolver,
  RecommendationAmbitionsResolver,
  AmbitionResolver,
  AmbitionStatusResolver,
  PublishedStatusResolver,
  CloseAmbitionResolver,
  AmbitionComputedResolver,
  MeasureComputedResolver,
  ComputedStatusResolver,
  PublishedBesideResolver,
  WhatIfResolver,
  AmbitionFindingsResolver,
  RoundFindingsResolver,
  LintFindingResolver,
  PrintedFactResolver,
  MeasurePrintedFactsResolver,
  RoundPrintedFactsResolver,
  RuleSetsResolver,
  OrganisationRulesResolver,
  MeasureRulesResolver,
  AuditResolver,
  BenchmarkResolver,
  MeasureBenchmarksResolver,
  NationalSetResolver,
  MeasureNationalSetsResolver,
  MeasurePositionResolver,
  NationalPositionResolver,
  MeasureNeighbourMeanResolver,
  NeighbourMeanResolver,
  NeighbourSetResolver,
  OrganisationNeighbourSetsResolver,
  ChangeResolver,
  NodeResolver,
  FeedResolver,
  FeedReadyResolver,
  ResyncRequiredResolver,
  StatusChangeResolver,
  ActionChangeResolver,
  ReadingChangeResolver,
  SummaryChangeResolver,
  ...clinicResolverClasses,
  EvidenceResolver,
  ActionEvidenceResolver,
  AmbitionEvidenceResolver,
  RecommendationEvidenceResolver,
  ExceptionListResolver,
  ExceptionResolver,
  OrganisationInspectionsResolver,
  InspectionResolver,
  OrganisationRecommendationsResolver,
  OwnerRecommendationsResolver,
  RecommendationResolver,
  MeasureResolver,
  AmbitionMeasuresResolver,
  ReadingResolver,
  TargetResolver,
  AmbitionTargetResolver,
  BaselineResolver,
  MeasureMovementResolver,
  AmbitionNarrativeResolver,
  OrganisationResolver,
  DivisionResolver,
  OwnerResolver,
  OrganisationOwnersResolver,
  MeResolver,
  NotificationResolver,
  OrganisationNotificationsResolver,
  MyNotificationsResolver,
  MembershipResolver,
  MembershipMutationResolver,
  ServiceTokenResolver,
  AreaOfActionResolver,
  PlanStatusUpdateResolver,
  OrganisationAreasResolver,
  OwnerAreasResolver,
  OrganisationPlansResolver,
  PlanResolver,
  PriorityResolver,
  RoundResolver,
  OrganisationRoundsResolver,
  OrganisationSummaryResolver,
  SummaryResolver,
] as const;
