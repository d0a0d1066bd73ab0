import type { SampleInspection } from '../sample.types';
import { posts } from './posts';

export const focusedVisit2026: SampleInspection = {
  reference: 'ILACS26',
  inspectorate: 'OFSTED',
  framework: 'ILACS focused visit',
  title: 'Focused visit on care leavers, March 2026',
  startedOn: '2026-03-01',
  judgements: [],
  note: 'The paper gives the month only: the first of the month stands in. A focused visit carries no rating.',
  recommendations: [
    {
      reference: 'ILACS26/1',
      title: 'Pathway plans of even quality, with high hopes for each young person',
      response: [
        'Managers look at pathway plans as routine: quality, timeliness, ambition',
        'Wider use of AI to check plans evenly and find weak ones early',
        'Training bought in on good pathway planning and what the law requires',
      ],
      nextPriorities: [],
      leadOwners: [posts.headChildrenInCare],
      updates: [
        {
          period: '2025-26 Q4',
          planStatus: 'SOME_OBSTACLES',
          narrative:
            'Inspectors found most plans at 16 and 17 written with the young person, but quality uneven overall.',
          progress: 'Health, wellbeing, identity, culture and family ties are well covered in most plans.',
          obstacles:
            'Some plans are too long, dwell on the past and miss present hopes and risks. Actions lack dates, ' +
            'also on ' +
            'education and work. Vulnerability and safety are not picked up evenly. Leaders know that progress since ' +
            'the last inspection has been too small.',
        },
      ],
      evidence: [],
    },
    {
      reference: 'ILACS26/2',
      title: 'Good support for care leavers older than 21',
      response: ['A central, informal place to drop in, for emotional and practical help and closer contact'],
      nextPriorities: [],
      leadOwners: [posts.leavingCareManager],
      updates: [
        {
          period: '2025-26 Q4',
          planStatus: 'NOT_STARTED',
          narrative:
            'Inspectors found that most lose their adviser at 21 and are sent to a duty worker instead.',
          obstacles:
            'Why an adviser is withdrawn is not recorded well, and happens even where the young person asks to keep ' +
            'one. Those who come back get help with the matter at hand but seldom a new adviser soon, so needs and ' +
            'risks go unassessed.',
        },
      ],
      evidence: [],
    },
    {
      reference: 'ILACS26/3',
      title: 'Management oversight and supervision that see risk and deal with it',
      response: [
        'A new head of service for this area, for leadership and accountability',
        'A Service Manager for Leaving Care alone, for grip and consistency',
        'Money found for one more team manager, to lower caseloads and improve oversight',
      ],
      nextPriorities: [],
      leadOwners: [posts.directorChildren, posts.headChildrenInCare],
      updates: [
        {
          period: '2025-26 Q4',
          planStatus: 'ON_TRACK',
          narrative:
            'Inspectors found too little oversight of young people at high risk and of decisions about them.',
          progress:
            'Every care leaver has a red, amber or green rating, and managers know that more is needed.',
          obstacles:
            'The rating can miss how complex a life is. Plans drift and practice reacts. Advisers write most ' +
            'supervision records themselves: detailed, but short of reflection, direction and challenge.',
          mitigation: 'New posts are being filled.',
        },
      ],
      evidence: [],
    },
    {
      reference: 'ILACS26/4',
      title: 'One clear strategy for care leavers that holds the improvement work together',
      response: [
        'A review of structure, with a mixed post-16 team as one option',
        'A strategy for leaving care in a single document',
        'Firmer planning for health and education, and a formal challenge to health partners',
        'A look at whether present structures serve care leavers who are NEET',
      ],
      nextPriorities: [],
      leadOwners: [posts.directorChildren],
      updates: [
        {
          period: '2025-26 Q4',
          planStatus: 'ON_TRACK',
          narrative: 'Inspectors missed one strategy that says what the council promises its care leavers.',
          progress: 'The review of structure has begun; the strategy is still to be written.',
          obstacles: 'Without it, what is hoped for them is neither gathered in one place nor made known.',
        },
      ],
      evidence: [],
    },
  ],
};
