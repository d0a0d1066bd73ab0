import type { SampleAmbition } from '../sample.types';
import { posts } from './posts';

export const ambitionsChildrenPractice: SampleAmbition[] = [
  {
    reference: 'CYP5',
    theme: 'Quality of social work and Family Help practice',
    descriptor: '85% of audited cases good or better by Q2 of 2027-28',
    division: 'CYP',
    owner: posts.headSafeguardingUnit,
    priorities: [
      { plan: 'P26', number: 1 },
      { plan: 'P26', number: 9 },
    ],
    recommendations: ['ILACS24/1', 'ILACS24/3', 'ILACS26/1', 'ILACS26/3'],
    measures: [
      {
        name: 'Audited cases that are good or better',
        unit: 'PERCENT',
        decimalPlaces: 0,
        polarity: 'HIGHER_IS_BETTER',
        cadence: 'QUARTERLY',
        headlineBasis: 'IN_PERIOD',
        baseline: {
          value: '48',
          period: '2024-25',
          note: 'The paper prints no date for this baseline; the end of 2024-25 is assumed.',
        },
        target: {
          kind: 'ABSOLUTE',
          value: '85',
          unit: 'PERCENT',
          bound: 'AT_LEAST',
          date: '2028-09-30',
          wordedDate: 'by Q2 2027-28',
        },
        readings: [{ period: '2025-26 Q4', basis: 'IN_PERIOD', value: '57' }],
      },
    ],
    statuses: [
      {
        period: '2025-26 Q4',
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'More audits are good, yet some in this quarter and in the one before were inadequate.',
        analysis:
          'Practice still varies. Social work audits came from the Safeguarding Unit alone, because front-line team ' +
          'managers were excused from auditing.',
        mitigations:
          'Heads of service look at every inadequate audit, and a quality assurance manager audits the case ' +
          'again six ' +
          'months later. Team managers take up auditing again in May.',
      },
    ],
    contradiction:
      'The target is worded for Q2 of 2027-28, which ends on 30 September 2027; the date typed is a year later.',
  },
];
