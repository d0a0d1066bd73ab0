import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

const theme = 'Safeguarding: timeliness and oversight';
const priorities = [
  { plan: 'P26', number: 1 },
  { plan: 'P26', number: 9 },
];

export const ambitionsAdultsSafeguarding: SampleAmbition[] = [
  {
    reference: 'ASC6a',
    theme,
    descriptor:
      'Safeguarding alerts decided in 5 working days, and enquiries closed in three months unless complex',
    division: 'ASC',
    owner: posts.safeguardingAdultsLead,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'Alerts decided within 5 working days',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        baseline: {
          value: '5',
          unit: 'DAYS',
          period: '2024-25',
          note: 'The standard itself, printed in the baseline column; no date is given, the end of 2024-25 is assumed.',
        },
        target: {
          kind: 'ABSOLUTE',
          value: '100',
          unit: 'PERCENT',
          bound: 'AT_LEAST',
          date: '2026-12-31',
          description: 'All alerts.',
        },
        readings: [{ period: '2025-26 Q4', basis: 'IN_PERIOD', value: '50.1' }],
      },
      {
        name: 'Enquiries completed within 84 days',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        baseline: {
          value: '84',
          unit: 'DAYS',
          period: '2024-25',
          note: 'The standard itself, printed in the baseline column; no date is given, the end of 2024-25 is assumed.',
        },
        target: {
          kind: 'ABSOLUTE',
          value: '100',
          unit: 'PERCENT',
          bound: 'AT_LEAST',
          date: '2026-12-31',
          description:
            'All enquiries, worded as three months; complex and multi-agency ones may be excepted.',
        },
        readings: [{ period: '2025-26 Q4', basis: 'IN_PERIOD', value: '55.7' }],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'About half of alerts and of enquiries keep to the time allowed, where all of them should.',
        analysis: 'Late data entry plays a part as well as practice.',
        mitigations:
          'Guidance on timescales is out and the new practice lead takes the work on. What counts as complex or ' +
          'multi-agency has to be defined before fair exceptions can be made.',
      },
    ],
    contradiction:
      'The baselines, 5 days and 84 days, are the standards, not starting points, and are days where target and ' +
      'reading are shares. The target says three months, the reading 84 days.',
  },
  {
    reference: 'ASC6b',
    theme,
    descriptor: 'Every safeguarding enquiry reviewed and its lessons kept, with none left unwatched',
    division: 'ASC',
    owner: posts.safeguardingAdultsLead,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'Safeguarding enquiries reviewed, lessons logged',
        unit: 'PERCENT',
        decimalPlaces: 0,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        target: {
          kind: 'ABSOLUTE',
          value: '100',
          unit: 'PERCENT',
          bound: 'AT_LEAST',
          date: '2026-12-31',
          description: 'The baseline is to be confirmed with the new practice lead.',
        },
        readings: [],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'ESTABLISHING_BASELINE',
        reason: 'Definition and baseline wait for the new practice lead.',
        analysis: 'A programme of audits will show how oversight works.',
        mitigations: 'The practice lead sets up reports on management oversight from Liquidlogic.',
      },
    ],
    contradiction: 'The page that analyses this ambition is headed with the theme of the ASC5 ambitions.',
  },
];
