import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

const theme = 'Children in care and on the edge of care';
const division = 'CYP';
const priorities = [
  { plan: 'P26', number: 1 },
  { plan: 'P26', number: 3 },
  { plan: 'P26', number: 7 },
];

export const ambitionsChildrenEnteringCare: SampleAmbition[] = [
  {
    reference: 'CYP1c',
    theme,
    descriptor: 'By 2028, 8% fewer children coming into care than in 2024-25, judged by the rate per 10,000',
    division,
    owner: posts.directorChildren,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'Children entering care',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'FULL_YEAR',
        baseline: { value: '207', period: '2024-25', basis: 'FULL_YEAR' },
        target: { kind: 'RELATIVE', value: '-8', unit: 'PERCENT', date: '2028-03-31', wordedDate: 'by 2028' },
        readings: [
          { period: '2024-25', basis: 'FULL_YEAR', value: '207' },
          {
            period: '2025-26',
            basis: 'FULL_YEAR',
            value: '268',
            printed: [
              {
                kind: 'CHANGE_FROM_BASELINE',
                value: '29.5',
                unit: 'PERCENT',
                source: 'Ambition table, CYP1c',
              },
            ],
          },
          { period: '2025-26 Q4', basis: 'IN_PERIOD', value: '57' },
        ],
      },
      {
        name: 'Children entering care per 10,000 children',
        unit: 'RATE_PER_10000',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'ANNUAL',
        headlineBasis: 'FULL_YEAR',
        baseline: { value: '23', period: '2024-25', basis: 'FULL_YEAR' },
        target: { kind: 'RELATIVE', value: '-8', unit: 'PERCENT', date: '2028-03-31', wordedDate: 'by 2028' },
        readings: [
          { period: '2024-25', basis: 'FULL_YEAR', value: '23' },
          { period: '2025-26', basis: 'FULL_YEAR', value: '29.5' },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'Entries rose by 29.5% where a fall of 8% is wanted.',
        analysis: 'The Families First reforms are meant to bring the number down, and they have not begun.',
        mitigations:
          'Family Help and family group decision making are expected by September 2026, the multi-agency teams by ' +
          'March 2027.',
      },
    ],
    contradiction:
      'The target is said to rest on rates, yet the row leads with counts: the count rose by 29.5% and the ' +
      'rate, which ' +
      'is 29.5, by 28.3%. The teams are due by March 2027 here and by January 2027 under Priority 3.',
  },
];
