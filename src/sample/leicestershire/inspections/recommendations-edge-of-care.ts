import type { SampleRecommendation } from '../../sample.types';
import { posts } from '../posts';

/** Recommendations 13 to 15: private fostering, the edge of care, care leavers in work and study. */
export const recommendationsEdgeOfCare: SampleRecommendation[] = [
  {
    reference: 'SIF16/13',
    title: 'Private fostering: lawful practice, and people who know it and report it',
    response: [
      'Over 7000 leaflets went to schools and to GP practices, with pages on the council website.',
      'Services meet each quarter to follow every arrangement, and one team has named a lead.',
      'After legal advice, children close to 16 are assessed too.',
    ],
    nextPriorities: ['Planned awareness work with a report to senior managers every six months.'],
    leadOwners: [posts.childrenInCare, posts.careServices],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative: 'Numbers are small but rising: 5 arrangements now against 3 in all of 2018.',
        obstacles: 'Few arrangements come to light, here as in the rest of the country.',
        mitigation: 'Actions will follow the meeting of May 2019.',
      },
    ],
    evidence: [
      { title: 'Leaflet distribution', recordedOn: '2018-09-30', note: 'Over 7000 by September 2018.' },
      { title: 'Comparison with other councils', note: 'No better approach was found.' },
    ],
    targets: [
      {
        statement: 'More private fostering arrangements identified',
        outturn: '5 assessments under way or complete (2019 to date)',
      },
      { statement: 'Assessments completed in time', current: 'N/A' },
    ],
    contradiction:
      'The table does not show which of the two measures its single figure and its N/A belong to.',
  },
  {
    reference: 'SIF16/14',
    title: 'Plans that show how life improves at the edge of care, on return home or in intensive help',
    response: [
      'A model with four strands is proposed for the edge of care.',
      'Children in need and child protection teams became one service, with staff for this group.',
      'Specialist carers, solo placements and Mistle help children to live in families.',
    ],
    nextPriorities: [],
    leadOwners: [posts.fieldwork],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'The redesign is finished and short-term stability is strong (7.7%). Placements that last two years ' +
          'stand at 65.7%.',
        progress: 'Permanence reports show more insight into what children feel and what sets them off.',
      },
    ],
    evidence: [
      { title: 'Permanence audit of 2018' },
      {
        title: 'Feedback on the pilot of the permanence team',
        recordedOn: '2018-09-30',
        note: 'From September 2018.',
      },
    ],
    targets: [
      {
        statement: 'Three or more placements in the last year',
        outturn: 'TBC',
        current: '7.7% (March 2019)',
        targetNextYear: '7.5%',
        targetYearAfter: '7%',
      },
      {
        statement: 'Same placement for more than two years',
        outturn: 'TBC',
        current: '65.7% (March 2019)',
        targetNextYear: '67%*',
        targetYearAfter: '68.5%',
      },
    ],
    contradiction:
      'The same footnote (*) as recommendation 7: the March 2019 target was higher before and was probably ' +
      'changed by accident. The dashboard counts these placements as 117 and as 139.',
  },
  {
    reference: 'SIF16/15',
    title: 'A plan that takes more care leavers into lasting education, work or training',
    response: [
      'The strategy was reviewed and now covers care leavers.',
      'Panels find those most at risk and share out support.',
      'Careers guidance stays in-house, which makes the role more flexible.',
      'An offer of apprenticeships was put forward in May 2018 and agreed.',
    ],
    nextPriorities: [],
    leadOwners: [posts.childrenInCare],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'In March 2019 61% (139 of 228) were in education, work or training, after 55.7% in November 2018 and ' +
          '45% at the start of quarter 2. Neighbours have 53.2%.',
        progress: 'Six care leavers hold apprenticeships, 4 more than in November 2018.',
      },
    ],
    evidence: [
      { title: 'Strategy and panels for education, employment and training' },
      {
        title: 'Apprenticeship offer put to the strategy board',
        recordedOn: '2018-05-31',
        note: 'May 2018.',
      },
      { title: 'Action plan on vulnerable learners' },
    ],
    targets: [
      {
        statement: 'More care leavers in education, employment or training',
        outturn: '59.3%',
        current: '61% (March 2019)',
        targetNextYear: '52%',
        targetYearAfter: '55%',
      },
    ],
    contradiction:
      'The covering report puts 61% in the second quartile, the dashboard in the top one. Both targets (52% and ' +
      '55%) are below the outturn of 59.3%.',
  },
];
