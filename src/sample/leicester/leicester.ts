import type { SampleOrganisation } from '../sample.types';
import { actions } from './actions';
import { ambitionsAdultsCarers } from './ambitions-adults-carers';
import { ambitionsAdultsDirectPayments } from './ambitions-adults-direct-payments';
import { ambitionsAdultsInformation } from './ambitions-adults-information';
import { ambitionsAdultsPrevention } from './ambitions-adults-prevention';
import { ambitionsAdultsSafeguarding } from './ambitions-adults-safeguarding';
import { ambitionsAdultsWaiting } from './ambitions-adults-waiting';
import { ambitionsChildrenAttainment } from './ambitions-children-attainment';
import { ambitionsChildrenCare } from './ambitions-children-care';
import { ambitionsChildrenEnteringCare } from './ambitions-children-entering-care';
import { ambitionsChildrenInCareAttainment } from './ambitions-children-in-care-attainment';
import { ambitionsChildrenPractice } from './ambitions-children-practice';
import { ambitionsChildrenProtection } from './ambitions-children-protection';
import { ambitionsChildrenSend } from './ambitions-children-send';
import { inspections } from './inspections';
import { organisation } from './organisation';
import { priorities2026 } from './plan';

export const leicester: SampleOrganisation = {
  ...organisation,
  inspections,
  plans: [priorities2026],
  ambitions: [
    ...ambitionsAdultsWaiting,
    ...ambitionsAdultsDirectPayments,
    ...ambitionsAdultsInformation,
    ...ambitionsAdultsPrevention,
    ...ambitionsAdultsCarers,
    ...ambitionsAdultsSafeguarding,
    ...ambitionsChildrenCare,
    ...ambitionsChildrenEnteringCare,
    ...ambitionsChildrenProtection,
    ...ambitionsChildrenAttainment,
    ...ambitionsChildrenInCareAttainment,
    ...ambitionsChildrenSend,
    ...ambitionsChildrenPractice,
  ],
  actions,
};
