import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

const theme = 'Children in care and on the edge of care';
const division = 'CYP';
const priorities = [
  { plan: 'P26', number: 1 },
  { plan: 'P26', number: 3 },
  { plan: 'P26', number: 7 },
];

export const ambitionsChildrenCare: SampleAmbition[] = [
  {
    reference: 'CYP1a',
    theme,
    descriptor: 'No more than 1% of children in care in an unregulated placement over the financial year',
    division,
    owner: posts.headChildrenInCare,
    priorities,
    recommendations: ['ILACS24/4'],
    measures: [
      {
        name: 'Placements that are unregulated',
        unit: 'PERCENT',
        decimalPlaces: 2,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'FULL_YEAR',
        numeratorName: 'unregulated placements',
        denominatorName: 'placements',
        baseline: {
          value: '2.16',
          period: '2025-26',
          basis: 'FULL_YEAR',
          numerator: '25',
          denominator: '1156',
          note: 'The numerator is the sum of the three printed parts.',
        },
        target: {
          kind: 'MAINTAIN',
          max: '1',
          unit: 'PERCENT',
          date: '2027-03-31',
          description: 'Printed as "< 1%".',
        },
        readings: [
          {
            period: '2025-26',
            basis: 'FULL_YEAR',
            value: '2.16',
            numerator: '25',
            denominator: '1156',
            note: 'The numerator is the sum of the three printed parts.',
            components: [
              { name: 'Z11 court directed', value: '0.17', numerator: '2', denominator: '1156' },
              { name: 'Z12 awaiting alternative', value: '1.21', numerator: '14', denominator: '1156' },
              { name: 'Z13 best interest', value: '0.78', numerator: '9', denominator: '1156' },
            ],
          },
          {
            period: '2025-26 Q4',
            basis: 'IN_PERIOD',
            value: '1.93',
            numerator: '15',
            denominator: '776',
            note: 'The numerator is the sum of the three printed parts.',
            components: [
              { name: 'Z11 court directed', value: '0.26', numerator: '2', denominator: '776' },
              { name: 'Z12 awaiting alternative', value: '0.90', numerator: '7', denominator: '776' },
              { name: 'Z13 best interest', value: '0.77', numerator: '6', denominator: '776' },
            ],
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'The share stands near 2%, twice what is allowed, for the quarter and for the year.',
        analysis:
          'Five children are in such placements, two fewer than a quarter ago, and most of the providers are seeking ' +
          'registration. No regional or national comparison exists.',
        mitigations:
          'Other providers are pressed to register or replaced. New council homes, and interest expressed in a ' +
          'regional care ' +
          'collaborative and a fostering hub, should add regulated places.',
      },
    ],
    contradiction:
      'The descriptor speaks of children, the figures of placements; the analysis counts five children, ' +
      'the quarter 15 ' +
      'placements. The descriptor allows 1%, the target column only less than 1%.',
  },
  {
    reference: 'CYP1b',
    theme,
    descriptor: 'Fewer placement moves each year',
    division,
    owner: posts.headChildrenInCare,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'Children with at least one placement move',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'FULL_YEAR',
        baseline: { value: '25.8', period: '2024-25', basis: 'FULL_YEAR' },
        target: {
          kind: 'DIRECTION',
          direction: 'DECREASE',
          date: '2027-03-31',
          description: 'The target column is empty; the descriptor asks for a decrease each year.',
        },
        readings: [
          { period: '2024-25', basis: 'FULL_YEAR', value: '25.8' },
          { period: '2025-26', basis: 'FULL_YEAR', value: '28.1' },
          { period: '2025-26 Q4', basis: 'IN_PERIOD', value: '10.2' },
        ],
      },
      {
        name: 'Moves per person who moved',
        unit: 'RATIO',
        decimalPlaces: 2,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'FULL_YEAR',
        baseline: { value: '1.35', period: '2024-25', basis: 'FULL_YEAR' },
        target: {
          kind: 'DIRECTION',
          direction: 'DECREASE',
          date: '2027-03-31',
          description: 'The target column is empty; the descriptor asks for a decrease each year.',
        },
        readings: [
          { period: '2024-25', basis: 'FULL_YEAR', value: '1.35' },
          { period: '2025-26', basis: 'FULL_YEAR', value: '1.33' },
          { period: '2025-26 Q4', basis: 'IN_PERIOD', value: '1.15' },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'More children moved than in 2024-25, but those who moved did so slightly less often.',
        analysis: 'The measure is under review.',
        mitigations: 'A slightly different one would allow comparison with other councils.',
      },
    ],
    contradiction:
      'The descriptor names an average number of moves; the share of children who moved is printed first.',
  },
];
