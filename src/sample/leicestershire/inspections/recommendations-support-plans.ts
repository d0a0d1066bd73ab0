import type { SampleRecommendation } from '../../sample.types';
import { posts } from '../posts';

/** Recommendations 10 to 12: plans for disabled children, guardians and adopters, care leavers. */
export const recommendationsSupportPlans: SampleRecommendation[] = [
  {
    reference: 'SIF16/10',
    title: 'Disabled children in need: reviews by social workers, on current assessments, with their voice',
    response: [
      'The 200 cases under review were looked at again in October 2017.',
      'Those in need of social work were allocated to the service by January 2018.',
      'A service manager has led the service since April 2018 and carries audit lessons into practice.',
    ],
    nextPriorities: ['Lessons from audits and reviews into the service plan, supervision and training.'],
    leadOwners: [posts.send],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'Each case held by the service has a social worker and is reviewed in the agreed time. The audit of ' +
          'quarter 4 that will show quality is still to come.',
        progress: 'Staff use the same practice standards as other teams and have shadowed First Response.',
      },
    ],
    evidence: [
      { title: 'Review of 200 cases', recordedOn: '2017-10-31', note: 'October 2017.' },
      { title: 'Cases stepped down to early help', recordedOn: '2018-07-31', note: 'As of July 2018.' },
    ],
    targets: [
      {
        statement: 'Audited cases good or outstanding overall',
        outturn: '33% (March 2017)',
        current: 'TBC (audit of quarter 4 2018/19)',
        targetNextYear: '100%',
        targetYearAfter: '100%',
      },
    ],
    contradiction:
      'One paragraph says that the remaining cases (fewer than 100) are still open and wait for their next ' +
      'review; another that they were all stepped down by July 2018. The green rating rests on an outturn of 2017.',
  },
  {
    reference: 'SIF16/11',
    title: 'Support plans for guardians and adopters that rest on long-term need, and lasting help',
    response: [
      'The process for special guardianship was renewed and the support offer written afresh.',
      'A social worker and a support worker for guardians, and one for adopters, are in post.',
      'Guardians have a small website of their own; adopters have a newsletter and updated pages.',
    ],
    nextPriorities: [
      'Recruit more foster carers.',
      'Set priorities for 2019-20 from the report on permanence.',
    ],
    leadOwners: [posts.childrenInCare],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'A manual audit found a support plan for every guardianship placement. Carers speak well of the first ' +
          'six months of the new offer; steady quality has yet to be proven.',
        progress: 'Priorities set by the monthly meeting on permanence were finished in 2018.',
      },
    ],
    evidence: [
      { title: "Team manager's audit of guardianship support plans" },
      { title: 'Audit of the kinship team', recordedOn: '2018-11-30', note: 'Presented November 2018.' },
      { title: 'Feedback from adopters and guardians on the first six months' },
    ],
    targets: [
      {
        statement: 'A good support plan for each guardianship and adoption',
        outturn: 'Regular auditing finds plans in place and good',
        current: 'Regular auditing finds plans in place and good',
        targetNextYear: '100%',
        targetYearAfter: '100%',
      },
    ],
    contradiction:
      'The outturn says that audits find the plans to be good; the evidence says that more audits are needed to ' +
      'be sure of consistent quality.',
  },
  {
    reference: 'SIF16/12',
    title: 'Better pathway plans and dependable personal advisers for care leavers',
    response: [
      'The team for those aged 16 and over has settled and has extra posts.',
      'Pathway plans can be followed in Tableau and are sampled by the service manager.',
      'Care leavers no longer pay council tax, and the new duties are part of daily work.',
    ],
    nextPriorities: ['Pathway plans done to the same standard outside the children in care service.'],
    leadOwners: [posts.childrenInCare],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'The council is in touch with 96.1% of its care leavers (219 of 228), up from 93.4% (57 of 61) at the ' +
          'end of July 2018. Pathway plans, at 82.5%, trail their target.',
        progress: 'Sampled plans are more even, more ambitious and made with the young person.',
        obstacles: 'Completion is uneven in other services.',
      },
    ],
    evidence: [
      { title: 'Sampling of pathway plans by the service manager' },
      { title: 'Tableau reports on pathway plans' },
      { title: 'Members agreed to propose champions for care leavers' },
    ],
    targets: [
      {
        statement: 'Up-to-date pathway plan',
        outturn: 'TBC',
        current: '82.5% (March 2019)',
        targetNextYear: '95%',
        targetYearAfter: '100%',
      },
      {
        statement: 'Care leavers in suitable accommodation',
        outturn: 'TBC',
        current: '89.5% (March 2019)',
        targetNextYear: '92%',
        targetYearAfter: '95%',
      },
      {
        statement: 'Care leavers in contact',
        outturn: 'TBC',
        current: '96.1% (March 2019)',
        targetNextYear: '90%',
        targetYearAfter: '90%',
      },
    ],
    contradiction:
      'Suitable accommodation is called sustained and further improved; the dashboard shows it down, from 90.9% ' +
      'to 89.5%. The age of those who need a plan is 16 and over here, 15 and over in recommendation 7.',
  },
];
