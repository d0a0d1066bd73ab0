import type { SamplePriority } from '../../sample.types';
import { posts } from '../posts';

export const safeFromHarm: SamplePriority = {
  number: 2,
  title: 'Children safe from harm',
  iStatements: [],
  weStatements: [],
  sponsor: posts.police,
  areasOfAction: [
    {
      reference: 'CFP18/2.1',
      title: 'A joined-up service model that prevents harm',
      owner: posts.police,
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'ON_TRACK',
          narrative:
            'All five first-year actions are closed: one is done, four continue in a new action on child criminal ' +
            'exploitation. The exploitation group becomes a vulnerabilities group, and a strategic lead is funded.',
          progress: 'Police and council screen concerns side by side at one station, and partners move fast.',
          obstacles:
            'Budgets stop more partners joining the shared site; concern about county lines has grown.',
          mitigation:
            'A strategic lead, due in April or May 2019, shapes responses across Leicester, Leicestershire and ' +
            'Rutland.',
        },
      ],
    },
    {
      reference: 'CFP18/2.2',
      title: 'Universal safety messages that reach every child',
      owner: posts.police,
      dueDate: '2019-06-30',
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'SOME_OBSTACLES',
          narrative:
            'The campaign on sexual exploitation is being widened with a newsletter every four months, a film for ' +
            'schools and briefings for GPs. The mapping of gaps was dropped for work on knife crime.',
          progress: 'Schools praise the film, and a training day on 21 January was full.',
          obstacles:
            'Young people name knife crime as a worry, there is no money for a wider campaign, and some secondary ' +
            'schools say they have never heard of the film.',
          mitigation: 'A refreshed communications plan by June 2019 and a partnership model on knife crime.',
        },
      ],
    },
  ],
};
