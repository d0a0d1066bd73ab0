import type { SampleAmbition } from '../sample.types';
import { dashboard, ratedByQuartile } from './dashboard-key';
import { posts } from './posts';

const theme = 'Families that cope by themselves';

/** Volumes of early help: neither more nor fewer is better. */
export const ambitionsFamilies: SampleAmbition[] = [
  {
    reference: 'LD13',
    theme,
    descriptor: 'Early help services reach the people who need them',
    division: 'EHI',
    owner: posts.earlyHelp,
    priorities: [{ plan: 'CFP18', number: 3 }],
    recommendations: [],
    measures: [
      {
        name: 'Individuals open to early help services',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'NONE',
        cadence: 'QUARTERLY',
        headlineBasis: 'SNAPSHOT',
        target: ratedByQuartile,
        readings: [
          {
            period: '2018-19 Q2',
            basis: 'SNAPSHOT',
            value: '7245',
            printed: dashboard('Lower'),
          },
        ],
      },
    ],
    statuses: [],
    contradiction:
      'The report speaks of 2 measures without polarity; the table marks one only (exploitation referrals). This ' +
      'is probably the other: without it the table has 27 comparisons, 9 better, 13 unchanged and 5 worse.',
  },
  {
    reference: 'LD14',
    theme,
    descriptor: 'Individuals get an early help assessment',
    division: 'EHI',
    owner: posts.earlyHelp,
    priorities: [{ plan: 'CFP18', number: 3 }],
    recommendations: [],
    measures: [
      {
        name: 'Individuals with an early help assessment',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'NONE',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        target: ratedByQuartile,
        readings: [
          { period: '2018-19 Q3', basis: 'IN_PERIOD', value: '2095' },
          {
            period: '2018-19 Q4',
            basis: 'IN_PERIOD',
            value: '2058',
            printed: dashboard('Similar'),
          },
        ],
      },
    ],
    statuses: [],
    contradiction:
      'The table counts those with an assessment; the text gives 2,058 as those who receive help.',
  },
  {
    reference: 'LD15',
    theme,
    descriptor: 'Families get an early help assessment',
    division: 'EHI',
    owner: posts.earlyHelp,
    priorities: [{ plan: 'CFP18', number: 3 }],
    recommendations: [],
    measures: [
      {
        name: 'Families with an early help assessment',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'NONE',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        target: ratedByQuartile,
        readings: [
          { period: '2018-19 Q3', basis: 'IN_PERIOD', value: '757' },
          {
            period: '2018-19 Q4',
            basis: 'IN_PERIOD',
            value: '762',
            printed: dashboard('Similar'),
          },
        ],
      },
    ],
    statuses: [],
    contradiction: 'The table counts those with an assessment; the text gives 762 as those who receive help.',
  },
];
