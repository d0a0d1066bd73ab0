import type { SamplePlan } from '../../sample.types';
import { bestStart } from './best-start';
import { healthAndWellbeing } from './health-and-wellbeing';
import { integratedSupport } from './integrated-support';
import { resilientFamilies } from './resilient-families';
import { safeFromHarm } from './safe-from-harm';

export const partnershipPlan: SamplePlan = {
  reference: 'CFP18',
  name: 'Leicestershire Children and Families Partnership Plan 2018-2021',
  description:
    'What council, police, health and districts do better together than alone, under five priorities of the ' +
    'joint health strategy. Approved in June 2018, launched on 20 September 2018. The paper gives years only: ' +
    'year one is 2018-19, so the plan is taken to run from April 2018 to March 2021.',
  startsOn: '2018-04-01',
  endsOn: '2021-03-31',
  priorities: [bestStart, safeFromHarm, resilientFamilies, integratedSupport, healthAndWellbeing],
};
