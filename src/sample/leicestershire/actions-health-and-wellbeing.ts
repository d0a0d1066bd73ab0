import type { SampleAction } from '../sample.types';
import { posts } from './posts';

/** Actions under priority 5 of the partnership plan. */
export const actionsHealthAndWellbeing: SampleAction[] = [
  {
    reference: 'CFP18/5.1/a',
    title: 'A whole-system answer to obesity, with maternal weight first',
    description:
      'Training module by September 2019, roll-out by December 2019, monitoring of conversations from March 2020.',
    owner: posts.publicHealth,
    contributors: [posts.healthCommissioner],
    dueDate: '2020-03-31',
    status: 'ON_TRACK',
    areas: ['CFP18/5.1'],
    ambitions: [],
    recommendations: [],
    updates: [
      { on: '2018-10-31', note: 'A stakeholder event shaped how weight is raised around birth.' },
      { on: '2019-02-28', note: 'Review of the literature on what works finished.' },
    ],
    evidence: [],
  },
  {
    reference: 'CFP18/5.1/b',
    title: 'An active travel plan for schools',
    description:
      'Lessons of 7 pilot schools by June 2019, shared by September 2019; talks with pupils prepared by December.',
    owner: posts.publicHealth,
    contributors: [],
    dueDate: '2019-12-31',
    status: 'ON_TRACK',
    areas: ['CFP18/5.1'],
    ambitions: [],
    recommendations: [],
    updates: [
      { on: '2018-12-31', note: 'Guidance on walking and cycling to school put online.' },
      { on: '2019-01-31', note: 'Articles for governors and headteachers.' },
    ],
    evidence: [],
  },
  {
    reference: 'CFP18/5.1/c',
    title: 'Deliver Active Families over four years',
    description:
      'Sport England funds it. Across the county from April 2019, six-month review in September 2019.',
    owner: posts.publicHealth,
    contributors: [posts.earlyHelp],
    dueDate: '2019-09-30',
    status: 'ON_TRACK',
    areas: ['CFP18/5.1'],
    ambitions: [],
    recommendations: [],
    updates: [
      {
        on: '2019-06-04',
        note: 'Year one pilot done in two districts; families who qualify are hard to find.',
      },
    ],
    evidence: [],
  },
  {
    reference: 'CFP18/5.2/a',
    title: 'One approach to emotional wellbeing, informed by childhood adversity',
    description:
      'Stakeholder event in May 2019, funding and training needs by September 2019, communications by December 2019.',
    owner: posts.healthCommissioner,
    contributors: [posts.publicHealth],
    dueDate: '2019-12-31',
    status: 'SOME_OBSTACLES',
    areas: ['CFP18/5.2'],
    ambitions: [],
    recommendations: [],
    updates: [
      {
        on: '2019-01-31',
        note: 'Nottinghamshire and Lincolnshire explained their trauma-informed approach.',
      },
      { on: '2019-05-21', note: 'Stakeholder event on first steps.' },
    ],
    evidence: [],
    contradiction:
      'The appendix still plans the event of 21 May; the covering report says that it has taken place.',
  },
];
