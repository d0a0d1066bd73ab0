import type { SamplePriority } from '../../sample.types';
import { posts } from '../posts';

export const improvementAndEarlyAction: SamplePriority[] = [
  {
    number: 1,
    title:
      'Carry out the improvement plans that followed the four inspections: ILACS, CQC, HMIP and Area SEND',
    iStatements: [
      'The services I use keep getting better, are the same for everyone and reach the standard I should expect.',
      'When inspectors raise a worry, I can trust that somebody is putting it right.',
      'I notice the difference: I am safer and my life goes better.',
    ],
    weStatements: [
      'We respond to what inspectors find without delay and in the open.',
      'We follow our own progress and publish how far we have come.',
      'We turn what we learn into change that lasts and can be measured.',
    ],
    sponsor: posts.strategicDirector,
    areasOfAction: [
      {
        reference: 'P26/1.1',
        title: 'Improvement plan after the Ofsted ILACS inspection',
        owner: posts.directorChildren,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'SOME_OBSTACLES',
            narrative:
              'Peer support has helped managers, but it began late and its future funding is uncertain.',
            progress:
              'Coaching from Islington under the Sector Led Improvement Programme is equipping front-line and middle ' +
              'managers; the two leadership teams work together on care leavers and on domestic abuse.',
            obstacles:
              'Sickness in the partner team held up the start. A national review means that partners learn of ' +
              'further ' +
              'funding only at the end of June 2026. Ofsted saw good progress for care leavers in places, and too ' +
              'little speed in others.',
          },
        ],
      },
      {
        reference: 'P26/1.2',
        title: 'Improvement plan after the CQC assessment of adult social care',
        owner: posts.directorAdults,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'A steering group runs the plan and keeps Partners in Care and Health and scrutiny informed.',
            progress: 'The next report goes to the June scrutiny meeting.',
            obstacles: 'The safeguarding actions have slipped a little.',
            mitigation: 'The adult safeguarding lead post has been filled and should recover the lost time.',
          },
        ],
      },
      {
        reference: 'P26/1.3',
        title: 'Improvement plan after the HMIP youth justice inspection',
        owner: posts.headYouthJustice,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'SOME_OBSTACLES',
            narrative: 'The service is judged to be better, while its recording system holds it back.',
            progress:
              'The Youth Justice Board moved the service from quadrant 3 to quadrant 2, in effect "good".',
            obstacles: 'The NEC case recording system gets in the way of showing good practice.',
            mitigation: 'The supplier has been asked to put the system right.',
          },
        ],
      },
      {
        reference: 'P26/1.4',
        title: 'Improvement plan after the Area SEND inspection',
        owner: posts.directorEducation,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'SOME_OBSTACLES',
            narrative:
              'Most of the plan is moving; clearing late annual reviews of EHC plans is short of people.',
            obstacles:
              'Too few staff for the annual review backlog. The White Paper has raised demand for plans nationally, ' +
              'so councils compete for the same recruits.',
            mitigation: 'Agency staff will fill the gap, though finding them took time.',
          },
        ],
      },
    ],
  },
  {
    number: 2,
    title:
      'Grow Leading Better Lives into a city-wide early action programme tied to neighbourhood health plans',
    iStatements: [
      'Help reaches me early, before things get worse.',
      'My neighbourhood helps me stay well and do things for myself.',
      'The services around me act as one.',
    ],
    weStatements: [
      'We step in early, together with the rest of the council and with health.',
      'We plan services to prevent trouble rather than to answer a crisis.',
      'We keep our work in step with the health plans of each neighbourhood.',
    ],
    sponsor: posts.directorAdults,
    areasOfAction: [
      {
        reference: 'P26/2.1',
        title: 'Road map for Leading Better Lives agreed',
        owner: posts.headPrevention,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'A draft road map sets what the October workshop taught against four pillars of prevention.',
            progress: 'It has been agreed that the programme answers to the Health and Wellbeing Board.',
          },
        ],
      },
      {
        reference: 'P26/2.2',
        title: 'Leading Better Lives Board set up under the Health and Wellbeing Board',
        owner: posts.directorAdults,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'Draft terms of reference exist, directors have been told, and a first meeting in June is being set.',
          },
        ],
      },
    ],
  },
  {
    number: 3,
    title: 'Family Help working in all six localities, with multi-agency child protection teams beside it',
    iStatements: [
      'My family gets joined-up support when it needs it.',
      'I am safe because the people who work with me protect me together.',
      'I do not have to repeat my story to each new worker.',
    ],
    weStatements: [
      'We keep children safe by working across agencies.',
      'We give the same steady support through every Family Help team.',
      'We pass on what others need to know to protect a child.',
    ],
    sponsor: posts.directorChildren,
    areasOfAction: [
      {
        reference: 'P26/3.1',
        title: 'Six Family Help teams up and running',
        owner: posts.headFamilyHelp,
        dueDate: '2026-06-30',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'The pilot was extended, and the teams are now expected to work from the middle of July.',
            obstacles: 'The area of action is printed with June 2026 as its date.',
          },
        ],
      },
      {
        reference: 'P26/3.2',
        title: 'Multi-agency child protection teams set up',
        owner: posts.headSafeguardingUnit,
        dueDate: '2027-01-31',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'SOME_OBSTACLES',
            narrative:
              'The city, the county and Rutland want one model, because they share their police and health board.',
            progress: 'Three candidate models were weighed up and the results shared with partners.',
            obstacles: 'No model has been chosen yet.',
            mitigation: 'Partners meet on 23 June to settle the model.',
          },
        ],
      },
    ],
  },
];
