import type { SamplePriority } from '../../sample.types';
import { posts } from '../posts';

export const integratedSupport: SamplePriority = {
  number: 4,
  title: 'Joined-up support for the families who need it most',
  iStatements: [],
  weStatements: [],
  sponsor: posts.socialCare,
  areasOfAction: [
    {
      reference: 'CFP18/4.1',
      title: 'Integrated commissioning and inclusion',
      owner: posts.socialCare,
      dueDate: '2020-03-31',
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'SOME_OBSTACLES',
          narrative:
            'Council and health explore buying short breaks together. An inclusion manager, in post since July ' +
            '2018 for 2 years, draws teams for children outside school under one roof. The Mistle contract is let.',
          progress:
            'Priorities for SEN are agreed, exclusions are questioned, and Mistle works with young people.',
          obstacles:
            'The complex care panel thinks mainly of health. More children with unmet needs are taught at home, ' +
            'vulnerable pupils are excluded, some in care cannot get a school place, and top-level carers are scarce.',
          mitigation:
            'Two reworded actions on complex care, a remodelled inclusion service by June 2019, quarterly checks of ' +
            'the Mistle contract.',
        },
      ],
    },
    {
      reference: 'CFP18/4.2',
      title: 'A multi-agency model from age 16',
      owner: posts.socialCare,
      dueDate: '2020-03-31',
      updates: [
        {
          period: '2018-19 Q4',
          planStatus: 'ON_TRACK',
          narrative:
            'Work on housing for 16 and 17 year olds narrows to those who risk homelessness. Care leavers of 21 to ' +
            '25 have been sent the new offer, and the pathway to adulthood was launched in September 2018.',
          progress:
            'A multi-agency panel for those at high risk shows results, ring-fenced apprenticeships run, and a ' +
            'transitions board meets.',
          obstacles:
            'Mental health care falls away at 17, results are weaker from 21, and the transition groups have lacked ' +
            'people to drive them.',
          mitigation:
            'A housing protocol by June 2019, one contract from August 2019, a full transitions team by June 2019, ' +
            'a mentoring scheme by March 2020.',
        },
      ],
    },
  ],
};
