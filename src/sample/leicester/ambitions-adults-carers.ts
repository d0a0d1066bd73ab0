import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

const priorities = [
  { plan: 'P26', number: 1 },
  { plan: 'P26', number: 2 },
];

export const ambitionsAdultsCarers: SampleAmbition[] = [
  {
    reference: 'ASC5d',
    theme: 'Healthier lives: support for carers',
    descriptor: 'More carers with a support group or somebody to confide in',
    division: 'ASC',
    owner: posts.headPrevention,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'Carers with a group or a confidant',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'BIENNIAL',
        headlineBasis: 'FULL_YEAR',
        source: 'Survey of Adult Carers in England',
        baseline: {
          value: '18.5',
          period: '2023-24',
          basis: 'FULL_YEAR',
          note: 'The descriptor gives 18.52%.',
        },
        target: {
          kind: 'DIRECTION',
          direction: 'INCREASE',
          date: '2026-12-31',
          description: 'More than the baseline.',
        },
        readings: [
          { period: '2023-24', basis: 'FULL_YEAR', value: '18.5' },
          { period: '2025-26', basis: 'FULL_YEAR', value: '24' },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'ON_TARGET',
        reason: 'The 2025-26 survey gives 24%, above the baseline of 18.5%.',
        mitigations: 'A survey every second year is too little: other sources of data will be looked for.',
      },
    ],
    contradiction: 'The descriptor prints the baseline as 18.52%, the baseline column as 18.5%.',
  },
  {
    reference: 'ASC5e',
    theme: 'Healthier lives: support for carers',
    descriptor: 'Fewer carers short of money and more of them in paid work',
    division: 'ASC',
    owner: posts.headPrevention,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'Carers in financial difficulty',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'BIENNIAL',
        headlineBasis: 'FULL_YEAR',
        source: 'Survey of Adult Carers in England',
        baseline: { value: '61.2', period: '2023-24', basis: 'FULL_YEAR' },
        target: {
          kind: 'DIRECTION',
          direction: 'DECREASE',
          date: '2026-12-31',
          description: 'Less than the baseline.',
        },
        readings: [
          { period: '2023-24', basis: 'FULL_YEAR', value: '61.2' },
          { period: '2025-26', basis: 'FULL_YEAR', value: '78.9' },
        ],
      },
      {
        name: 'Carers in paid work',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'BIENNIAL',
        headlineBasis: 'FULL_YEAR',
        source: 'Survey of Adult Carers in England',
        baseline: { value: '27.1', period: '2023-24', basis: 'FULL_YEAR' },
        target: {
          kind: 'DIRECTION',
          direction: 'INCREASE',
          date: '2026-12-31',
          description:
            'The descriptor asks for an increase; the target column prints a reduction for both figures.',
        },
        readings: [
          { period: '2023-24', basis: 'FULL_YEAR', value: '27.1' },
          { period: '2025-26', basis: 'FULL_YEAR', value: '24' },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'Both figures are worse than in 2023-24: more hardship, less paid work.',
        mitigations: 'A survey every second year is too little: other sources of data will be looked for.',
      },
    ],
    contradiction:
      'The target column asks for a reduction of both figures, while the descriptor wants paid work to increase.',
  },
];
