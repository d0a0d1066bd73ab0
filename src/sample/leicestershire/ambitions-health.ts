import type { SampleAmbition } from '../sample.types';
import { dashboard, neighbours, ratedByQuartile } from './dashboard-key';
import { posts } from './posts';

const theme = 'Health, wellbeing and SEND';

export const ambitionsHealth: SampleAmbition[] = [
  {
    reference: 'LD10',
    theme,
    descriptor: 'Children in care see a dentist each year',
    division: 'CSC',
    owner: posts.childrenInCare,
    priorities: [{ plan: 'CFP18', number: 5 }],
    recommendations: [],
    measures: [
      {
        name: 'Children in care with a dental check in the last 12 months',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'children with a dental check',
        target: ratedByQuartile,
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '79.5',
            numerator: '465',
            note: 'Has risen through the year, by the report.',
            printed: dashboard('Better'),
          },
        ],
      },
    ],
    statuses: [],
  },
  {
    reference: 'LD11',
    theme,
    descriptor: 'Children in care have their yearly health assessment',
    division: 'CSC',
    owner: posts.childrenInCare,
    priorities: [{ plan: 'CFP18', number: 5 }],
    recommendations: [],
    measures: [
      {
        name: 'Children in care with a health assessment in the last 12 months',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'children with a health assessment',
        target: ratedByQuartile,
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '85.6',
            numerator: '501',
            note: 'Called 9.9% higher than quarter 3, whose figure is not printed.',
            printed: dashboard('Better'),
          },
        ],
      },
    ],
    statuses: [],
  },
  {
    reference: 'LD12',
    theme,
    descriptor: 'Children in care feel emotionally well',
    division: 'CSC',
    owner: posts.childrenInCare,
    priorities: [{ plan: 'CFP18', number: 5 }],
    recommendations: ['SIF16/8'],
    measures: [
      {
        name: 'Average strengths and difficulties score of children in care',
        description: 'Bands: 0-13 normal, 14-16 borderline, 17-40 cause for concern.',
        unit: 'SCORE',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        source: 'Strengths and Difficulties Questionnaire',
        target: ratedByQuartile,
        benchmarks: [neighbours('15.58')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'IN_PERIOD',
            value: '15.0',
            note: 'Scores run from 1 to 31; the mean has been between 14 and 16 all year.',
            printed: dashboard('Similar', '2'),
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'Amber: second quartile, little changed.',
        analysis: 'Slightly better than the neighbours.',
      },
    ],
    contradiction: 'The improvement plan prints an average of 15.6% for March 2019.',
  },
];
