/** The kinds of entry that the change log knows, in the past tense. A new kind is added here first. */
export const CHANGE_KINDS = [
  'OrganisationAdded',
  'OrganisationUpdated',
  'DivisionAdded',
  'DivisionUpdated',
  'OwnerAdded',
  'OwnerUpdated',
  'OwnerRetired',
  'RoundOpened',
  'RoundLocked',
  'RoundPublished',
  'RoundReopened',
  'PlanAdded',
  'PlanUpdated',
  'PriorityAdded',
  'PriorityUpdated',
  'AreaOfActionAdded',
  'AreaOfActionUpdated',
  'AreaOfActionDueDateMoved',
  'PlanStatusRecorded',
  'AmbitionAdded',
  'AmbitionUpdated',
  'AmbitionLinked',
  'AmbitionUnlinked',
  'AmbitionClosed',
  'AmbitionReopened',
  'StatusPublished',
  'StatusComputed',
  'StatusesJudged',
  'RulesChosen',
  'MeasureAdded',
  'MeasureUpdated',
  'BaselineSet',
  'TargetSet',
  'ReadingRecorded',
  'ReadingRevised',
  'BenchmarkRecorded',
  'NeighbourSetAdded',
  'NationalSetLoaded',
  'PrintedFactRecorded',
  'ActionAdded',
  'ActionUpdated',
  'ActionLinked',
  'ActionUnlinked',
  'ActionNoted',
  'ActionStatusChanged',
  'ActionDueDateMoved',
  'ActionSuperseded',
  'EvidenceAdded',
  'InspectionAdded',
  'InspectionUpdated',
  'JudgementRecorded',
  'RecommendationAdded',
  'RecommendationUpdated',
  'RecommendationStatusRecorded',
  'MembershipGranted',
  'MembershipChanged',
  'MembershipEnded',
  'MembershipRevoked',
  'ServiceTokenIssued',
  'ServiceTokenRevoked',
  'ClinicAdded',
  'ClinicUpdated',
  'ClinicPublished',
  'ClinicReturnedToDraft',
  'ClinicOpened',
  'ClinicClosed',
  'ClinicAddendumAdded',
  'ClinicAttendeesChanged',
  'ClinicApologiesGiven',
  'ClinicEntered',
  'ClinicLeft',
  'AgendaBuilt',
  'AgendaItemAdded',
  'AgendaItemUpdated',
  'AgendaItemDropped',
  'AgendaItemRestored',
  'AgendaReordered',
  'AgendaItemBegun',
  'AgendaItemEnded',
  'ClinicCursorMoved',
  'ClinicPresenterChanged',
  'OutcomeCaptured',
  'ChallengeAnswered',
  'DecisionSuperseded',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The axis that a status moves on. Plan and trajectory are kept apart (N3). */
export const StatusAxis = {
  PLAN: 'PLAN',
  TRAJECTORY: 'TRAJECTORY',
  ACTION: 'ACTION',
  RECOMMENDATION: 'RECOMMENDATION',
} as const;
export type StatusAxis = keyof typeof StatusAxis;

export const SUBJECT_TYPES = [
  'Organisation',
  'Division',
  'Owner',
  'ReportingRound',
  'Plan',
  'Priority',
  'AreaOfAction',
  'Ambition',
  'Measure',
  'Action',
  'Inspection',
  'Recommendation',
  'Membership',
  'ServiceToken',
  'Clinic',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** What a command says about one thing that it changed. Number, time and actor are added when it is logged. */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly axis?: StatusAxis;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string | null;
  readonly period?: { readonly label: string; readonly endsOn: string };
  readonly afterLock?: boolean;
  readonly fields?: Readonly<Record<string, { from: unknown; to: unknown }>>;
}
