import type { SampleAction } from '../sample.types';
import { posts } from './posts';

/** Actions under priority 4 of the partnership plan: two were reworded, so the new wording replaces the old. */
export const actionsIntegratedSupport: SampleAction[] = [
  {
    reference: 'CFP18/4.1/a',
    title: 'Buy breaks, leisure and direct payments together',
    description: 'Printed as 4.1.1.',
    owner: posts.send,
    contributors: [posts.commissioning],
    status: 'CANCELLED',
    areas: ['CFP18/4.1'],
    ambitions: [],
    recommendations: [],
    updates: [
      { on: '2019-06-04', note: 'Council and health consider buying residential short breaks together.' },
      { on: '2019-06-04', note: 'Reworded for a new focus: see 4.1.1a and 4.1.1b.' },
    ],
    evidence: [],
  },
  {
    reference: 'CFP18/4.1/b',
    title: 'Assess and commission together for direct payments and complex care',
    description: 'Printed as 4.1.1a.',
    owner: posts.send,
    contributors: [posts.commissioning],
    status: 'NOT_STARTED',
    areas: ['CFP18/4.1'],
    ambitions: [],
    recommendations: [],
    supersedes: 'CFP18/4.1/a',
    updates: [{ on: '2019-06-04', note: 'Set for year two.' }],
    evidence: [],
  },
  {
    reference: 'CFP18/4.1/c',
    title: 'Review the complex care panel so that it seeks solutions',
    description: 'Printed as 4.1.1b.',
    owner: posts.send,
    contributors: [posts.commissioning],
    status: 'NOT_STARTED',
    areas: ['CFP18/4.1'],
    ambitions: [],
    recommendations: [],
    supersedes: 'CFP18/4.1/a',
    updates: [
      { on: '2019-06-04', note: 'Its terms of reference look only at who is eligible for continuing care.' },
    ],
    evidence: [],
  },
  {
    reference: 'CFP18/4.1/d',
    title: 'An inclusion strategy that partners share',
    description:
      'Printed as 4.1.2. Service remodelled by June 2019, new processes and website by September 2019, pathway ' +
      'promoted by December 2019, tracking data reviewed by March 2020.',
    owner: posts.inclusion,
    contributors: [posts.educationQuality],
    dueDate: '2020-03-31',
    status: 'SOME_OBSTACLES',
    areas: ['CFP18/4.1'],
    ambitions: [],
    recommendations: [],
    updates: [
      { on: '2018-07-31', note: 'Inclusion manager in post for 2 years.' },
      { on: '2019-06-04', note: 'More children with unmet needs are home educated; exclusions are a worry.' },
    ],
    evidence: [],
    contradiction:
      'A report of June 2019 says that the work has formed part of another plan since September 2019, a date yet ' +
      'to come.',
  },
  {
    reference: 'CFP18/4.1/e',
    title: 'Wraparound therapy for children who step down from residential care',
    description: 'Printed as 4.1.3. The Mistle contract.',
    owner: posts.childrenInCare,
    contributors: [posts.commissioning],
    status: 'ON_TRACK',
    areas: ['CFP18/4.1'],
    ambitions: [],
    recommendations: ['SIF16/8', 'SIF16/14'],
    updates: [
      { on: '2019-06-04', note: 'Contract and referral panels run and young people are being helped.' },
      { on: '2019-06-04', note: 'Level 6 carers are hard to find; it is early to judge the effect.' },
    ],
    evidence: [],
  },
  {
    reference: 'CFP18/4.2/a',
    title: 'A strategy and model for young people from 16',
    description: 'Printed as 4.2.1a.',
    owner: posts.commissioning,
    contributors: [posts.childrenInCare],
    status: 'CANCELLED',
    areas: ['CFP18/4.2'],
    ambitions: [],
    recommendations: [],
    updates: [
      {
        on: '2018-12-31',
        note: 'Options went to senior managers; the current contract runs 12 months longer.',
      },
      { on: '2019-06-04', note: 'Reworded for a new focus on the risk of homelessness.' },
    ],
    evidence: [],
  },
  {
    reference: 'CFP18/4.2/b',
    title: 'A protocol between agencies for 16 and 17 year olds who risk homelessness',
    description: 'Printed as the new wording of 4.2.1a. The joined contracts are to start in August 2019.',
    owner: posts.commissioning,
    contributors: [posts.childrenInCare, posts.fieldwork],
    dueDate: '2019-12-31',
    status: 'ON_TRACK',
    areas: ['CFP18/4.2'],
    ambitions: [],
    recommendations: ['SIF16/16'],
    supersedes: 'CFP18/4.2/a',
    updates: [
      { on: '2019-06-04', note: 'Two support contracts are being joined; monthly talks with districts.' },
    ],
    evidence: [],
    contradiction: 'Under December 2019 the plan wants sign-off by August 2019.',
  },
  {
    reference: 'CFP18/4.2/c',
    title: 'A full offer for care leavers',
    description:
      'Printed as 4.2.1b. Six apprenticeships filled by May 2019, housing applications from 17.5 by June 2019, ' +
      'the jobcentre on both boards, health agreements and mentoring by March 2020.',
    owner: posts.childrenInCare,
    contributors: [posts.virtualSchool, posts.commissioning],
    dueDate: '2020-03-31',
    status: 'ON_TRACK',
    areas: ['CFP18/4.2'],
    ambitions: ['LD08', 'LD09'],
    recommendations: ['SIF16/12', 'SIF16/15'],
    updates: [
      { on: '2019-04-30', note: 'Six young people in apprenticeships, the number set for the first year.' },
      { on: '2019-06-04', note: 'Offer sent to those aged 21 to 25; more personal advisers are at work.' },
    ],
    evidence: [],
    contradiction:
      'Work and accommodation are said to improve at every age and, one column on, to be less effective from 21. ' +
      'The dashboard shows accommodation down. The housing protocol is due in June 2019 here; the review of ' +
      'corporate parenting in the same papers calls it signed.',
  },
  {
    reference: 'CFP18/4.2/d',
    title: 'Routes into adult life for young people with SEND',
    description:
      'Printed as 4.2.2. A lead for each of 5 work streams by 30 April 2019, a full transitions team and college ' +
      'funding agreed by June 2019, views of users gathered from September 2019.',
    owner: posts.send,
    contributors: [],
    dueDate: '2019-09-30',
    status: 'ON_TRACK',
    areas: ['CFP18/4.2'],
    ambitions: ['LD27'],
    recommendations: [],
    updates: [
      { on: '2018-09-30', note: 'Pathway launched.' },
      {
        on: '2019-06-04',
        note: 'A service manager and 6 workers join; five sub-groups still lack capacity.',
      },
    ],
    evidence: [],
  },
];
