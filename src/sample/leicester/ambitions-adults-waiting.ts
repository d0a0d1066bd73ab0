import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

export const ambitionsAdultsWaiting: SampleAmbition[] = [
  {
    reference: 'ASC1a',
    theme: 'Assessing needs: shorter waits',
    descriptor: 'Bring the median wait for a Care Act assessment, over all teams, down from 135 days to 90',
    division: 'ASC',
    owner: posts.headAssessment,
    priorities: [{ plan: 'P26', number: 1 }],
    recommendations: [],
    measures: [
      {
        name: 'Median wait for a Care Act assessment',
        unit: 'DAYS',
        decimalPlaces: 0,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        denominatorName: 'people behind the median',
        baseline: {
          value: '135',
          period: '2025-03-31',
          basis: 'SNAPSHOT',
          denominator: '248',
          note: 'The paper prints no date for this baseline; the end of 2024-25 is assumed.',
        },
        target: { kind: 'ABSOLUTE', value: '90', unit: 'DAYS', bound: 'AT_MOST', date: '2026-12-31' },
        readings: [
          { period: '2026-03-31', basis: 'SNAPSHOT', value: '79', denominator: '98', asAt: '2026-03-31' },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'ON_TARGET',
        reason: 'At 79 days the median is already below the 90 days aimed for.',
        analysis:
          'Cleaner data and concentrated work on the waiting lists have brought the reported figure down.',
      },
    ],
  },
  {
    reference: 'ASC1b',
    theme: 'Assessing needs: shorter waits',
    descriptor: 'Fewer than 10% of people more than six months late for their yearly review',
    division: 'ASC',
    owner: posts.headAssessment,
    priorities: [{ plan: 'P26', number: 1 }],
    recommendations: [],
    measures: [
      {
        name: 'People six months or more late for a 12-month review',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'people overdue by six months or more',
        denominatorName: 'people due a review',
        baseline: {
          value: '706',
          unit: 'DAYS',
          period: '2025-03-31',
          basis: 'SNAPSHOT',
          note: 'A median delay in days, printed without a date; the end of 2024-25 is assumed.',
        },
        target: { kind: 'ABSOLUTE', value: '10', unit: 'PERCENT', bound: 'LESS_THAN', date: '2026-12-31' },
        readings: [
          {
            period: '2026-03-31',
            basis: 'SNAPSHOT',
            value: '26.3',
            numerator: '1501',
            denominator: '5691',
            asAt: '2026-03-31',
          },
        ],
      },
      {
        name: 'Median delay of overdue reviews',
        unit: 'DAYS',
        decimalPlaces: 0,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        baseline: {
          value: '706',
          period: '2025-03-31',
          basis: 'SNAPSHOT',
          note: 'Printed without a date; the end of 2024-25 is assumed.',
        },
        target: {
          kind: 'TO_BE_DEFINED',
          description: 'The target of this ambition is a share of people, not a delay.',
        },
        readings: [{ period: '2026-03-31', basis: 'SNAPSHOT', value: '858', asAt: '2026-03-31' }],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason:
          'More than a quarter of people are six months late, and the median delay grew from 706 to 858 days.',
        analysis: 'Extra reviewers went first to people more than a year late.',
        mitigations: 'They now move to those six months late, so the share should fall in the next period.',
      },
    ],
    contradiction:
      'The baseline, 706, is a median delay in days, while target and reading are shares of people. 1501 of 5691 is ' +
      '26.4% to one decimal place, not the printed 26.3%.',
  },
  {
    reference: 'ASC2',
    theme: 'Assessing needs: fair waits between teams',
    descriptor: 'Less than 5% between locality and specialist teams in how long people wait',
    division: 'ASC',
    owner: posts.headAssessment,
    priorities: [{ plan: 'P26', number: 1 }],
    recommendations: [],
    measures: [
      {
        name: 'Gap between service areas in reviews 18 months overdue',
        unit: 'PERCENT',
        decimalPlaces: 0,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        baseline: { value: '15', period: '2026-03-31', basis: 'SNAPSHOT' },
        target: {
          kind: 'ABSOLUTE',
          value: '5',
          unit: 'PERCENT',
          bound: 'LESS_THAN',
          date: '2026-12-31',
          description: 'Printed as "5%>"; the descriptor says less than.',
        },
        readings: [{ period: '2026-03-31', basis: 'SNAPSHOT', value: '15', asAt: '2026-03-31' }],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason:
          'The gap is three times the target; baseline and reading come from the same day, so no change can show.',
        analysis:
          'Only reviews are measured so far. Waits for assessment follow: their numbers are smaller, and teams ' +
          'that do ' +
          'different work need a fair comparison.',
        mitigations: 'The added review capacity takes the longest delays first, which should close the gap.',
      },
    ],
    contradiction:
      'The target is printed "5%>", the reverse of the descriptor. The baseline is the snapshot of the quarter itself.',
  },
];
