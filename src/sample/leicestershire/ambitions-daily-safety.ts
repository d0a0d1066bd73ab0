import type { SampleAmbition } from '../sample.types';
import { dashboard, ratedByQuartile } from './dashboard-key';
import { posts } from './posts';

const theme = 'Safety in daily life';

export const ambitionsDailySafety: SampleAmbition[] = [
  {
    reference: 'LD16',
    theme,
    descriptor: 'Fewer young people enter the justice system',
    division: 'EHI',
    owner: posts.earlyHelp,
    priorities: [{ plan: 'CFP18', number: 2 }],
    recommendations: [],
    measures: [
      {
        name: 'First time entrants to the criminal justice system aged 10 to 17',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'YEAR_TO_DATE',
        target: ratedByQuartile,
        readings: [
          {
            period: '2018-19 Q3',
            basis: 'YEAR_TO_DATE',
            value: '76',
            note: 'Very close to the same point of 2017/18.',
            printed: dashboard('Similar'),
          },
        ],
      },
    ],
    statuses: [],
  },
  {
    reference: 'LD17',
    theme,
    descriptor: 'Young offenders do not offend again',
    division: 'EHI',
    owner: posts.earlyHelp,
    priorities: [{ plan: 'CFP18', number: 2 }],
    recommendations: [],
    measures: [
      {
        name: 'Re-offending per young offender',
        description: 'Reported a quarter in arrears.',
        unit: 'RATIO',
        decimalPlaces: 2,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        target: ratedByQuartile,
        readings: [
          {
            period: '2017-18 Q2',
            basis: 'IN_PERIOD',
            value: '0.48',
            note: 'Comparative figure for 2017/18.',
          },
          {
            period: '2018-19 Q2',
            basis: 'IN_PERIOD',
            value: '0.78',
            printed: dashboard('Worse'),
          },
        ],
      },
    ],
    statuses: [],
  },
  {
    reference: 'LD18',
    theme,
    descriptor: 'Custody is rare for young people',
    division: 'EHI',
    owner: posts.earlyHelp,
    priorities: [{ plan: 'CFP18', number: 2 }],
    recommendations: [],
    measures: [
      {
        name: 'Uses of custody for young people',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        target: ratedByQuartile,
        readings: [
          {
            period: '2018-19 Q3',
            basis: 'IN_PERIOD',
            value: '0',
            note: 'Usually one or two.',
            printed: dashboard('Better'),
          },
        ],
      },
    ],
    statuses: [],
  },
];
