import type { SampleAmbition } from '../sample.types';
import { dashboard, neighbours, ratedByQuartile } from './dashboard-key';
import { posts } from './posts';

/** The dashboard keeps these rows with child protection; its report gives them this second heading. */
const theme = 'Stable and secure homes';

export const ambitionsStability: SampleAmbition[] = [
  {
    reference: 'LD06',
    theme,
    descriptor: 'Few children in care move three times in a year',
    division: 'CSC',
    owner: posts.childrenInCare,
    priorities: [{ plan: 'CFP18', number: 4 }],
    recommendations: ['SIF16/7', 'SIF16/14'],
    measures: [
      {
        name: 'Children in care with three or more placements in a year',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'ROLLING_12_MONTHS',
        numeratorName: 'children with three or more placements',
        denominatorName: 'children in care',
        target: ratedByQuartile,
        benchmarks: [neighbours('10.7')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'ROLLING_12_MONTHS',
            value: '7.7',
            numerator: '45',
            denominator: '585',
            printed: dashboard('Better', '1'),
          },
        ],
      },
    ],
    statuses: [
      { period: '2018-19 Q4', status: 'ON_TARGET', reason: 'Green: top quartile and better than before.' },
    ],
  },
  {
    reference: 'LD07',
    theme,
    descriptor: 'Children in care settle for two years or are adopted',
    division: 'CSC',
    owner: posts.childrenInCare,
    priorities: [{ plan: 'CFP18', number: 4 }],
    recommendations: ['SIF16/7', 'SIF16/14'],
    measures: [
      {
        name: 'Children two years or more in one placement, or placed for adoption',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'children in a lasting placement',
        target: ratedByQuartile,
        benchmarks: [neighbours('70.0')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '65.7',
            numerator: '117',
            printed: [
              ...dashboard('Lower', '3'),
              { kind: 'NUMERATOR', value: '139', source: 'Report, paragraph 13' },
            ],
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'Amber: third quartile, lower than before but not rated as low in it.',
      },
    ],
    contradiction:
      'The table prints 65.7% as 117 children, the text as 139. The figure 139 belongs to care leavers in work or ' +
      'study, two paragraphs on; 117 is kept.',
  },
  {
    reference: 'LD08',
    theme,
    descriptor: 'Care leavers live in suitable accommodation',
    division: 'CSC',
    owner: posts.childrenInCare,
    priorities: [{ plan: 'CFP18', number: 4 }],
    recommendations: ['SIF16/12'],
    measures: [
      {
        name: 'Care leavers in suitable accommodation at the end of the quarter',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'care leavers suitably housed',
        denominatorName: 'care leavers',
        target: ratedByQuartile,
        benchmarks: [neighbours('83.8')],
        readings: [
          { period: '2018-19 Q3', basis: 'SNAPSHOT', value: '90.9' },
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '89.5',
            numerator: '204',
            asAt: '2019-03-31',
            note: 'No denominator is printed here; the next measure counts 228 care leavers.',
            printed: dashboard('Lower', '2'),
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'ON_TARGET',
        reason: 'Published green, though second quartile and falling; it is above the neighbours.',
      },
    ],
    contradiction:
      'Rated green in the second quartile with a lower figure: the key asks for the top quartile, or high in the ' +
      'second and improving. The improvement plan calls the figure sustained.',
  },
  {
    reference: 'LD09',
    theme,
    descriptor: 'Care leavers are in education, work or training',
    division: 'CSC',
    owner: posts.childrenInCare,
    priorities: [{ plan: 'CFP18', number: 4 }],
    recommendations: ['SIF16/12', 'SIF16/15'],
    measures: [
      {
        name: 'Care leavers in education, employment or training at the end of the quarter',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'care leavers in education, employment or training',
        denominatorName: 'care leavers',
        target: ratedByQuartile,
        benchmarks: [neighbours('53.2')],
        readings: [
          { period: '2018-11', basis: 'SNAPSHOT', value: '55.7', note: 'As reported in November 2018.' },
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '61',
            numerator: '139',
            denominator: '228',
            asAt: '2019-03-31',
            note: 'At the start of quarter 2 the rate was 45%.',
            printed: dashboard('Similar', '1'),
          },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'ON_TARGET',
        reason: 'Green: top quartile.',
        analysis: 'Above the neighbours after three years of rising rates.',
      },
    ],
    contradiction:
      'The dashboard says top quartile, the inspection progress report second. The dashboard says similar to ' +
      'before, its own text higher and improved.',
  },
];
