import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

const theme = 'Healthier lives: information and advice';

export const ambitionsAdultsInformation: SampleAmbition[] = [
  {
    reference: 'ASC4a',
    theme,
    descriptor: 'Nine in ten people say that advice on support is easy to find in a form that suits them',
    division: 'ASC',
    owner: posts.headPrevention,
    priorities: [
      { plan: 'P26', number: 1 },
      { plan: 'P26', number: 2 },
    ],
    recommendations: [],
    measures: [
      {
        name: 'Carers who find information easily',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'BIENNIAL',
        headlineBasis: 'FULL_YEAR',
        source: 'Survey of Adult Carers in England',
        baseline: { value: '43.3', period: '2023-24', basis: 'FULL_YEAR' },
        target: { kind: 'ABSOLUTE', value: '90', unit: 'PERCENT', bound: 'AT_LEAST', date: '2026-12-31' },
        readings: [
          { period: '2023-24', basis: 'FULL_YEAR', value: '43.3' },
          {
            period: '2025-26',
            basis: 'FULL_YEAR',
            value: '45.8',
            note: 'Printed as the performance of the quarter; the survey is carried out every second year.',
          },
        ],
      },
      {
        name: 'People who draw on care and find information easily',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'ANNUAL',
        headlineBasis: 'FULL_YEAR',
        source: 'Adult social care survey',
        baseline: {
          value: '72.8',
          period: '2023-24',
          basis: 'FULL_YEAR',
          note: 'The baseline column prints 2024/25 (70.8%) as well.',
        },
        target: { kind: 'ABSOLUTE', value: '90', unit: 'PERCENT', bound: 'AT_LEAST', date: '2026-12-31' },
        readings: [
          { period: '2023-24', basis: 'FULL_YEAR', value: '72.8' },
          { period: '2024-25', basis: 'FULL_YEAR', value: '70.8' },
          {
            period: '2025-26',
            basis: 'FULL_YEAR',
            value: '86.6',
            note: 'Printed as the performance of the quarter; the survey is annual.',
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'People who draw on care are close to 90%, carers far below it.',
        analysis: 'The low figure for carers resembles what unpaid carers report across the country.',
      },
    ],
    contradiction:
      'The carers survey is called biannual; the years printed (2023/24 and 2025/26) make it biennial.',
  },
  {
    reference: 'ASC4b',
    theme,
    descriptor:
      'Key care and safeguarding papers in easy read and five community languages within a week of asking',
    division: 'ASC',
    owner: posts.headPrevention,
    priorities: [
      { plan: 'P26', number: 1 },
      { plan: 'P26', number: 10 },
    ],
    recommendations: [],
    measures: [
      {
        name: 'Core documents in easy read and the top five languages',
        unit: 'SCORE',
        decimalPlaces: 0,
        polarity: 'NONE',
        cadence: 'AD_HOC',
        headlineBasis: 'SNAPSHOT',
        target: {
          kind: 'MILESTONE',
          date: '2026-07-01',
          description:
            'Documents on care planning, assessment and safeguarding are on offer in those forms as routine.',
        },
        readings: [],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'No way to translate can be tried before Copilot is rolled out corporately.',
        analysis:
          'Copilot is thought able to do the whole task, both for standard forms and for single documents.',
        mitigations: 'Test it and put it to work as soon as the corporate rollout allows.',
      },
    ],
    contradiction:
      'The descriptor asks for delivery within 7 days of a request; the target column leaves that out.',
  },
  {
    reference: 'ASC4c',
    theme,
    descriptor: 'Council web pages that can be translated with ease',
    division: 'ASC',
    owner: posts.headPrevention,
    priorities: [
      { plan: 'P26', number: 1 },
      { plan: 'P26', number: 2 },
    ],
    recommendations: [],
    measures: [
      {
        name: 'Web pages open to digital translation',
        unit: 'SCORE',
        decimalPlaces: 0,
        polarity: 'NONE',
        cadence: 'AD_HOC',
        headlineBasis: 'SNAPSHOT',
        target: {
          kind: 'MILESTONE',
          date: '2026-07-01',
          description: 'A reader can have any page of the corporate website translated.',
        },
        readings: [],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'COMPLETE',
        reason: 'The website can now show its pages in local languages.',
        analysis: 'New functions of the website did what this ambition asked for.',
      },
    ],
    closed: {
      on: '2026-03-31',
      evidence: { title: 'The council website shows its pages in local languages', recordedOn: '2026-03-31' },
    },
  },
];
