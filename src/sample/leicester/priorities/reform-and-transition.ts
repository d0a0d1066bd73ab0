import type { SamplePriority } from '../../sample.types';
import { posts } from '../posts';

export const reformAndTransition: SamplePriority[] = [
  {
    number: 11,
    title: 'Partnership plans for SEND brought into line with the new national strategy',
    iStatements: [
      'My SEND support fits together.',
      'My plan for education, health and care comes on time and does its job.',
      'People understand what I need and provide it.',
    ],
    weStatements: [
      'We carry out the SEND reforms as a partnership.',
      'We make EHC plans quicker and better.',
      'We plan and decide together with families.',
    ],
    sponsor: posts.directorEducation,
    areasOfAction: [
      {
        reference: 'P26/11.1',
        title: 'SEND partnership programme, January to June 2026',
        owner: posts.headSendIntegrated,
        dueDate: '2026-06-30',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'The White Paper is out for consultation; the council has answered and is drafting its reform plan.',
            progress: 'A draft of the local SEND reform plan has gone to government for first comments.',
            obstacles: 'New high needs funding depends on approval of that plan in early summer.',
          },
        ],
      },
    ],
  },
  {
    number: 12,
    title: 'Better preparation for adulthood, and the first steps of a new transition to adult services',
    iStatements: [
      'I get help to make ready for adult life.',
      'Moving from one service to the next is planned and without bumps.',
      'I look forward to being independent.',
    ],
    weStatements: [
      'We plan each transition early and with others.',
      "We keep a thread from children's services to adults'.",
      'We open doors to independence and opportunity.',
    ],
    sponsor: posts.directorAdults,
    areasOfAction: [
      {
        reference: 'P26/12.1',
        title: 'Preparing for adulthood strategy written with others and launched',
        owner: posts.headSendIntegrated,
        dueDate: '2026-04-30',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'SOME_OBSTACLES',
            narrative:
              'The launch is late: a draft exists and the final draft is now meant for September 2026.',
            progress: 'A visioning event in November 2025 went well and led to the draft.',
            obstacles: 'The printed launch date of April 2026 has been missed.',
            mitigation: 'A plan for engagement supports the new date.',
          },
        ],
      },
    ],
  },
  {
    number: 13,
    title: 'First preparations for local government reorganisation',
    iStatements: [
      'My services carry on without a break.',
      'I am told what will change for me.',
      'Change does not make me anxious.',
    ],
    weStatements: [
      'We prepare for change before it comes.',
      'We keep services steady and people informed.',
      'We put residents first from start to finish.',
    ],
    sponsor: posts.strategicDirector,
    areasOfAction: [
      {
        reference: 'P26/13.1',
        title: 'Start of preparations for reorganisation',
        owner: posts.strategicDirector,
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'Departmental managers have set aside a full day in early April to analyse what reorganisation brings.',
            progress: 'SWOT and PESTEL analyses are to show where planning should concentrate.',
          },
        ],
      },
    ],
  },
];
