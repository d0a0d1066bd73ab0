import type { SampleAction } from '../sample.types';
import { posts } from './posts';

/** Actions under priority 1 of the partnership plan. */
export const actionsBestStart: SampleAction[] = [
  {
    reference: 'CFP18/1.1/a',
    title: 'Build a partnership pathway for early years assessment and support',
    description:
      'By June 2019, 70 providers at drop-ins; by September 2019, an area SENCO for each, with 2 visits a term at ' +
      'least; by December 2019, 30 children through intensive support; by March 2020, 10% fewer panel cases.',
    owner: posts.educationQuality,
    contributors: [posts.send],
    dueDate: '2020-03-31',
    status: 'ON_TRACK',
    areas: ['CFP18/1.1'],
    ambitions: [],
    recommendations: [],
    updates: [
      { on: '2019-06-04', note: 'Draft ready for parents, then the board. Advisers train as area SENCOs.' },
    ],
    evidence: [],
  },
  {
    reference: 'CFP18/1.2/a',
    title: 'Campaign on the first 1001 days for professionals and parents',
    description:
      'Leaflet and steering group by June 2019; messages in a recommissioned course for babies by September 2019; ' +
      'staff training by December 2019; messages in clinics, schools and settings by March 2020.',
    owner: posts.partnership,
    contributors: [],
    dueDate: '2020-03-31',
    status: 'ON_TRACK',
    areas: ['CFP18/1.2'],
    ambitions: [],
    recommendations: [],
    updates: [
      {
        on: '2019-06-04',
        note: '4 sessions given, a 20 minute presentation is ready, 2 working groups have met.',
      },
      { on: '2019-06-04', note: 'Wider partners are hard to engage in the working groups.' },
    ],
    evidence: [],
  },
  {
    reference: 'CFP18/1.2/b',
    title: 'Agree what readiness for school means and support families towards it',
    description:
      'Conference and toolkit by June 2019; a portal on free school meals by September 2019; 30 practitioners ' +
      'trained on early language by December 2020; a video for parents by March 2020.',
    owner: posts.educationQuality,
    contributors: [posts.educationSufficiency],
    dueDate: '2020-12-31',
    status: 'ON_TRACK',
    areas: ['CFP18/1.2'],
    ambitions: [],
    recommendations: [],
    updates: [
      { on: '2018-09-30', note: 'Leaflets for parents and professionals published.' },
      {
        on: '2019-06-04',
        note: 'Children on free meals still achieve less; early years results stand at 48%.',
      },
    ],
    evidence: [],
    contradiction:
      'The training of 30 practitioners is due by December 2020, printed between September 2019 and March 2020: ' +
      'December 2019 was probably meant.',
  },
];
