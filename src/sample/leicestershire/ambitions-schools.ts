import type { SampleAmbition } from '../sample.types';
import { dashboard, neighbours, ratedByQuartile } from './dashboard-key';
import { posts } from './posts';

const theme = 'Good education and potential fulfilled';

export const ambitionsSchools: SampleAmbition[] = [
  {
    reference: 'LD22',
    theme,
    descriptor: 'Schools are good or outstanding',
    division: 'EHI',
    owner: posts.educationQuality,
    priorities: [],
    recommendations: [],
    measures: [
      {
        name: 'Schools rated good or outstanding',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'schools rated good or outstanding',
        target: ratedByQuartile,
        benchmarks: [neighbours('85.9')],
        readings: [
          { period: '2018-19 Q3', basis: 'SNAPSHOT', value: '86' },
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '86.0',
            numerator: '239',
            printed: dashboard('Same', '2'),
          },
        ],
      },
    ],
    statuses: [
      { period: '2018-19 Q4', status: 'CLOSE_TO_TRAJECTORY', reason: 'Amber: second quartile, unchanged.' },
    ],
    contradiction:
      '239 schools in all, but the parts printed (194 primary, 38 secondary, six special) add up to 238.',
  },
  {
    reference: 'LD23',
    theme,
    descriptor: 'Primary schools are good or outstanding',
    division: 'EHI',
    owner: posts.educationQuality,
    priorities: [],
    recommendations: [],
    measures: [
      {
        name: 'Primary schools rated good or outstanding',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'primary schools rated good or outstanding',
        target: ratedByQuartile,
        benchmarks: [neighbours('86.8')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '87.0',
            numerator: '194',
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
    reference: 'LD24',
    theme,
    descriptor: 'Secondary schools are good or outstanding',
    division: 'EHI',
    owner: posts.educationQuality,
    priorities: [],
    recommendations: [],
    measures: [
      {
        name: 'Secondary schools rated good or outstanding',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'secondary schools rated good or outstanding',
        target: ratedByQuartile,
        benchmarks: [neighbours('78.4')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '79.2',
            numerator: '38',
            printed: dashboard('Higher', '2'),
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'Amber: second quartile with room to improve, though higher than before.',
      },
    ],
  },
  {
    reference: 'LD25',
    theme,
    descriptor: 'Special schools are good or outstanding',
    division: 'EHI',
    owner: posts.educationQuality,
    priorities: [],
    recommendations: [],
    measures: [
      {
        name: 'Special schools rated good or outstanding',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'special schools rated good or outstanding',
        target: ratedByQuartile,
        benchmarks: [neighbours('93.4')],
        readings: [
          { period: '2018-19 Q3', basis: 'SNAPSHOT', value: '100' },
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '100',
            numerator: '6',
            printed: dashboard('Same', '1'),
          },
        ],
      },
    ],
    statuses: [{ period: '2018-19 Q4', status: 'ON_TARGET', reason: 'Green: top quartile.' }],
  },
  {
    reference: 'LD26',
    theme,
    descriptor: 'Pupils attend good or outstanding schools',
    division: 'EHI',
    owner: posts.educationQuality,
    priorities: [],
    recommendations: [],
    measures: [
      {
        name: 'Pupils in good or outstanding schools',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        target: ratedByQuartile,
        benchmarks: [neighbours('85.6')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '84.3',
            printed: dashboard('Better', '3'),
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'Amber: third quartile, better than before.',
      },
    ],
    contradiction:
      'One paragraph says that this figure and that of schools stayed at 86%, then gives 84.3% and calls it ' +
      'higher than quarter 3.',
  },
];
