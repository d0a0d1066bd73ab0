import type { SamplePriority } from '../../sample.types';
import { posts } from '../posts';

/** The paper names two leads; the sponsor is the first, the second owns the work on obesity. */
export const healthAndWellbeing: SamplePriority = {
  number: 5,
  title: 'Healthy in body and mind',
  iStatements: [],
  weStatements: [],
  sponsor: posts.healthCommissioner,
  areasOfAction: [
    {
      reference: 'CFP18/5.1',
      title: 'Obesity as a shared concern',
      owner: posts.publicHealth,
      dueDate: '2020-03-31',
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'ON_TRACK',
          narrative:
            'Weight in pregnancy enters everyday health conversations and their training. Seven primary schools ' +
            'pilot active travel, and a family activity project has been tried in two districts.',
          progress:
            'Districts, volunteers and family workers pull together; the seven schools can lead others.',
          obstacles: 'Buy-in is patchy, parents are hard to sway, and few families fit the project.',
          mitigation:
            'Training module by September 2019, lessons from the schools shared, project across the county.',
        },
      ],
    },
    {
      reference: 'CFP18/5.2',
      title: 'Emotional wellbeing across the partnership',
      owner: posts.healthCommissioner,
      dueDate: '2019-12-31',
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'SOME_OBSTACLES',
          narrative:
            'Partners are mapping what they offer and have still to agree on trauma-informed care. Two neighbouring ' +
            'counties shared their experience in January.',
          progress: 'Partners begin to see the point.',
          obstacles: 'Agreement comes slowly, and cuts hit the services that would be needed.',
          mitigation:
            'Stakeholder event in May 2019, money for training by September, a communications plan by December.',
        },
      ],
    },
  ],
};
