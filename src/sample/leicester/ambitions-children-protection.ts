import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

export const ambitionsChildrenProtection: SampleAmbition[] = [
  {
    reference: 'CYP2',
    theme: 'Child protection plans',
    descriptor: '8% fewer new child protection plans by April 2028 than in 2024-25',
    division: 'CYP',
    owner: posts.headSafeguardingUnit,
    priorities: [
      { plan: 'P26', number: 1 },
      { plan: 'P26', number: 3 },
      { plan: 'P26', number: 7 },
    ],
    recommendations: ['ILACS24/2'],
    measures: [
      {
        name: 'New child protection plans',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'FULL_YEAR',
        baseline: { value: '521', period: '2024-25', basis: 'FULL_YEAR' },
        target: {
          kind: 'RELATIVE',
          value: '-8',
          unit: 'PERCENT',
          date: '2028-03-31',
          wordedDate: 'by April 2028',
        },
        readings: [
          { period: '2024-25', basis: 'FULL_YEAR', value: '521' },
          {
            period: '2025-26',
            basis: 'FULL_YEAR',
            value: '576',
            printed: [
              {
                kind: 'CHANGE_FROM_BASELINE',
                value: '10.6',
                unit: 'PERCENT',
                source: 'Ambition table, CYP2',
              },
            ],
          },
          { period: '2025-26 Q4', basis: 'IN_PERIOD', value: '136' },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'New plans rose by 10.6% where a fall of 8% is wanted.',
        analysis:
          'The reforms that should lower the number are not in place; since the quarter ended it fell by some 5%.',
        mitigations:
          'Family Help and family group decision making are expected by September 2026, the multi-agency teams by ' +
          'March 2027.',
      },
    ],
    contradiction: 'The multi-agency teams are due by March 2027 here and by January 2027 under Priority 3.',
  },
];
