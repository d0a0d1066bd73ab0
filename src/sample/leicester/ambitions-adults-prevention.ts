import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

const theme = 'Healthier lives: prevention and early help';
const priorities = [
  { plan: 'P26', number: 1 },
  { plan: 'P26', number: 2 },
];

export const ambitionsAdultsPrevention: SampleAmbition[] = [
  {
    reference: 'ACS5a',
    theme,
    descriptor: 'More people helped by a prevention contact before they need anything more intensive',
    division: 'ASC',
    owner: posts.headPrevention,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'Prevention contacts',
        description:
          'Draft: new people asking for support whose contact ends in low-level help or signposting.',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        target: {
          kind: 'DIRECTION',
          direction: 'INCREASE',
          date: '2026-12-31',
          description: 'More than the baseline.',
        },
        readings: [],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'ESTABLISHING_BASELINE',
        reason: 'The definition is a draft and there is no baseline.',
      },
    ],
    contradiction: 'Printed with the reference ACS5a, where its neighbours are ASC5b to ASC5e.',
  },
  {
    reference: 'ASC5b',
    theme,
    descriptor: 'Fewer new referrals to long-term support that earlier help could have spared',
    division: 'ASC',
    owner: posts.headPrevention,
    priorities,
    recommendations: [],
    measures: [
      {
        name: 'Avoidable new referrals to long-term support',
        description:
          'Draft: new people asking for support who go on to a case, with and without an earlier prevention contact.',
        unit: 'COUNT',
        decimalPlaces: 0,
        polarity: 'LOWER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        target: {
          kind: 'DIRECTION',
          direction: 'DECREASE',
          date: '2026-12-31',
          description: 'Fewer than the baseline.',
        },
        readings: [],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'ESTABLISHING_BASELINE',
        reason: 'The definition is a draft and there is no baseline.',
      },
    ],
  },
  {
    reference: 'ASC5c',
    theme,
    descriptor: 'Reablement keeps a growing share of people out of costlier care',
    division: 'ASC',
    owner: posts.headPrevention,
    priorities: [...priorities, { plan: 'P26', number: 4 }],
    recommendations: [],
    measures: [
      {
        name: 'Independent after reablement',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        source: 'Reablement service',
        target: {
          kind: 'DIRECTION',
          direction: 'INCREASE',
          date: '2026-12-31',
          description: 'More than the baseline.',
        },
        readings: [{ period: '2025-26 Q4', basis: 'IN_PERIOD', value: '60.3' }],
      },
      {
        name: 'Reduction in care hours after reablement',
        description: 'For people who still have a package of care afterwards.',
        unit: 'PERCENT',
        decimalPlaces: 1,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        source: 'Reablement service',
        target: {
          kind: 'DIRECTION',
          direction: 'INCREASE',
          date: '2026-12-31',
          description: 'More than the baseline.',
        },
        readings: [{ period: '2025-26 Q4', basis: 'IN_PERIOD', value: '48.5' }],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'ESTABLISHING_BASELINE',
        reason: 'Two figures are printed, but the baseline is still to be set.',
        analysis: 'Figures of the reablement service become baseline and source from now on.',
        mitigations: 'Leicester already does well nationally, so a slow and lasting rise is the aim.',
      },
    ],
    contradiction: 'The paper does not say whether the reduction of 48.5% is a share of people or of hours.',
  },
];
