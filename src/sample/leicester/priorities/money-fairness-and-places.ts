import type { SamplePriority } from '../../sample.types';
import { posts } from '../posts';

export const moneyFairnessAndPlaces: SamplePriority[] = [
  {
    number: 4,
    title:
      'Hold on to firm financial control: best value and slower growth in cost alongside excellent services',
    iStatements: [
      'My support is good and makes the most of the money there is.',
      'I believe that public money is shared out fairly and works.',
      'The support I count on can be kept up for years.',
    ],
    weStatements: [
      'We look after public money with care and show how we spend it.',
      'We look for the best value without giving up quality.',
      'We watch spending and its results side by side.',
    ],
    sponsor: posts.strategicDirector,
    areasOfAction: [
      {
        reference: 'P26/4.1',
        title:
          'Proxy measures of cost chosen and followed: NHS income, placements, packages, agency, high needs deficit',
        owner: posts.headFinance,
        dueDate: '2026-09-30',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'NOT_STARTED',
            narrative: 'The measures are due by the end of September 2026 and have not been started.',
            progress:
              "The year ended 3.1% under budget in adult social care and 2.6% under in children's services. Since " +
              '2019 the cost of residential placements for children rose by 38%, the least in the region (Derby City ' +
              '104%, Nottingham City 72%, Nottinghamshire 149%).',
          },
        ],
      },
    ],
  },
  {
    number: 5,
    title:
      'Build a maturity matrix for equality, diversity and inclusion, and act on a clear plan to move up it',
    iStatements: [
      'People treat me fairly and respect who I am and where I come from.',
      'I can use services that suit my culture and my own needs.',
      'I belong here, and people listen to me.',
    ],
    weStatements: [
      'We work to close gaps in who gets help and what comes of it.',
      'We make inclusion part of every kind of practice.',
      'We hear many different voices and change what we offer to suit.',
    ],
    sponsor: posts.strategicDirector,
    areasOfAction: [
      {
        reference: 'P26/5.1',
        title: 'Maturity matrix for the department',
        owner: posts.hrPartner,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'Staff views have been analysed and will shape a departmental version of the corporate model.',
            progress: 'Mission Diverse finished the analysis.',
          },
        ],
      },
      {
        reference: 'P26/5.2',
        title: 'Plan for the first phase of change',
        owner: posts.hrPartner,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'An action plan is under way on the strength of a self-assessment with Diverse by Design.',
            obstacles: 'There is no corporate matrix yet, so the self-assessment stands in for one.',
          },
        ],
      },
    ],
  },
  {
    number: 6,
    title: 'School place planning and a SEND capital programme that the Executive has agreed',
    iStatements: [
      'There is a school place that suits me.',
      'I am not kept waiting or sent a long way to learn.',
      'My school is set up for my special needs.',
    ],
    weStatements: [
      'We plan ahead for ordinary and specialist places.',
      'We build for the demand that is coming.',
      'We base our place planning on evidence.',
    ],
    sponsor: posts.directorEducation,
    areasOfAction: [
      {
        reference: 'P26/6.1',
        title: 'Capital strategy',
        owner: posts.headSufficiency,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'The third phase of designated specialist provision goes to the City Mayor in Quarter 1 (May or June).',
            progress:
              'A second paper goes with it: long-term SEND capital after the White Paper, and what local government ' +
              'reorganisation could mean for the city.',
          },
        ],
      },
    ],
  },
  {
    number: 7,
    title: "Medium and long-term strategies for children's homes and for adults' supported living",
    iStatements: [
      'My home is safe and settled and right for me.',
      'I have a say in where I live and in how.',
      'I get the help I need to do as much for myself as I can.',
    ],
    weStatements: [
      'We build up good care that will last.',
      'We rely less on placements that are unsuitable or far away.',
      'We work across the region to widen choice and capacity.',
    ],
    sponsor: posts.directorChildren,
    areasOfAction: [
      {
        reference: 'P26/7.1',
        title: "New sufficiency strategy for children's placements",
        owner: posts.headPlacements,
        dueDate: '2026-05-31',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative: 'More homes are on the way, and workshops are shaping the strategy.',
            progress:
              "Hill View is being registered with Ofsted as a children's home; money is agreed for two more homes; " +
              'one ' +
              'workshop has been held. With planning colleagues, the part for independent homes has been looked at.',
            mitigation: 'An expression of interest in a Regional Care Cooperative is due late in June.',
          },
        ],
      },
      {
        reference: 'P26/7.2',
        title: 'New supported living strategy',
        owner: posts.headAdultCommissioning,
        dueDate: '2026-05-31',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'Consultants from Innercircle are at work, with an implementation plan to follow in June.',
            progress: 'Their commission covers demand, the market and possible sites.',
          },
        ],
      },
    ],
  },
];
