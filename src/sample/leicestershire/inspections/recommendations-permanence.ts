import type { SampleRecommendation } from '../../sample.types';
import { posts } from '../posts';

/** Recommendations 7 to 9: permanence, therapeutic support, missing children. */
export const recommendationsPermanence: SampleRecommendation[] = [
  {
    reference: 'SIF16/7',
    title: 'A permanent home for each child in care, without avoidable delay',
    response: [
      'A stricter permanence panel now oversees planning, with guidance renewed in January 2018.',
      'Panels that follow the path of each child began in January 2018 to plan sooner and prevent drift.',
      'A pilot team for permanence reports started in September 2018 and will cover all children.',
    ],
    nextPriorities: [],
    leadOwners: [posts.childrenInCare],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'Few children move three times in a year: 7.7% (45 of 585), in the top quartile. Lasting placements, ' +
          'at 65.7%, are below the target.',
        progress: 'The permanence team pilot worked and grows.',
      },
    ],
    evidence: [
      { title: 'Permanence audit', recordedOn: '2017-11-30', note: 'November 2017: planning had improved.' },
      { title: 'Published guidance on children in need' },
      { title: 'Transfer of adoption support after three years, agreed by the management team' },
    ],
    targets: [
      {
        statement: 'Permanence plan by the second review',
        outturn: 'Recent audits show compliance',
        current: 'Recent audits show compliance',
        targetNextYear: '100%',
        targetYearAfter: '100%',
      },
      {
        statement: 'Current pathway plan for those aged 15 and over in or leaving care',
        outturn: 'TBC',
        current: '87.3% (April 2019)',
        targetNextYear: '95%',
        targetYearAfter: '100%',
      },
      {
        statement: 'Fewer children with three or more placement moves',
        outturn: 'TBC',
        current: '7.7% (March 2019)',
        targetNextYear: '7.5%',
        targetYearAfter: '7%',
      },
      {
        statement: 'More children two years or longer in a placement, or adopted',
        outturn: 'TBC',
        current: '65.7% (March 2019)',
        targetNextYear: '67%*',
        targetYearAfter: '68.5%',
      },
      {
        statement: 'Days from entering care to adoption below the neighbours',
        outturn: '467 (draft, quarters 1 to 3 of 2018/19)',
        targetNextYear: '515',
        targetYearAfter: '514',
      },
      {
        statement: 'Days from court authority to match below the neighbours',
        outturn: '118 (draft, quarters 1 to 3 of 2018/19)',
        targetNextYear: '193',
        targetYearAfter: '192',
      },
    ],
    contradiction:
      'The footnote (*) says that the stability target for March 2019 used to exceed that for March 2020 and was ' +
      'probably altered by mistake in the last report. The dashboard counts these placements as 117 and as 139.',
  },
  {
    reference: 'SIF16/8',
    title: 'Therapeutic help for children in care when they need it',
    response: [
      'A team dedicated to supporting placements sees that therapeutic needs are met.',
      'Panels with health and education decide on placements and on the therapy that goes with them.',
      'Carers can consult CAMHS, and some children below its threshold received counselling.',
      'A new therapeutic policy extends help to birth families; support after adoption was improved.',
    ],
    nextPriorities: ['Joint work with health on emotional wellbeing that brings young people in.'],
    leadOwners: [posts.childrenInCare],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'Two thirds of children (67%) score in the normal range of the questionnaire, and those with high ' +
          'scores have support in place.',
        progress: 'Fewer questionnaires go unreturned; Mistle prepares children for their next placement.',
      },
    ],
    evidence: [
      {
        title: 'Audit of support for children with high scores',
        recordedOn: '2019-04-30',
        note: 'By the head of service, April 2019.',
      },
      { title: 'CAMHS offer, revised', note: 'Due by April 2018 and done.' },
      { title: 'Feedback from adopters and special guardians' },
    ],
    targets: [
      {
        statement: 'Average questionnaire score in line with the national average of 16',
        outturn: 'N/A',
        current: '67% of children within the normal range; 15.6% average score (March 2019)',
        targetNextYear: '16',
        targetYearAfter: '16',
      },
      {
        statement: 'Questionnaires completed',
        outturn: 'N/A',
        targetNextYear: '75%',
        targetYearAfter: '100%',
      },
      {
        statement: 'Audits show emotional health assessed and resourced',
        outturn: 'N/A',
        current: 'Audit of April 2019 confirms support for children with high scores',
        targetNextYear: '85%',
        targetYearAfter: '100%',
      },
    ],
    contradiction:
      'The average score is printed as 15.6%, a percentage it cannot be, and the dashboard has 15.0 for the same ' +
      'quarter. No completion rate is given.',
  },
  {
    reference: 'SIF16/9',
    title: 'Return interviews for every missing child in care, and use of what they tell',
    response: [
      'One service manager leads on exploitation, missing children and screening at First Response.',
      'Heads of service receive a weekly list of missing children and look for patterns.',
      "The Director's standard letter goes to councils that fail to notify or share information.",
      'Protocols were renewed, with more for children missing 3+ times in 90 days.',
    ],
    nextPriorities: [
      'Return interviews with children whom other councils place here.',
      'Closer analysis of patterns to inform work on gangs and county lines.',
      'Ties with community safety and a monthly complex risk conference on criminal exploitation.',
    ],
    leadOwners: [posts.fieldwork, posts.exploitation],
    updates: [
      {
        period: '2018-19 Q4',
        planStatus: 'ON_TRACK',
        narrative:
          'Fewer children went missing in quarter 3 than in quarter 2 (down 23%), and 97% of interviews in that ' +
          'quarter were completed.',
        progress: 'Regional standards on criminal exploitation are agreed and a pathway is being taken up.',
        obstacles: 'Some young people refuse, and children placed by other councils are hard to reach.',
        mitigation: 'Refusals are examined case by case; the Lead Member challenges a monthly report.',
      },
    ],
    evidence: [
      { title: 'Multi-agency audit', recordedOn: '2019-02-28', note: 'February 2019.' },
      { title: 'Check of quarter 3 data collection against Tableau' },
      { title: 'Schedule of audits and dip samples of interviews' },
    ],
    targets: [
      {
        statement: 'Fewer young people go missing',
        outturn: 'TBC',
        current: '23% reduction, quarter 3 against quarter 2',
      },
      {
        statement: 'Return interviews taken up',
        outturn: 'TBC',
        current: '97% completed (quarter 3)',
        targetNextYear: '90%',
        targetYearAfter: '95%',
      },
    ],
    contradiction:
      'Completion of interviews is 97% (quarter 3) in the table; the evidence calls 77% (September 2018) current.',
  },
];
