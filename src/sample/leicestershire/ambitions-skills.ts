import type { SampleAmbition } from '../sample.types';
import { dashboard, neighbours, ratedByQuartile } from './dashboard-key';
import { posts } from './posts';

const theme = 'A skilled and employable workforce';

export const ambitionsSkills: SampleAmbition[] = [
  {
    reference: 'LD27',
    theme,
    descriptor: 'Young people with SEND are in education, work or training',
    division: 'EHI',
    owner: posts.send,
    priorities: [{ plan: 'CFP18', number: 4 }],
    recommendations: [],
    measures: [
      {
        name: 'Young people aged 16 to 17 with SEND who are not in education, employment or training',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'young people with SEND who are NEET',
        target: ratedByQuartile,
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '4.5',
            numerator: '45',
            asAt: '2019-03-31',
            note: 'Slightly lower than quarter 3, by the report.',
            printed: dashboard('Similar'),
          },
        ],
      },
    ],
    statuses: [],
  },
  {
    reference: 'LD28',
    theme,
    descriptor: 'Young people of 16 and 17 are in education, work or training',
    division: 'EHI',
    owner: posts.inclusion,
    priorities: [{ plan: 'CFP18', number: 3 }],
    recommendations: [],
    measures: [
      {
        name: 'Young people aged 16 to 17 not in education, employment or training',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'young people who are NEET',
        target: ratedByQuartile,
        benchmarks: [neighbours('2.2')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '2.3',
            numerator: '302',
            asAt: '2019-03-31',
            printed: dashboard('Worse', '2'),
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'ON_TARGET',
        reason:
          'Published green, though second quartile and worse than before; it is close to the neighbours.',
      },
    ],
    contradiction:
      'Rated green in the second quartile with a worse figure: the key asks for the top quartile, or high in the ' +
      'second and improving.',
  },
];
