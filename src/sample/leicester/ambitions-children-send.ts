import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

const theme = 'Education, health and care plans';
const priorities = [
  { plan: 'P26', number: 1 },
  { plan: 'P26', number: 11 },
];

export const ambitionsChildrenSend: SampleAmbition[] = [
  {
    reference: 'CYP4a',
    theme,
    descriptor: 'New EHC plans on time more often: up by 15% by April 2027',
    division: 'EDU',
    owner: posts.headSendIntegrated,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'New EHC plans issued within 20 weeks',
        description: 'Exceptions are left out.',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'FULL_YEAR',
        baseline: { value: '51.5', period: '2024', basis: 'FULL_YEAR' },
        target: {
          kind: 'RELATIVE',
          value: '15',
          unit: 'PERCENT',
          date: '2027-03-31',
          wordedDate: 'by April 2027',
        },
        readings: [
          { period: '2025-26', basis: 'FULL_YEAR', value: '55.8' },
          { period: '2025-26 Q4', basis: 'IN_PERIOD', value: '46.0' },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'The year is ahead of the baseline, but the last quarter dropped to 46.0%.',
        analysis:
          'The White Paper set off more requests for assessment than the trend foretold, and some staff were ' +
          'moved on ' +
          'purpose to annual reviews.',
        mitigations: 'Teams have been formed anew and digital help added; staffing remains a worry.',
      },
    ],
    contradiction:
      '"By 15%" does not say whether per cent or percentage points are meant. The descriptor puts the baseline in ' +
      '2024-25, the baseline column in 2024. The target column is empty.',
  },
  {
    reference: 'CYP4b',
    theme,
    descriptor: 'EHC plan reviews completed in 12 weeks more often: up by 25% by April 2027',
    division: 'EDU',
    owner: posts.headSendIntegrated,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'EHC plan reviews completed within 12 weeks',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'FULL_YEAR',
        baseline: { value: '12.8', period: '2024-25', basis: 'FULL_YEAR' },
        target: {
          kind: 'RELATIVE',
          value: '25',
          unit: 'PERCENT',
          date: '2027-03-31',
          wordedDate: 'by April 2027',
        },
        readings: [
          { period: '2024-25', basis: 'FULL_YEAR', value: '12.8' },
          { period: '2025-26', basis: 'FULL_YEAR', value: '11.7' },
          { period: '2025-26 Q4', basis: 'IN_PERIOD', value: '23.1' },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'The last quarter, at 23.1%, is well above a year that as a whole fell below the baseline.',
        analysis:
          'An old backlog, schools and settings that reply late, and the wave of new requests all weigh on it.',
        mitigations:
          'A steering group with its own action plan and better data oversees the work; officers have been ' +
          'reassigned ' +
          'to clear the backlog. Staffing remains a worry.',
      },
    ],
    contradiction:
      '"By 25%" does not say whether per cent or percentage points are meant, and the target column is empty. The ' +
      'analysis calls the figure slightly below target: the year, 11.7%, is below even the baseline, while ' +
      'the quarter, ' +
      '23.1%, is above 16.0%, which is the baseline raised by a quarter.',
  },
];
