import { ChangeEntity } from '../changes/change.entity';
import { CommandEntity } from '../changes/command.entity';
import { LogOriginEntity } from '../changes/log-origin.entity';
import { RowImageEntity } from '../changes/row-image.entity';
import { StreamEntity } from '../changes/stream.entity';
import { ActionAmbitionEntity } from '../features/actions/action-ambition.entity';
import { ActionAreaEntity } from '../features/actions/action-area.entity';
import { ActionContributorEntity } from '../features/actions/action-contributor.entity';
import { ActionRecommendationEntity } from '../features/actions/action-recommendation.entity';
import { ActionUpdateEntity } from '../features/actions/action-update.entity';
import { ActionEntity } from '../features/actions/action.entity';
import { AuditEventEntity } from '../features/audit/audit-event.entity';
import { AmbitionPriorityEntity } from '../features/ambitions/ambition-priority.entity';
import { AmbitionRecommendationEntity } from '../features/ambitions/ambition-recommendation.entity';
import { AmbitionEntity } from '../features/ambitions/ambition.entity';
import { PublishedStatusEntity } from '../features/ambitions/published-status.entity';
import { BenchmarkEntity } from '../features/benchmarks/benchmark.entity';
import { NationalSetEntity } from '../features/benchmarks/national-set.entity';
import { NeighbourSetEntity } from '../features/benchmarks/neighbour-set.entity';
import { AddendumEntity } from '../features/clinics/addendum.entity';
import { AgendaItemEntity } from '../features/clinics/agenda/agenda-item.entity';
import { ClinicAttendeeEntity } from '../features/clinics/clinic-attendee.entity';
import { ClinicRoomEntity } from '../features/clinics/room/clinic-room.entity';
import { ClinicEntity } from '../features/clinics/clinic.entity';
import { OutcomeEntity } from '../features/clinics/outcomes/outcome.entity';
import { EvidenceEntity } from '../features/evidence/evidence.entity';
import { InspectionEntity } from '../features/inspections/inspection.entity';
import { JudgementEntity } from '../features/inspections/judgement.entity';
import { RecommendationLeadEntity } from '../features/inspections/recommendation-lead.entity';
import { RecommendationEntity } from '../features/inspections/recommendation.entity';
import { PrintedFactEntity } from '../features/lint/printed-fact.entity';
import { BaselineEntity } from '../features/measures/baseline.entity';
import { MeasureEntity } from '../features/measures/measure.entity';
import { ReadingEntity } from '../features/measures/reading.entity';
import { TargetEntity } from '../features/measures/target.entity';
import { NotificationPositionEntity } from '../features/notifications/notification-position.entity';
import { NotificationEntity } from '../features/notifications/notification.entity';
import { DivisionEntity } from '../features/organisations/division.entity';
import { OrganisationEntity } from '../features/organisations/organisation.entity';
import { OwnerEntity } from '../features/owners/owner.entity';
import { MembershipEntity } from '../features/people/membership.entity';
import { ServiceTokenSecretEntity } from '../features/people/service-token-secret.entity';
import { ServiceTokenEntity } from '../features/people/service-token.entity';
import { AreaOfActionEntity } from '../features/priorities/area-of-action.entity';
import { PlanStatusUpdateEntity } from '../features/priorities/plan-status-update.entity';
import { PlanEntity } from '../features/priorities/plan.entity';
import { PriorityEntity } from '../features/priorities/priority.entity';
import { ReportingRoundEntity } from '../features/rounds/reporting-round.entity';
import { RuleChoiceEntity } from '../features/rule-sets/rule-choice.entity';
import { ComputedStatusEntity } from '../features/statuses/computed-status.entity';

/** Every table, parents before children. */
export const entities = [
  OrganisationEntity,
  StreamEntity,
  CommandEntity,
  ChangeEntity,
  RowImageEntity,
  LogOriginEntity,
  DivisionEntity,
  OwnerEntity,
  MembershipEntity,
  ServiceTokenEntity,
  ServiceTokenSecretEntity,
  ReportingRoundEntity,
  PlanEntity,
  PriorityEntity,
  AreaOfActionEntity,
  InspectionEntity,
  JudgementEntity,
  RecommendationEntity,
  RecommendationLeadEntity,
  PlanStatusUpdateEntity,
  AmbitionEntity,
  AmbitionPriorityEntity,
  AmbitionRecommendationEntity,
  PublishedStatusEntity,
  MeasureEntity,
  BaselineEntity,
  TargetEntity,
  ReadingEntity,
  ActionEntity,
  ActionAreaEntity,
  ActionAmbitionEntity,
  ActionRecommendationEntity,
  ActionContributorEntity,
  ActionUpdateEntity,
  EvidenceEntity,
  RuleChoiceEntity,
  ComputedStatusEntity,
  NeighbourSetEntity,
  BenchmarkEntity,
  NationalSetEntity,
  PrintedFactEntity,
  ClinicEntity,
  ClinicAttendeeEntity,
  AgendaItemEntity,
  ClinicRoomEntity,
  OutcomeEntity,
  AddendumEntity,
  AuditEventEntity,
  NotificationEntity,
  NotificationPositionEntity,
];
