import type { SampleRecommendation } from '../../sample.types';
import { posts } from '../posts';

/** Recommendations 16 and 17: homeless young people, and the development of staff. */
export const recommendationsWorkforce: SampleRecommendation[] = [
  {
    reference: 'SIF16/16',
    title: 'Homeless 16 and 17 year olds accommodated under section 20 without delay',
    response: [
      'A protocol for accommodating them is in force and reviewed regularly.',
      'They are treated as children in need, with plans that look ahead to adulthood.',
      'Staff received fresh direction on assessments and on when to offer accommodation.',
      'A tender of April 2019 explores other ways to commission housing and support.',
    ],
    nextPriorities: ['An audit every year as normal business.'],
    leadOwners: [posts.childrenInCare, posts.fieldwork],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative: 'The housing protocol carries the new duties, and the audit for 2019 has been done.',
        progress: 'Needs are assessed and section 20 is offered where the test is met.',
      },
    ],
    evidence: [
      { title: 'Yearly audit for 2019' },
      { title: 'Reviewed housing protocol' },
      { title: 'Tender for housing services', recordedOn: '2019-04-30', note: 'April 2019.' },
    ],
    targets: [
      {
        statement: 'Audits show needs assessed and section 20 support given promptly',
        outturn: 'QA audit',
        current: 'QA audit',
        targetNextYear: 'System generated reports show 100%',
        targetYearAfter: '100%',
      },
    ],
    contradiction: 'The housing protocol is described in one line as a final draft and as signed off.',
  },
  {
    reference: 'SIF16/17',
    title: 'Development for experienced staff and first-line managers, and oversight of the first year',
    response: [
      'The programme for newly qualified staff was renewed, with handbooks for them and their managers.',
      'Level 2 social workers have a career path, with panels since September 2018.',
      'Managers attend monthly learning sessions; three conferences a year share good practice.',
      'Six apprenticeships open social work to other staff.',
    ],
    nextPriorities: [
      'A firmer induction, with the same messages and papers online.',
      'A second Frontline unit from September 2019.',
    ],
    leadOwners: [posts.practice],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'The workforce is steadier: 248 qualified social workers, vacancies of 4.6% and turnover of 13.3% in ' +
          'the latest figures.',
        progress: 'A course for aspiring and new managers began in January 2019.',
      },
    ],
    evidence: [
      {
        title: 'Statutory workforce return for 2018',
        recordedOn: '2019-02-28',
        note: 'Released February 2019.',
      },
      { title: 'Handbooks for the first year in employment' },
      { title: 'Progression panels', recordedOn: '2018-09-30', note: 'In place September 2018.' },
    ],
    targets: [
      { statement: 'Turnover of staff', outturn: '13.7% (return for 2018)', current: '13.3%' },
      { statement: 'Qualified social workers', outturn: '228.1 (return for 2018)', current: '248' },
      { statement: 'Vacancy rate', outturn: '14% (return for 2018)', current: '4.6% (March 2019)' },
      { statement: 'Agency staff', outturn: '48.3 (return for 2018)' },
    ],
    contradiction:
      'Frontline participants who qualify in August 2019: three in the covering report, 4 here. Social workers: ' +
      'the vacancy rate is taken over 247 posts, the table has 248 people.',
  },
];
