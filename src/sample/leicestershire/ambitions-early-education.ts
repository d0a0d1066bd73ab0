import type { SampleAmbition } from '../sample.types';
import { dashboard, neighbours, ratedByQuartile } from './dashboard-key';
import { posts } from './posts';

const theme = 'Good education and potential fulfilled';

export const ambitionsEarlyEducation: SampleAmbition[] = [
  {
    reference: 'LD19',
    theme,
    descriptor: 'Two year olds take up their free early education',
    division: 'EHI',
    owner: posts.educationSufficiency,
    priorities: [{ plan: 'CFP18', number: 1 }],
    recommendations: [],
    measures: [
      {
        name: 'Eligible two year olds taking up free early education',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'TERMLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'two year olds taking it up',
        target: ratedByQuartile,
        benchmarks: [neighbours('75.3')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '73.0',
            numerator: '1240',
            note: 'Previously reported: 74%, without its period.',
            printed: dashboard('Similar', '3'),
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'Amber: third quartile, little changed.',
      },
    ],
  },
  {
    reference: 'LD20',
    theme,
    descriptor: 'Three and four year olds take up their free early education',
    division: 'EHI',
    owner: posts.educationSufficiency,
    priorities: [{ plan: 'CFP18', number: 1 }],
    recommendations: [],
    measures: [
      {
        name: 'Eligible three and four year olds taking up free early education',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'TERMLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'children taking it up',
        target: ratedByQuartile,
        benchmarks: [neighbours('98.6')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '99.0',
            numerator: '7363',
            note: 'Previously reported: 100%, without its period.',
            printed: dashboard('Similar', '1'),
          },
        ],
      },
    ],
    statuses: [{ period: '2018-19 Q4', status: 'ON_TARGET', reason: 'Green: top quartile.' }],
    contradiction:
      'The table counts three and four year olds; the text gives the same 99% for three year olds only.',
  },
  {
    reference: 'LD21',
    theme,
    descriptor: 'Childcare is good or outstanding',
    division: 'EHI',
    owner: posts.educationQuality,
    priorities: [{ plan: 'CFP18', number: 1 }],
    recommendations: [],
    measures: [
      {
        name: 'Childcare providers rated good or outstanding',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        target: ratedByQuartile,
        benchmarks: [neighbours('95.2')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '95.0',
            note: 'The top quartile is only 1.4% higher.',
            printed: dashboard('Same', '3'),
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'Amber: third quartile, unchanged.',
        analysis: 'On the border of the second and third quartiles, in the text.',
      },
    ],
    contradiction: 'The table puts the figure in the third quartile, the text between second and third.',
  },
];
