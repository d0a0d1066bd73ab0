import type { SampleInspection } from '../sample.types';
import { posts } from './posts';

export const ilacs2024: SampleInspection = {
  reference: 'ILACS24',
  inspectorate: 'OFSTED',
  framework: 'ILACS short inspection',
  title: "Inspection of children's services, September 2024",
  startedOn: '2024-09-01',
  judgements: [],
  note:
    'The paper gives the month only: the first of the month stands in. It heads this a short inspection ' +
    'and elsewhere ' +
    'calls it a full one; it repeats no judgements.',
  recommendations: [
    {
      reference: 'ILACS24/1',
      title:
        'Fuller and truer information for leaders, and management oversight and supervision that make a difference',
      response: [
        'Senior management reshaped around performance and quality, with standard reports and a review of ' +
          'each service in turn',
        'Expectations of performance first set out for the department, as groundwork for thresholds that fit ' +
          'Families First',
        'New guidance on oversight, supervision and recording, with Liquidlogic forms that show why ' +
          'decisions were taken',
        'Quality work done jointly with team managers, and audits aimed at chosen topics',
        'A reflective buddy and one-to-one help for managers new to the role',
        'Closer tracking, panels and senior assurance for pre-proceedings, placements and escalation',
      ],
      nextPriorities: [
        'One core data set, matched to Families First, that shows performance, quality and outcomes together',
        'Thresholds and minimum expectations, with reporting by exception',
        'Performance clinics with the senior team, for challenge, support and recognition',
        'Targeted checks of management oversight',
        'The case recording template and its guidance finished and launched',
        'A way of sharing what audits teach, both good practice and gaps',
      ],
      leadOwners: [posts.directorChildren, posts.performanceManager],
      updates: [
        {
          period: '2025-26 Q4',
          planStatus: 'SOME_OBSTACLES',
          narrative:
            'Leaders see further than before, but information is scattered and oversight differs between teams.',
          progress:
            'Buddying helps to keep and develop managers, and records in some areas show decisions more clearly.',
          obstacles:
            'Thresholds and reporting by exception are not in use yet; good guidance does not always show in practice.',
        },
      ],
      evidence: [],
    },
    {
      reference: 'ILACS24/2',
      title: 'Contacts and referrals answered in good time and with rigour',
      response: [
        'Re-referrals and closed contacts reviewed at set intervals',
        'Staff reminded to stay curious, to weigh history and risk, and to hear the child and see daily life',
        'Closer watch on the Early Help offer and the routes into it',
      ],
      nextPriorities: [
        'Front door decisions that always take history and risk into account',
        'Oversight that raises the quality of practice and not compliance alone',
        'Findings of audits and samples carried into training, oversight and supervision',
      ],
      leadOwners: [posts.headFrontDoor, posts.headFamilyHelp],
      updates: [
        {
          period: '2025-26 Q4',
          planStatus: 'SOME_OBSTACLES',
          narrative:
            'Fewer families are referred again and thresholds are applied more evenly; practice is still mixed.',
          progress:
            'Stepping up and down is better defined, Early Help is better known and data entry is more accurate.',
          obstacles: 'The effect on practice is neither consistent nor settled.',
        },
      ],
      evidence: [
        {
          title: 'Re-referral counts, April to September 2025',
          recordedOn: '2025-09-30',
          note:
            '1,784 first referrals; 289 children referred before within 12 months: 268 once, 19 twice, 2 three ' +
            'times.',
        },
      ],
    },
    {
      reference: 'ILACS24/3',
      title: 'Care plans and pathway plans of steady, good quality',
      response: [
        'A better local offer, and staff who know it',
        'Better guidance and help for practitioners',
        'More support and challenge on recording and planning',
        'A review of systems and tools',
      ],
      nextPriorities: [
        'Every practitioner working to the new guidance',
        'Audits that lead to real change in practice',
        'More management challenge of pathway plans',
        'A way to follow what plans achieve, not only whether they are done',
        'New forms and assessments put in place',
        'Digital and AI tools tried for speed and quality',
      ],
      leadOwners: [posts.headChildrenInCare],
      updates: [
        {
          period: '2025-26 Q4',
          planStatus: 'SOME_OBSTACLES',
          narrative: 'The local offer is clear, but pathway plans vary and have improved too slowly.',
          progress: 'Expectations are better defined, and changes to forms are being developed.',
          obstacles: 'The changed forms are not in the system, so nobody at the front line feels them yet.',
        },
      ],
      evidence: [
        {
          title: 'Inspectors confirm the clearer local offer',
          note: 'Ofsted focused visit on care leavers, March 2026.',
        },
      ],
    },
    {
      reference: 'ILACS24/4',
      title: 'Protection for those most at risk in care or after it, also in homes without registration',
      response: [
        'Firmer governance of placements that are unregulated or unregistered',
        'Clearer rules for practice when such a placement starts',
        'More scrutiny of whether the rules are kept',
      ],
      nextPriorities: [
        'A thematic audit of unregulated and unregistered placements',
        'Perhaps a panel for care leavers who are vulnerable as adults, and a clear line of oversight for them',
        'More registered places together with providers',
      ],
      leadOwners: [posts.headChildrenInCare, posts.headPlacements],
      updates: [
        {
          period: '2025-26 Q4',
          planStatus: 'SOME_OBSTACLES',
          narrative:
            'Few placements are unregistered, and directors and heads of service watch each of them.',
          progress: 'Monitoring is routine, and such placements are looked at more closely.',
          obstacles:
            'Visits and assurance differ from case to case. More adult care leavers have complex needs, and several ' +
            'agencies have yet to work out how to support them.',
        },
      ],
      evidence: [],
      contradiction:
        'Earlier minutes of the commission count 6 children in homes without registration among 520 in care, ' +
        'and in the ' +
        'same item a rise from 619 to 640 in one quarter; CYP1a counts five such children, and the snapshot ' +
        'of 15 May ' +
        '2026 has 630 in care.',
    },
    {
      reference: 'ILACS24/5',
      title: 'Help for care leavers who hold back from it, in custody or facing homelessness among them',
      response: [
        'Closer work with prisons, probation, youth justice, the Virtual School, Connexions and the region',
        'Young people sought out: consent, escalation where access is refused, and news of jobs and events',
        'More posts and visits, for young people who are NEET, in custody or outside the city',
      ],
      nextPriorities: [
        'A thematic audit of care leavers outside the city',
        'Better reports and more accurate data for leaders',
        'Set routes of escalation where a young person cannot be reached',
        'Routine checks of access, visits and engagement, also where partners hold the key',
        'More support for management oversight',
        'Practice standards reviewed for young people outside the city',
        'A corporate plan on NEET with governance, owners and measurable results',
      ],
      leadOwners: [posts.headChildrenInCare, posts.leavingCareManager],
      updates: [
        {
          period: '2025-26 Q4',
          planStatus: 'ON_TRACK',
          narrative: 'Care leavers outside the city and in custody are better served than before.',
          progress:
            'The offer reaches beyond the city; there is an adviser for education and work, a protocol with ' +
            'housing, a ' +
            'single probation contact, and audits of the plans of those in custody.',
          obstacles: 'Too many are NEET, as among all young people.',
        },
      ],
      evidence: [],
    },
  ],
};
