import type { SampleAmbition } from '../sample.types';
import { dashboard, neighbours, progressReport, ratedByQuartile } from './dashboard-key';
import { posts } from './posts';

const theme = 'Protection for children at greatest risk';

export const ambitionsProtection: SampleAmbition[] = [
  {
    reference: 'LD01',
    theme,
    descriptor: 'Child protection cases are reviewed on time',
    division: 'CSC',
    owner: posts.safeguarding,
    priorities: [{ plan: 'CFP18', number: 2 }],
    recommendations: [],
    measures: [
      {
        name: 'Child protection cases reviewed within timescales',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'cases reviewed in time',
        denominatorName: 'cases due a review',
        target: ratedByQuartile,
        benchmarks: [
          neighbours('91.2'),
          { ...neighbours('89.1'), period: '2019-03', release: progressReport },
        ],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '97.3',
            numerator: '251',
            denominator: '258',
            note: 'Called 0.5% better than quarter 3, whose figure is not printed.',
            printed: dashboard('Better', '2'),
          },
        ],
      },
    ],
    statuses: [
      { period: '2018-19 Q4', status: 'ON_TARGET', reason: 'Green: second quartile and better than before.' },
    ],
    contradiction:
      'The report sums up 27 measures as 9 improved, 14 unchanged and 5 declined, which makes 28; the table shows ' +
      '13 unchanged (10 Similar, 3 Same). The table has 31 rows, of which 28 are held here: the 3 without a ' +
      'comparison (exploitation referrals, payment by results, feedback) are left out. Neighbours on this measure: ' +
      '91.2% in the dashboard, 89.1% in the inspection progress report of the same meeting.',
  },
  {
    reference: 'LD02',
    theme,
    descriptor: 'Fewer children need a child protection plan again',
    division: 'CSC',
    owner: posts.safeguarding,
    priorities: [{ plan: 'CFP18', number: 2 }],
    recommendations: ['SIF16/5'],
    measures: [
      {
        name: 'Children on a child protection plan for a second or later time',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        numeratorName: 'children with an earlier plan',
        denominatorName: 'plans begun',
        target: ratedByQuartile,
        benchmarks: [
          neighbours('21.9'),
          { ...neighbours('21.8'), period: '2018-19', release: progressReport },
          { comparator: 'ENGLAND', value: '20.2', period: '2018', release: progressReport },
        ],
        readings: [
          { period: '2017-18', basis: 'FULL_YEAR', value: '24', numerator: '129', denominator: '538' },
          { period: '2018-19 Q3', basis: 'IN_PERIOD', value: '14.9' },
          {
            period: '2018-19 Q4',
            basis: 'IN_PERIOD',
            value: '13.6',
            numerator: '19',
            printed: dashboard('Better', '1'),
          },
          {
            period: '2018-19',
            basis: 'FULL_YEAR',
            value: '15.2',
            numerator: '76',
            denominator: '499',
            flags: ['PROVISIONAL'],
            note: 'Draft outturn. Printed beside it: statistical neighbours 21.8%, England 20.2% (2018).',
          },
          { period: '2019-03', basis: 'IN_PERIOD', value: '10.9', note: 'Printed without a unit.' },
        ],
      },
    ],
    statuses: [
      { period: '2018-19 Q4', status: 'ON_TARGET', reason: 'Green: top quartile and better than before.' },
    ],
    contradiction: 'Neighbours: 21.9% in the dashboard, 21.8% in the inspection progress report.',
  },
  {
    reference: 'LD03',
    theme,
    descriptor: 'Fewer families are referred again within a year',
    division: 'CSC',
    owner: posts.fieldwork,
    priorities: [{ plan: 'CFP18', number: 2 }],
    recommendations: ['SIF16/4', 'SIF16/5'],
    measures: [
      {
        name: 'Re-referrals to social care within 12 months',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        numeratorName: 'children referred again',
        target: ratedByQuartile,
        benchmarks: [neighbours('24.4')],
        readings: [
          { period: '2018-19 Q3', basis: 'IN_PERIOD', value: '21.6', numerator: '273' },
          {
            period: '2018-19 Q4',
            basis: 'IN_PERIOD',
            value: '22.3',
            numerator: '257',
            printed: dashboard('Similar', '3'),
          },
          { period: '2018-19', basis: 'FULL_YEAR', value: '24.6' },
          { period: '2019-03', basis: 'IN_PERIOD', value: '23' },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'Amber: third quartile, little changed.',
        analysis: 'Slightly up on quarter 3, yet better than the neighbours.',
        mitigations: 'Monthly audits, and work on children in need.',
      },
    ],
  },
  {
    reference: 'LD04',
    theme,
    descriptor: 'Single assessments are finished in 45 days',
    division: 'CSC',
    owner: posts.fieldwork,
    priorities: [{ plan: 'CFP18', number: 2 }],
    recommendations: ['SIF16/4', 'SIF16/6'],
    measures: [
      {
        name: 'Single assessments completed within 45 days',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        numeratorName: 'assessments finished in time',
        target: ratedByQuartile,
        benchmarks: [neighbours('82.0')],
        readings: [
          { period: '2018-19 Q3', basis: 'IN_PERIOD', value: '64.4' },
          {
            period: '2018-19 Q4',
            basis: 'IN_PERIOD',
            value: '60.3',
            numerator: '631',
            printed: dashboard('Lower', '4'),
          },
          { period: '2018-19', basis: 'FULL_YEAR', value: '66.3' },
          { period: '2019-03', basis: 'IN_PERIOD', value: '62.3' },
        ],
      },
    ],
    statuses: [
      {
        period: '2018-19 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'Red: fourth quartile and lower than before.',
        analysis: 'England and the neighbours are both over 80%.',
      },
    ],
  },
  {
    reference: 'LD05',
    theme,
    descriptor: 'No child stays on a protection plan for two years',
    division: 'CSC',
    owner: posts.safeguarding,
    priorities: [{ plan: 'CFP18', number: 2 }],
    recommendations: [],
    measures: [
      {
        name: 'Child protection plans open for two years or more',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        numeratorName: 'plans of two years or more',
        target: ratedByQuartile,
        benchmarks: [neighbours('1.8')],
        readings: [
          {
            period: '2018-19 Q4',
            basis: 'SNAPSHOT',
            value: '0.0',
            numerator: '0',
            printed: dashboard('Lower', '1'),
          },
        ],
      },
    ],
    statuses: [
      { period: '2018-19 Q4', status: 'ON_TARGET', reason: 'Green: top quartile; lower is better here.' },
    ],
  },
];
