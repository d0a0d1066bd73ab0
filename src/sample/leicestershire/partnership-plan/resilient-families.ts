import type { SamplePriority } from '../../sample.types';
import { posts } from '../posts';

export const resilientFamilies: SamplePriority = {
  number: 3,
  title: 'Families that stand on their own feet',
  iStatements: [],
  weStatements: [],
  sponsor: posts.district,
  areasOfAction: [
    {
      reference: 'CFP18/3.1',
      title: 'A joint approach to family resilience',
      owner: posts.district,
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'ON_TRACK',
          narrative: 'Partners will map together what each of them does; actions follow once that is known.',
          progress: 'The mapping is under way.',
          mitigation: 'Read gaps and openings off the map.',
        },
      ],
    },
    {
      reference: 'CFP18/3.2',
      title: 'Help to find the right service',
      owner: posts.district,
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'COMPLETE',
          narrative:
            'The rebuilt directory of information and support is live, in test before its formal relaunch, with ' +
            'champions named in partner bodies.',
          progress: 'Reported as complete.',
          obstacles: 'Partners may see it as belonging to the council and publish guidance of their own.',
        },
      ],
    },
    {
      reference: 'CFP18/3.3',
      title: 'Steps towards work',
      owner: posts.district,
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'SOME_OBSTACLES',
          narrative:
            'Two of four actions move: advisers from business in schools, and workshops on what keeps people in ' +
            'Hinckley and Bosworth out of work. Two have not begun: places for children with SEND, volunteering.',
          progress: 'More schools have an enterprise adviser, and some pilot the national careers hub.',
          obstacles: 'Funding for SEND places is unclear, and there are few work coaches.',
          mitigation: 'Take work coaching across the county, and advertise volunteering in the directory.',
        },
      ],
    },
  ],
};
