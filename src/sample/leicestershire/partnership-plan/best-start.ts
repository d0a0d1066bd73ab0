import type { SamplePriority } from '../../sample.types';
import { posts } from '../posts';

export const bestStart: SamplePriority = {
  number: 1,
  title: 'A strong start for the youngest children',
  iStatements: [],
  weStatements: [],
  sponsor: posts.director,
  areasOfAction: [
    {
      reference: 'CFP18/1.1',
      title: 'One early years pathway that spots need sooner',
      owner: posts.director,
      dueDate: '2020-03-31',
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'ON_TRACK',
          narrative:
            'Early help, health and education have drafted the pathway together. Parents come next, then the ' +
            'board. An e-learning module on a graduated approach in four steps is begun and advisers are training ' +
            'to be area SENCOs.',
          progress: 'Habits are changing: new approaches, rewritten panel forms, support all year round.',
          obstacles:
            'Private and voluntary settings lean on specialist teachers, and some staff still wait for a diagnosis.',
          mitigation:
            '70 providers at drop-ins by June 2019 (5% more), an area SENCO for each by September 2019, 30 children ' +
            '(10%) through intensive support by December 2019, 10% fewer panel cases by March 2020 (300 in August ' +
            '2018).',
        },
      ],
    },
    {
      reference: 'CFP18/1.2',
      title: 'A shared grasp of the first 1001 days and of readiness for school',
      owner: posts.director,
      dueDate: '2020-03-31',
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'ON_TRACK',
          narrative:
            'Staff were asked what they know of the 1001 days, training runs and a leaflet is in hand. The school ' +
            'readiness leaflets came out in September 2018; health handed 7000 to parents of children who start in ' +
            'September 2019.',
          progress:
            '4 training sessions held. Readiness posts: 1,440 views and 416 requests on Facebook, 17 on Twitter ' +
            '(September 2018 to April 2019); in spring 2,840 views and 19,317 impressions.',
          obstacles:
            'Wider partners are hard to draw into working groups; children on free meals lag behind.',
          mitigation:
            'Leaflet, steering group and readiness conference by June 2019, then training and a video.',
        },
      ],
    },
  ],
};
