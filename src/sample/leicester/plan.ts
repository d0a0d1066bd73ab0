import type { SamplePlan } from '../sample.types';
import { improvementAndEarlyAction } from './priorities/improvement-and-early-action';
import { moneyFairnessAndPlaces } from './priorities/money-fairness-and-places';
import { performanceQualityAndTechnology } from './priorities/performance-quality-and-technology';
import { reformAndTransition } from './priorities/reform-and-transition';

export const priorities2026: SamplePlan = {
  reference: 'P26',
  name: 'Priorities 2026-28',
  description:
    'Thirteen priorities for 2026-27 and 2027-28, tried out in Quarter 4 of 2025-26 as a pilot. The slides of the ' +
    'pilot are headed Quarter 4 2026-27; the report and the figures are those of Quarter 4 2025-26.',
  startsOn: '2026-04-01',
  endsOn: '2028-03-31',
  priorities: [
    ...improvementAndEarlyAction,
    ...moneyFairnessAndPlaces,
    ...performanceQualityAndTechnology,
    ...reformAndTransition,
  ],
};
