import type { SampleInspection } from '../../sample.types';
import { recommendationsAssessment } from './recommendations-assessment';
import { recommendationsEdgeOfCare } from './recommendations-edge-of-care';
import { recommendationsOversight } from './recommendations-oversight';
import { recommendationsPermanence } from './recommendations-permanence';
import { recommendationsSupportPlans } from './recommendations-support-plans';
import { recommendationsWorkforce } from './recommendations-workforce';

export const singleInspection: SampleInspection = {
  reference: 'SIF16',
  inspectorate: 'OFSTED',
  framework: 'Single inspection framework',
  title: "Ofsted single inspection of children's services, November to December 2016",
  startedOn: '2016-11-01',
  endedOn: '2016-12-31',
  judgements: [],
  recommendations: [
    ...recommendationsOversight,
    ...recommendationsAssessment,
    ...recommendationsPermanence,
    ...recommendationsSupportPlans,
    ...recommendationsEdgeOfCare,
    ...recommendationsWorkforce,
  ],
  note:
    'The paper names the months only, so the first day of November and the last of December stand in, and it ' +
    'repeats no judgement. The answer is the 2017 to 2020 improvement plan, The Road to Excellence. Green means ' +
    'good progress (ON_TRACK here), amber means on track over a longer agreed time (SOME_OBSTACLES), red means ' +
    'more focused work is needed: 15 green, 2 amber, 0 red. The table is still headed November 2018, and its ' +
    'evidence column September 2018, although it holds figures up to April 2019.',
};
