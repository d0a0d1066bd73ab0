import type { Permission } from '../domain/policy';

/**
 * Who reads a field, beside what its way there already asks for: a permission; `parent`, whoever has what it stands in;
 * `writer`, whoever ran the mutation that it answers; `caller`, which tells each caller about themselves.
 */
export type FieldAccess = Permission | 'parent' | 'writer' | 'caller';

interface TypeAccess {
  readonly all: FieldAccess;
  /** What differs from that. */
  readonly fields?: Readonly<Record<string, FieldAccess>>;
}

const types = (all: FieldAccess, ...names: readonly string[]): Record<string, TypeAccess> =>
  Object.fromEntries(names.map((name) => [name, { all }]));

/** One rule for each object type of the graph. A type without one fails the tests. */
const OF_TYPES: Readonly<Record<string, TypeAccess>> = {
  ...types(
    'readPublished',
    'Action',
    'ActionUpdate',
    'AreaOfAction',
    'Baseline',
    'Benchmark',
    'ComputedStatus',
  ),
  ...types(
    'readPublished',
    'Division',
    'Evidence',
    'ExceptionRule',
    'Inspection',
    'Judgement',
    'NationalSet',
  ),
  Organisation: {
    all: 'readPublished',
    fields: { notifications: 'readAudit', clinics: 'readWorkInProgress', clinicRecord: 'readWorkInProgress' },
  },
  ...types('readPublished', 'NeighbourSet', 'Plan', 'PlanStatusUpdate', 'Priority'),
  ...types('readPublished', 'PublishedStatus', 'Reading', 'Recommendation', 'RuleSet', 'Target'),
  ...types('readPublished', 'FeedReady', 'FeedCheckpoint', 'ResyncRequired'),
  ...types('readPublished', 'StatusChange', 'ReadingChange', 'SummaryChange'),
  Ambition: { all: 'readPublished', fields: { findings: 'readWorkInProgress' } },
  Measure: { all: 'readPublished', fields: { printedFacts: 'readWorkInProgress' } },
  // Whoever is shown a notification is shown all of it: an ADMIN by way of the organisation, a post its own.
  ...types('parent', 'Notification'),
  Owner: {
    all: 'readPublished',
    fields: { isCaller: 'caller', takeaways: 'readWorkInProgress', email: 'readWorkInProgress' },
  },
  ReportingRound: {
    all: 'readPublished',
    fields: { findings: 'readWorkInProgress', printedFacts: 'readWorkInProgress' },
  },
  ...types('readAudit', 'AuditEvent'),
  ...types('managePeople', 'Membership', 'ServiceToken'),
  ...types('caller', 'Me'),
  ...types(
    'readWorkInProgress',
    'ActionChange',
    'Change',
    'Exception',
    'LintFinding',
    'PrintedFact',
    'WhatIf',
  ),
  ...types('readWorkInProgress', 'Clinic'),
  ...types('parent', 'FollowUp', 'Takeaway', 'Minutes', 'MinutesEntry', 'MinutesPerson', 'MinutesNext'),
  ...types('parent', 'MinutesAddendum', 'TrackRecord', 'AgreedAction', 'AskedChallenge', 'TakenDecision'),
  ...types('parent', 'DecisionMeasure', 'LongOpenException'),
  ...types('parent', 'AgendaItem', 'AgendaException'),
  ...types('parent', 'ClinicAttendee', 'ClinicAddendum', 'ClinicRoom', 'Outcome'),
  ...types('readWorkInProgress', 'ClinicChange'),
  ...types('managePeople', 'Membership', 'ServiceToken'),
  ...types('caller', 'Me'),
  // What is a part of something else and not met without it.
  ...types('parent', 'BenchmarkComparison', 'BenchmarkFacts', 'ControlChart', 'ControlChartLines'),
  ...types(
    'parent',
    'ControlChartPoint',
    'Council',
    'CouncilFigure',
    'CutPoints',
    'Direction',
    'MeasureFacts',
  ),
  ...types('parent', 'ExceptionKindCount', 'Movement', 'MovementPoint', 'NationalPosition', 'NeighbourMean'),
  ...types(
    'parent',
    'NextQuartile',
    'OwnerWorkload',
    'PageInfo',
    'Period',
    'PlanStatusCount',
    'PrintedFactPart',
  ),
  ...types('parent', 'ReadingComponent', 'RecommendationTarget', 'RuleClause', 'Rules', 'SeverityCount'),
  ...types(
    'parent',
    'StatusInputs',
    'StatusVerdict',
    'Summary',
    'TargetMilestone',
    'TrajectoryCount',
    'Trend',
  ),
  ...types('parent', 'WhatIfMeasure'),
};

/** Pages of a list are read by whoever reads the list, answers of mutations by whoever ran them. */
const OF_SORTS: readonly [RegExp, FieldAccess][] = [
  [/(Connection|Edge)$/, 'parent'],
  [/Payload$/, 'writer'],
];

/** The rule of a whole type; undefined where nobody has said. */
export const accessOfType = (type: string): FieldAccess | undefined =>
  OF_TYPES[type]?.all ?? OF_SORTS.find(([sort]) => sort.test(type))?.[1];

export const accessOfField = (type: string, field: string): FieldAccess | undefined =>
  OF_TYPES[type]?.fields?.[field] ?? accessOfType(type);

/** Fields that the table names and that may no longer be there. */
export const namedFields = (): [string, string][] =>
  Object.entries(OF_TYPES).flatMap(([type, { fields = {} }]) =>
    Object.keys(fields).map((field): [string, string] => [type, field]),
  );

export const namedTypes = (): string[] => Object.keys(OF_TYPES);
