import type { SampleRecommendation } from '../../sample.types';
import { posts } from '../posts';

/** Recommendations 4 to 6: the front door, thresholds and assessment. */
export const recommendationsAssessment: SampleRecommendation[] = [
  {
    reference: 'SIF16/4',
    title: 'First Response records contacts, referrals and assessments correctly and on time',
    response: [
      'Every process of First Response was reviewed and its operating model renewed.',
      'Contacts and referrals have been audited under a new quality framework since January 2018.',
      'The out-of-hours service has a new model with its own team manager.',
      'Council and police agreed how to grade and rank domestic abuse notifications.',
    ],
    nextPriorities: ['Carry out the plan that followed the focused visit and track its effect from 2019.'],
    leadOwners: [posts.fieldwork],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'Decisions at the front door are sounder and quicker. Assessments within 45 days remain well short of ' +
          'the plan and the dashboard rates them red.',
        progress: 'Practice staff have worked alongside First Response weekly since December 2018.',
        obstacles: 'Incoming contacts and referrals are delayed at screening.',
        mitigation: 'A screening plan has run since April 2019.',
      },
    ],
    evidence: [
      { title: 'Dip sample of 24-hour decisions at the focused visit', recordedOn: '2018-10-31' },
      { title: 'Relaunched multi-agency referral form with guidance on consent' },
      { title: 'Team boards on learning and quality', note: 'In place since February 2018.' },
    ],
    targets: [
      {
        statement: 'Manager decides on a referral within 24 hours',
        outturn: 'n/a',
        current: '90.2% (decisions on contacts, week of 1 April 2019)',
        targetNextYear: '100%',
        targetYearAfter: '100%',
      },
      {
        statement: 'Re-referral rate',
        outturn: '24.6% (2018/19)',
        current: '23% (March 2019)',
        targetNextYear: '22%',
        targetYearAfter: '22%',
      },
      {
        statement: 'Assessments completed in 45 days',
        outturn: '66.3% (2018/19)',
        current: '62.3% (March 2019)',
        targetNextYear: '80%',
        targetYearAfter: '85%',
      },
    ],
    contradiction:
      'Rated green while all three measures miss their March 2019 targets. The evidence calls the 24-hour rule ' +
      'met, yet the figure printed is 90.2%.',
  },
  {
    reference: 'SIF16/5',
    title: 'Thresholds understood and applied the same way at every step',
    response: [
      'A standing meeting between early help and social care settles which plan fits a child.',
      'Meetings and panels on court work, permanence and the path through care began in January 2018.',
      'Peer supervision lets both services talk through thresholds and disputed cases.',
    ],
    nextPriorities: [
      'Partners to gain a realistic view of thresholds, refer well and notice risk earlier.',
      "Act on the decision maker's permanence report of April 2019.",
    ],
    leadOwners: [posts.safeguarding, posts.fieldwork, posts.childrenInCare],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'Repeat child protection plans fell to 15.2% in 2018/19 (76 of 499) from 24% in 2017/18 (129 of 538), ' +
          'below neighbours and England.',
        progress: 'An independent look at First Response in May 2018 found its threshold decisions right.',
        obstacles: 'Partners do not yet share the same picture of the threshold.',
        mitigation: 'The threshold document is under review with the safeguarding board.',
      },
    ],
    evidence: [
      { title: 'Independent review of First Response', recordedOn: '2018-05-31', note: 'May 2018.' },
      { title: 'Permanence decisions of 2018', note: '40 new decisions and 70 packages of support.' },
      { title: 'Threshold document under review', recordedOn: '2018-09-30', note: 'Since September 2018.' },
    ],
    targets: [
      {
        statement: 'Few re-referrals',
        outturn: '24.6% (2018/19, as recommendation 4)',
        current: '23% (March 2019, as recommendation 4)',
        targetNextYear: '22%',
        targetYearAfter: '22%',
      },
      {
        statement: 'Few repeat child protection plans',
        outturn: '15.2% (18/19)',
        current: '10.9 (March 2019)',
        targetNextYear: '18%',
        targetYearAfter: '18%',
      },
      {
        statement: 'Permanence plan by the second review',
        outturn: 'N/A',
        current: 'Recent audits show compliance',
        targetNextYear: '100%',
        targetYearAfter: '100%',
      },
    ],
    contradiction:
      'The head of safeguarding has one title here and another under recommendation 2; a third head of service ' +
      'is listed without a service and is left out. Repeat plans: 15.2% is below the target of 18%, so the ' +
      'target is weaker than the outturn. The 10.9 carries no unit.',
  },
  {
    reference: 'SIF16/6',
    title: 'Assessments with depth, sound chronologies and plans built on outcomes',
    response: [
      'Signs of Safety has been rolled out since funding was awarded in September 2017.',
      "New formats for assessments and for the child's plan are in use.",
      'Workshops and a conference in June 2018 concentrated on good assessments and clear plans.',
    ],
    nextPriorities: [
      'Signs of Safety forms in the case system by September 2019.',
      'Check that practice standards lift assessments everywhere.',
      "Run campaigns on assessment, planning, oversight and children's voice.",
      'Renew the learning offer for social workers.',
      'Bring assessment times down through team plans.',
    ],
    leadOwners: [posts.practice, posts.fieldwork],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'SOME_OBSTACLES',
        narrative:
          'More assessments in First Response are graded good, but depth and timing are uneven and chronologies ' +
          'are being caught up to a deadline.',
        progress: 'A first practice campaign, on assessment, began in March 2019.',
        obstacles: 'Quality differs between teams; timeliness is far from the target.',
        mitigation: 'Themed audits in May and June, new forms, campaigns and team plans.',
      },
    ],
    evidence: [
      { title: 'Audit of First Response assessments', note: 'More cases graded good overall.' },
      { title: 'Practice campaign on assessment', recordedOn: '2019-03-31', note: 'Began March 2019.' },
      { title: 'Social work conference', recordedOn: '2018-06-30', note: 'June 2018.' },
    ],
    targets: [
      {
        statement: 'Every case has an up-to-date chronology',
        outturn: 'N/A',
        current: '*',
        targetNextYear: '80%',
        targetYearAfter: '100%',
      },
      {
        statement: 'Plans are of good quality',
        outturn: 'N/A',
        current: '*',
        targetNextYear: '80%',
        targetYearAfter: '100%',
      },
      {
        statement: 'Single assessments finished on time and to a good standard',
        outturn: '66.3% (2018/19, as recommendation 4)',
        current: '62.3% (March 2019, as recommendation 4)',
        targetNextYear: '80%',
        targetYearAfter: '100%',
      },
    ],
    contradiction:
      'Assessments on time by March 2020: 85% under recommendation 4, 100% here. The asterisks have no footnote.',
  },
];
