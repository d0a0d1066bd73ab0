import type { SampleRecommendation } from '../../sample.types';
import { posts } from '../posts';

/** Recommendations 1 to 3: information, oversight and capacity. */
export const recommendationsOversight: SampleRecommendation[] = [
  {
    reference: 'SIF16/1',
    title: 'Performance information that managers can trust and act on',
    response: [
      'Daily, weekly and monthly reports run for First Response, child protection and children in care.',
      'A group now chaired by the head of children in care is automating the fostering and adoption reports.',
      'Data owners and analysts meet on quality each week, and service plans are built on the reports.',
    ],
    nextPriorities: [
      'Fostering and adoption reports out of manual upkeep, proposed for September 2019.',
      'Draft of the statutory return for 2018/19 to be finished.',
    ],
    leadOwners: [posts.intelligence, posts.childrenInCare],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'Managers rely on the reports and data quality is rising. Fostering and adoption still count by hand.',
        progress: 'The department uses Tableau more than any other in the council.',
        obstacles: 'Not every report comes straight from the system.',
        mitigation: 'Development continues to a proposed date of September 2019.',
      },
    ],
    evidence: [
      { title: 'Usage figures that show the department as the top user of Tableau' },
      { title: 'Weekly bulletins on data quality' },
      { title: 'Service delivery plans in a new format that draws on performance data' },
    ],
    targets: [
      {
        statement: 'Reports for First Response, child protection and children in care in place by June 2017',
        outturn: 'N/A',
        current: 'System generated',
        targetNextYear: 'In place',
        targetYearAfter: 'In place',
      },
      {
        statement: 'Fostering and adoption reports in Tableau by December 2018',
        outturn: 'N/A',
        current: 'Manual',
        targetNextYear: 'System generated',
        targetYearAfter: 'In place',
      },
      {
        statement: 'Statutory returns show the county doing well against neighbours and nationally',
        outturn: 'N/A',
        current: 'System/manual',
        targetNextYear: 'System generated',
      },
    ],
    contradiction:
      'Fostering and adoption reports are due by December 2018 in the targets column and proposed for September ' +
      '2019 in the further actions. The March 2020 column has two entries for three measures.',
  },
  {
    reference: 'SIF16/2',
    title: 'Supervision and management oversight that move cases on',
    response: [
      'The supervision policy was rewritten and launched in January 2019.',
      'Team managers and senior practitioners took part in training on supervision in December 2018.',
      'Structured discussion of key decisions is routine in the localities for complex cases.',
    ],
    nextPriorities: [
      'A renewed way of auditing cases from May 2019.',
      'A method, during 2019, for judging whether supervision is reflective.',
      'Find out what helps managers to oversee work to one standard.',
    ],
    leadOwners: [posts.safeguarding, posts.practice],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'SOME_OBSTACLES',
        narrative:
          'Supervision happens about as often as it should, but its records vary: some show little reflection or ' +
          'challenge. The agreed time for this recommendation has been lengthened.',
        progress:
          'An audit of cases of sexual abuse in the family found strong oversight and prompt decisions.',
        obstacles: 'In that audit 67% of cases met the standard for the management section.',
        mitigation: 'New audit model, evaluation of the policy, and support for managers.',
      },
    ],
    evidence: [
      { title: 'Refreshed supervision policy', recordedOn: '2019-01-31', note: 'Launched January 2019.' },
      { title: 'Themed audit of sexual abuse in the family', note: '67% graded as meeting good or better.' },
      { title: 'Aspiring managers programme', note: 'Launched January 2019.' },
      { title: 'Feedback from the focused visit on First Response managers' },
    ],
    targets: [
      {
        statement: 'Supervision held on time, from weekly and monthly reports',
        outturn: '2018: 75% meeting the standard (10 out of 12 supervisions in the year)',
        current: '88% monthly (September 2018)',
        targetNextYear: 'December 2018: 83%; December 2018: 100%',
        targetYearAfter: '83%',
      },
      {
        statement: 'Case audits graded good or outstanding for oversight and decisions',
        outturn: 'N/A',
        current: '69% (88% in First Response)',
        targetNextYear: '90%',
        targetYearAfter: '100%',
      },
    ],
    contradiction:
      'The outturn reads 75% beside 10 out of 12, which is 83%. Three figures stand in the March 2019 column for ' +
      'two measures, two of them dated December 2018. Audits score 69% in one column and 67% in another.',
  },
  {
    reference: 'SIF16/3',
    title: 'Caseloads and management capacity that leave room for good social work',
    response: [
      'Recruitment and retention of permanent staff became the main effort of the half year.',
      '31.5 new social workers were recruited and are being inducted.',
      'Extra capacity went to First Response, child protection, disabled children, fostering and reviewing teams.',
    ],
    nextPriorities: [
      'Keep staff: agency numbers remain above what was expected.',
      'Caseload reports that show role and hours for each worker, team and service.',
    ],
    leadOwners: [posts.socialCare, posts.intelligence],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'Vacancies stood at 4.6% (11.5 of 247) in March 2019 against 9% in December 2018. Social workers hold ' +
          '20 cases on average, yet some teams and people hold more.',
        progress: 'Adverts for team managers and senior practitioners draw a better response.',
        obstacles: 'Departures of agency staff and sickness in locality teams push individual caseloads up.',
        mitigation: 'Senior managers watch caseloads monthly and step in with extra staff.',
      },
    ],
    evidence: [
      { title: 'Monthly caseload report to senior managers' },
      { title: 'Career progression handbook for social workers' },
      { title: 'Programme for newly qualified staff', note: '27 to move to level 2 by September 2019.' },
    ],
    targets: [
      {
        statement: 'Newly qualified social workers hold 12 to 15 cases',
        outturn: '16 (average September 2018 to March 2019)',
        current: '16 (March 2019)',
        targetNextYear: '15',
        targetYearAfter: '13',
      },
      {
        statement: 'Senior practitioners hold 12 to 15 cases',
        outturn: '18 (average September 2018 to March 2019)',
        current: '17 (March 2019)',
        targetNextYear: '15',
        targetYearAfter: '13',
      },
      {
        statement: 'Full-time social workers hold 18 to 20 cases',
        outturn: '20 (average September 2018 to March 2019)',
        current: '20 (March 2019)',
        targetNextYear: '20',
        targetYearAfter: '19',
      },
    ],
    contradiction:
      'Rated green although newly qualified staff (16) and senior practitioners (17) are above their range and ' +
      'the March 2019 target of 15. And 11.5 of 247 is 4.7%, not the printed 4.6%.',
  },
];
