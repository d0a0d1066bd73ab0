import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

const theme = 'Attainment, education and employment';

export const ambitionsChildrenAttainment: SampleAmbition[] = [
  {
    reference: 'CYP3a',
    theme,
    descriptor:
      'Fewer 16 and 17-year-olds out of education, work and training, or unaccounted for, by April 2028',
    division: 'EDU',
    owner: posts.headSendIntegrated,
    priorities: [
      { plan: 'P26', number: 1 },
      { plan: 'P26', number: 12 },
    ],
    recommendations: ['ILACS24/5', 'ILACS26/4'],
    measures: [
      {
        name: 'NEET or not known at 16 and 17',
        unit: 'PERCENT',
        decimalPlaces: 2,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        baseline: { value: '6.9', period: '2024-25', note: 'An average of December to February.' },
        target: {
          kind: 'DIRECTION',
          direction: 'DECREASE',
          date: '2028-03-31',
          wordedDate: 'by April 2028',
          description: 'Less than the baseline.',
        },
        readings: [
          {
            period: '2025-26 Q4',
            basis: 'IN_PERIOD',
            value: '6.94',
            components: [
              { name: 'NEET', value: '5.83' },
              { name: 'Not known', value: '1.12' },
            ],
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'ON_TARGET',
        reason:
          'Published as on target without an explanation; 6.94% is level with, and not below, the 6.9% baseline.',
      },
    ],
    contradiction:
      'Published as on target although 6.94% is not less than 6.9%. The parts, 5.83% and 1.12%, add up to 6.95%. The ' +
      'descriptor speaks of a number, the figures are shares.',
  },
  {
    reference: 'CYP3b',
    theme,
    descriptor: 'At least 72% of children at a good level of development when the 2027/28 school year ends',
    division: 'EDU',
    owner: posts.headEarlyYears,
    priorities: [{ plan: 'P26', number: 2 }],
    recommendations: [],
    measures: [
      {
        name: 'Good level of development',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'ANNUAL',
        headlineBasis: 'FULL_YEAR',
        baseline: { value: '64.5', period: '2024/25', basis: 'FULL_YEAR' },
        target: {
          kind: 'ABSOLUTE',
          value: '72',
          unit: 'PERCENT',
          bound: 'AT_LEAST',
          date: '2028-09-30',
          wordedDate: 'end of the 2027/28 academic year',
        },
        readings: [],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'DATA_NOT_AVAILABLE',
        reason: 'Nothing is published within the year; the next results come in the autumn.',
      },
    ],
    contradiction: 'The academic year ends in August 2028; the target date is typed as September 2028.',
  },
  {
    reference: 'CYP3c',
    theme,
    descriptor:
      'Children on free school meals share fully in that gain: at least 63.7% at a good level of development',
    division: 'EDU',
    owner: posts.headEarlyYears,
    priorities: [{ plan: 'P26', number: 2 }],
    recommendations: [],
    measures: [
      {
        name: 'Good level of development, free school meals',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'ANNUAL',
        headlineBasis: 'FULL_YEAR',
        baseline: { value: '54.5', period: '2024/25', basis: 'FULL_YEAR' },
        target: {
          kind: 'ABSOLUTE',
          value: '63.7',
          unit: 'PERCENT',
          bound: 'AT_LEAST',
          date: '2028-09-30',
          wordedDate: 'end of the 2027/28 academic year',
          description: 'The target column prints 63.70%.',
        },
        readings: [],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'DATA_NOT_AVAILABLE',
        reason: 'Nothing is published within the year; the next results come in the autumn.',
      },
    ],
    contradiction: 'The academic year ends in August 2028; the target date is typed as September 2028.',
  },
];
