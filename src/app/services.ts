import type { CommandRunner } from '../changes/command-runner';
import { ActionProgressService } from '../features/actions/action-progress.service';
import { ActionService } from '../features/actions/action.service';
import { AmbitionService } from '../features/ambitions/ambition.service';
import { PublishStatusService } from '../features/ambitions/publish-status.service';
import { EvidenceService } from '../features/evidence/evidence.service';
import { InspectionService } from '../features/inspections/inspection.service';
import { RecommendationService } from '../features/inspections/recommendation.service';
import { MeasureService } from '../features/measures/measure.service';
import { RecordReadingService } from '../features/measures/record-reading.service';
import { SetBaselineService } from '../features/measures/set-baseline.service';
import { SetTargetService } from '../features/measures/set-target.service';
import { OrganisationService } from '../features/organisations/organisation.service';
import { OwnerService } from '../features/owners/owner.service';
import { AreaService } from '../features/priorities/area.service';
import { PlanService } from '../features/priorities/plan.service';
import { RoundService } from '../features/rounds/round.service';

/** Everything that writes. */
export const createServices = (commands: CommandRunner) => ({
  organisations: new OrganisationService(commands),
  owners: new OwnerService(commands),
  rounds: new RoundService(commands),
  plans: new PlanService(commands),
  areas: new AreaService(commands),
  ambitions: new AmbitionService(commands),
  statuses: new PublishStatusService(commands),
  measures: new MeasureService(commands),
  baselines: new SetBaselineService(commands),
  targets: new SetTargetService(commands),
  readings: new RecordReadingService(commands),
  inspections: new InspectionService(commands),
  recommendations: new RecommendationService(commands),
  actions: new ActionService(commands),
  actionProgress: new ActionProgressService(commands),
  evidence: new EvidenceService(commands),
});

export type Services = ReturnType<typeof createServices>;
