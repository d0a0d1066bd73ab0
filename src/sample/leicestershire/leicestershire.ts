import type { SampleOrganisation } from '../sample.types';
import { actionsBestStart } from './actions-best-start';
import { actionsHealthAndWellbeing } from './actions-health-and-wellbeing';
import { actionsImprovementPlan } from './actions-improvement-plan';
import { actionsImprovementPlanCare } from './actions-improvement-plan-care';
import { actionsIntegratedSupport } from './actions-integrated-support';
import { actionsResilientFamilies } from './actions-resilient-families';
import { actionsSafeFromHarm } from './actions-safe-from-harm';
import { ambitionsDailySafety } from './ambitions-daily-safety';
import { ambitionsEarlyEducation } from './ambitions-early-education';
import { ambitionsFamilies } from './ambitions-families';
import { ambitionsHealth } from './ambitions-health';
import { ambitionsProtection } from './ambitions-protection';
import { ambitionsSchools } from './ambitions-schools';
import { ambitionsSkills } from './ambitions-skills';
import { ambitionsStability } from './ambitions-stability';
import { focusedVisit } from './inspections/focused-visit';
import { singleInspection } from './inspections/single-inspection';
import { divisions, owners, personas, rounds } from './organisation';
import { partnershipPlan } from './partnership-plan/partnership-plan';

/** Leicestershire County Council as its committee papers of 4 June 2019 show it. */
export const leicestershire: SampleOrganisation = {
  slug: 'leicestershire',
  name: 'Leicestershire County Council',
  department: 'Children and Family Services',
  councilCode: 'E10000018',
  ruleSet: 'QUARTILE_TREND',
  divisions,
  owners,
  personas,
  rounds,
  inspections: [singleInspection, focusedVisit],
  plans: [partnershipPlan],
  ambitions: [
    ...ambitionsProtection,
    ...ambitionsStability,
    ...ambitionsHealth,
    ...ambitionsFamilies,
    ...ambitionsDailySafety,
    ...ambitionsEarlyEducation,
    ...ambitionsSchools,
    ...ambitionsSkills,
  ],
  actions: [
    ...actionsImprovementPlan,
    ...actionsImprovementPlanCare,
    ...actionsBestStart,
    ...actionsSafeFromHarm,
    ...actionsResilientFamilies,
    ...actionsIntegratedSupport,
    ...actionsHealthAndWellbeing,
  ],
};
