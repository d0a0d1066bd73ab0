import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

const release = 'Ambition table, ASC3';

export const ambitionsAdultsDirectPayments: SampleAmbition[] = [
  {
    reference: 'ASC3',
    theme: 'Care provision: direct payments',
    descriptor: 'Direct payments up from 45% to 50%, and none lost for an avoidable reason',
    division: 'ASC',
    owner: posts.headAdultCommissioning,
    priorities: [
      { plan: 'P26', number: 1 },
      { plan: 'P26', number: 4 },
    ],
    recommendations: [],
    measures: [
      {
        name: 'Uptake of direct payments',
        unit: 'PERCENT',
        decimalPlaces: 0,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        baseline: {
          value: '45',
          period: '2024-25',
          note: 'The paper prints no date for this baseline; the end of 2024-25 is assumed.',
        },
        target: { kind: 'ABSOLUTE', value: '50', unit: 'PERCENT', bound: 'AT_LEAST', date: '2026-12-31' },
        benchmarks: [
          { comparator: 'ENGLAND', value: '25', period: '2025-26 Q4', release },
          { comparator: 'COUNCIL', name: 'Highest in England', value: '48', period: '2025-26 Q4', release },
        ],
        readings: [
          {
            period: '2025-26 Q4',
            basis: 'IN_PERIOD',
            value: '41',
            note: 'Printed beside it: highest in the country 48%, average 25%.',
          },
        ],
      },
      {
        name: 'Direct payments ended for avoidable reasons',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        target: {
          kind: 'ABSOLUTE',
          value: '0',
          unit: 'COUNT',
          bound: 'AT_MOST',
          date: '2026-12-31',
          description: 'Nil; the paper prints neither a baseline nor a reading.',
        },
        readings: [],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'Uptake fell to 41%, below the 45% it started from.',
        analysis:
          'Uptake goes up and down within a year. Against an average of 25% and a best of 48% it remains high.',
        mitigations: 'Raising the rate takes time; the measure is to be reviewed once better ones are ready.',
      },
    ],
    contradiction:
      'The review announced for this measure concerns the experience of carers, which the row does not measure.',
  },
];
