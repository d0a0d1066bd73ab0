import type { SampleOrganisation, SampleOwner } from '../sample.types';
import { posts } from './posts';

export const divisions: SampleOrganisation['divisions'] = [
  { code: 'CSC', name: "Children's Social Care" },
  { code: 'EHI', name: 'Early Help, Inclusion and Education' },
  { code: 'CPP', name: 'Commissioning, Planning and Performance' },
];

/** The county's own posts form one tree; partners and scrutiny answer to their own bodies. */
export const owners: SampleOwner[] = [
  { post: posts.director },
  { post: posts.socialCare, reportsTo: posts.director, division: 'CSC' },
  { post: posts.childrenInCare, reportsTo: posts.socialCare, division: 'CSC' },
  { post: posts.fieldwork, reportsTo: posts.socialCare, division: 'CSC' },
  { post: posts.safeguarding, reportsTo: posts.socialCare, division: 'CSC' },
  { post: posts.practice, reportsTo: posts.socialCare, division: 'CSC' },
  { post: posts.careServices, reportsTo: posts.childrenInCare, division: 'CSC' },
  { post: posts.virtualSchool, reportsTo: posts.childrenInCare, division: 'CSC' },
  { post: posts.exploitation, reportsTo: posts.fieldwork, division: 'CSC' },
  { post: posts.earlyHelp, reportsTo: posts.director, division: 'EHI' },
  { post: posts.send, reportsTo: posts.earlyHelp, division: 'EHI' },
  { post: posts.educationQuality, reportsTo: posts.earlyHelp, division: 'EHI' },
  { post: posts.educationSufficiency, reportsTo: posts.earlyHelp, division: 'EHI' },
  { post: posts.disabledChildren, reportsTo: posts.send, division: 'EHI' },
  { post: posts.inclusion, reportsTo: posts.educationQuality, division: 'EHI' },
  { post: posts.commissioning, reportsTo: posts.director, division: 'CPP' },
  { post: posts.partnership, reportsTo: posts.commissioning, division: 'CPP' },
  { post: posts.intelligence, reportsTo: posts.director, division: 'CPP' },
  { post: posts.intelligencePartner, reportsTo: posts.intelligence, division: 'CPP' },
  { post: posts.systems, reportsTo: posts.intelligence, division: 'CPP' },
  { post: posts.police },
  { post: posts.district },
  { post: posts.healthCommissioner },
  { post: posts.publicHealth },
  { post: posts.scrutiny },
];

export const personas: SampleOrganisation['personas'] = {
  viewer: posts.scrutiny,
  contributor: posts.childrenInCare,
  analyst: posts.intelligence,
  lead: posts.director,
  admin: posts.systems,
};

export const rounds: SampleOrganisation['rounds'] = [
  {
    period: '2018-19 Q4',
    state: 'PUBLISHED',
    printed: [
      {
        kind: 'TOTAL',
        value: '27',
        parts: [
          { name: 'improved', value: '9' },
          { name: 'no significant change', value: '14' },
          { name: 'declined', value: '5' },
        ],
        source: 'Report, paragraph 5',
      },
      {
        kind: 'TOTAL',
        value: '19',
        parts: [
          { name: 'top quartile', value: '6' },
          { name: 'second quartile', value: '6' },
          { name: 'third quartile', value: '6' },
          { name: 'fourth quartile', value: '1' },
        ],
        source: 'Report, paragraph 6',
      },
    ],
  },
  { period: '2019-20 Q1', state: 'OPEN' },
];
