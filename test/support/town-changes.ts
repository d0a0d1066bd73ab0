import type { Seeder } from './seeder';
import { OPEN, PUBLISHED } from './small-council';

/** What there is in one council to be changed. */
export interface Subjects {
  readonly id: string;
  readonly seeder: Seeder;
  readonly ambition: string;
  readonly owner: string;
  readonly percents: string;
  /** Small counts, of which those below a threshold are hidden from who sees published rounds only. */
  readonly counts: string;
  readonly action: string;
  readonly area: string;
  readonly recommendation: string;
}

/** How a change is refused that would change nothing. */
export const SO_ALREADY = /already|Nothing here differs/;

type Change = (council: Subjects, n: number) => readonly [mutation: string, input: object];

const periodOf = (n: number): string => (n % 3 === 0 ? OPEN : PUBLISHED);
const PLAN_STATUSES = ['NOT_STARTED', 'ON_TRACK', 'SOME_OBSTACLES', 'OFF_TRACK'] as const;
const planStatusOf = (n: number): string => PLAN_STATUSES[n % PLAN_STATUSES.length] ?? 'ON_TRACK';

export const CHANGES = {
  status: (_council, n) => [
    'publishAmbitionStatus',
    {
      reference: 'ASC1',
      period: periodOf(n),
      status: ['ON_TARGET', 'OFF_TRAJECTORY', 'DATA_NOT_AVAILABLE'][n % 3 === 0 ? n % 2 : (n % 2) + 1],
      reason: `Reason ${n}`,
    },
  ],
  count: ({ counts }, n) => [
    'recordReading',
    {
      measure: counts,
      period: periodOf(n),
      basis: 'IN_PERIOD',
      value: String(n % 12),
      reason: `Counted ${n}`,
    },
  ],
  percentage: ({ percents }, n) => [
    'recordReading',
    {
      measure: percents,
      period: periodOf(n),
      basis: 'IN_PERIOD',
      ...(n % 4 === 0 ? { symbol: 'SUPPRESSED' } : { value: `${n % 100}.5` }),
      reason: `Read ${n}`,
    },
  ],
  actionStatus: ({ action }, n) => [
    'changeActionStatus',
    { action, status: planStatusOf(n), note: `Note ${n}` },
  ],
  actionTitle: ({ action }, n) => ['updateAction', { action, title: `Title ${n}` }],
  area: ({ area }, n) => [
    'recordPlanStatus',
    {
      areaOfAction: area,
      period: periodOf(n),
      planStatus: planStatusOf(n),
      narrative: `Told ${n}`,
      reason: 'So',
    },
  ],
  recommendation: ({ recommendation }, n) => [
    'recordRecommendationStatus',
    {
      recommendation,
      period: periodOf(n),
      planStatus: planStatusOf(n),
      narrative: `Told ${n}`,
      reason: 'So',
    },
  ],
  holder: ({ owner }, n) => ['updateOwner', { owner, holder: `Holder ${n}` }],
  theme: ({ ambition }, n) => ['updateAmbition', { ambition, theme: n % 2 ? 'A theme' : 'Another theme' }],
  threshold: ({ counts }, n) => ['chooseRules', { measure: counts, suppressionThreshold: 1 + (n % 8) }],
  publication: () => ['publishRound', { period: PUBLISHED }],
  round: ({ seeder }) => ['openRound', { period: seeder.freshQuarter() }],
} as const satisfies Record<string, Change>;

export type ChangeKind = keyof typeof CHANGES;
export const CHANGE_KINDS = Object.keys(CHANGES) as ChangeKind[];
