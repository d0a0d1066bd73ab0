import type { DataSource } from 'typeorm';
import { CommandRunner, type Tenants } from '../changes/command-runner';
import type { Doorbell } from '../changes/doorbell';
import type { Clock } from '../domain/clock';
import { ActionProgressService } from '../features/actions/action-progress.service';
import { ActionService } from '../features/actions/action.service';
import { AmbitionService } from '../features/ambitions/ambition.service';
import { CloseAmbitionService } from '../features/ambitions/close-ambition.service';
import { PublishStatusService } from '../features/ambitions/publish-status.service';
import { LoadNationalSetService } from '../features/benchmarks/load-national-set.service';
import { NeighbourSetService } from '../features/benchmarks/neighbour-set.service';
import { RecordBenchmarkService } from '../features/benchmarks/record-benchmark.service';
import { AgendaItemService } from '../features/clinics/agenda/agenda-item.service';
import { AgendaService } from '../features/clinics/agenda/agenda.service';
import { ClinicLifecycleService } from '../features/clinics/clinic-lifecycle.service';
import { ClinicPeopleService } from '../features/clinics/clinic-people.service';
import { ClinicService } from '../features/clinics/clinic.service';
import { EvidenceService } from '../features/evidence/evidence.service';
import { InspectionService } from '../features/inspections/inspection.service';
import { RecommendationService } from '../features/inspections/recommendation.service';
import { RecordPrintedFactService } from '../features/lint/record-printed-fact.service';
import { MeasureService } from '../features/measures/measure.service';
import { RecordReadingService } from '../features/measures/record-reading.service';
import { SetBaselineService } from '../features/measures/set-baseline.service';
import { SetTargetService } from '../features/measures/set-target.service';
import { OrganisationService } from '../features/organisations/organisation.service';
import { OwnerService } from '../features/owners/owner.service';
import { EndMembershipService } from '../features/people/end-membership.service';
import { MembershipService } from '../features/people/membership.service';
import { ServiceTokenService } from '../features/people/service-token.service';
import { AreaService } from '../features/priorities/area.service';
import { PlanService } from '../features/priorities/plan.service';
import { ChooseRulesService } from '../features/rule-sets/choose-rules.service';
import { RoundService } from '../features/rounds/round.service';
import { StatusCatchUpService } from '../features/statuses/status-catch-up.service';
import { StatusDeriver } from '../features/statuses/status-deriver';
import { createRoomServices } from './room-services';

/** Everything that writes, over one way to write: what follows from a command is part of it. */
export function openServices(
  dataSource: DataSource,
  clock: Clock,
  doorbell: Doorbell,
  tenants: Tenants,
): Services {
  const deriver = new StatusDeriver();
  const commands = new CommandRunner(dataSource, clock, doorbell, tenants, deriver.derive);
  return createServices(commands, deriver, clock);
}

const createServices = (commands: CommandRunner, deriver: StatusDeriver, clock: Clock) => ({
  organisations: new OrganisationService(commands),
  owners: new OwnerService(commands),
  memberships: new MembershipService(commands),
  membershipEndings: new EndMembershipService(commands),
  serviceTokens: new ServiceTokenService(commands),
  rounds: new RoundService(commands),
  plans: new PlanService(commands),
  areas: new AreaService(commands),
  ambitions: new AmbitionService(commands),
  statusCatchUp: new StatusCatchUpService(commands, deriver),
  closings: new CloseAmbitionService(commands),
  statuses: new PublishStatusService(commands, deriver),
  measures: new MeasureService(commands),
  baselines: new SetBaselineService(commands),
  targets: new SetTargetService(commands),
  readings: new RecordReadingService(commands),
  neighbourSets: new NeighbourSetService(commands),
  benchmarks: new RecordBenchmarkService(commands),
  nationalSets: new LoadNationalSetService(commands),
  rules: new ChooseRulesService(commands),
  printedFacts: new RecordPrintedFactService(commands),
  inspections: new InspectionService(commands),
  recommendations: new RecommendationService(commands),
  actions: new ActionService(commands),
  actionProgress: new ActionProgressService(commands),
  evidence: new EvidenceService(commands),
  clinics: new ClinicService(commands),
  agendas: new AgendaService(commands),
  agendaItems: new AgendaItemService(commands),
  clinicPeople: new ClinicPeopleService(commands),
  clinicLifecycle: new ClinicLifecycleService(commands),
  ...createRoomServices(commands, deriver, clock),
});

export type Services = ReturnType<typeof createServices>;
