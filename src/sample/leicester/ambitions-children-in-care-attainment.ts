import type { SampleAmbition, SampleMeasure } from '../sample.types';
import { posts } from './posts';

const source = 'DfE outcomes for children in need and looked-after children, released 2 April 2026';
const shared = {
  polarity: 'HIGHER_IS_BETTER',
  cadence: 'ANNUAL',
  headlineBasis: 'FULL_YEAR',
  source,
  target: {
    kind: 'DIRECTION',
    direction: 'INCREASE',
    date: '2027-09-30',
    wordedDate: 'by September 2027',
    description: 'More than the baseline.',
  },
} satisfies Partial<SampleMeasure>;

const keyStage2 = (name: string, before: string, now: string): SampleMeasure => ({
  ...shared,
  name,
  unit: 'PERCENT',
  decimalPlaces: 0,
  baseline: { value: before, period: '2023/24', basis: 'FULL_YEAR' },
  readings: [
    { period: '2023/24', basis: 'FULL_YEAR', value: before },
    {
      period: '2024/25',
      basis: 'FULL_YEAR',
      value: now,
      note: 'A small cohort: 24 children at key stage 2.',
    },
  ],
});

const keyStage4Cohort = 'A small cohort: 24 children at key stage 4.';

export const ambitionsChildrenInCareAttainment: SampleAmbition[] = [
  {
    reference: 'CYP3d',
    theme: 'Attainment, education and employment',
    descriptor: 'Children in care do better at school by September 2027',
    division: 'EDU',
    owner: posts.virtualHead,
    priorities: [
      { plan: 'P26', number: 1 },
      { plan: 'P26', number: 11 },
    ],
    recommendations: ['ILACS26/4'],
    compositeTarget: {
      rule: 'ALL',
      date: '2027-09-30',
      description:
        'Higher than the 2023/24 baseline on all eight measures; the paper names no rule for combining them.',
    },
    measures: [
      keyStage2('KS2 expected standard, reading', '55', '50'),
      keyStage2('KS2 expected standard, writing', '59', '42'),
      keyStage2('KS2 expected standard, maths', '45', '29'),
      keyStage2('KS2 expected standard, grammar, punctuation and spelling', '50', '50'),
      keyStage2('KS2 expected standard, reading, writing and maths', '27', '29'),
      {
        ...shared,
        name: 'KS4 average attainment 8 score',
        unit: 'SCORE',
        decimalPlaces: 1,
        baseline: { value: '19.2', period: '2023/24', basis: 'FULL_YEAR' },
        readings: [
          { period: '2023/24', basis: 'FULL_YEAR', value: '19.2' },
          { period: '2024/25', basis: 'FULL_YEAR', value: '17.5', note: keyStage4Cohort },
        ],
      },
      {
        ...shared,
        name: 'KS4 average progress 8 score',
        unit: 'SCORE',
        decimalPlaces: 2,
        baseline: { value: '-1.23', period: '2023/24', basis: 'FULL_YEAR' },
        readings: [
          { period: '2023/24', basis: 'FULL_YEAR', value: '-1.23' },
          { period: '2024/25', basis: 'FULL_YEAR', symbol: 'SUPPRESSED', note: keyStage4Cohort },
        ],
      },
      {
        ...shared,
        name: 'KS4 grades 9 to 4 in English and maths',
        unit: 'PERCENT',
        decimalPlaces: 1,
        baseline: {
          value: '18.6',
          period: '2023/24',
          basis: 'FULL_YEAR',
          note: 'Printed without a per cent sign.',
        },
        readings: [
          { period: '2023/24', basis: 'FULL_YEAR', value: '18.6' },
          { period: '2024/25', basis: 'FULL_YEAR', value: '23.8', note: keyStage4Cohort },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'Four of eight figures fell, one stayed, two rose and one is withheld.',
        analysis:
          'The figures are those of 2024/25; with 24 children at each stage, a few pupils move them a long way.',
      },
    ],
    contradiction:
      'No whole number of the 24 children at key stage 4 gives 23.8%: five of 24 are 20.8%, six of 24 are 25.0%.',
  },
];
