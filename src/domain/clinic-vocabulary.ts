import { words, type WordOf } from './words';

// What clinics are spoken of in, and what people are told of between them.

/** What somebody is told of. */
export const NotificationKind = words(
  'ACTION_ASSIGNED',
  'ACTION_DUE_SOON',
  'ACTION_OVERDUE',
  'CLINIC_PUBLISHED',
  'MINUTES_READY',
);
export type NotificationKind = WordOf<typeof NotificationKind>;

/** How far a notification has come. */
export const NotificationState = words(
  'WAITING',
  'SENDING',
  'SENT',
  'FAILED',
  'UNCERTAIN',
  'DROPPED',
  'NO_ADDRESS',
);
export type NotificationState = WordOf<typeof NotificationState>;

export const ClinicState = words('DRAFT', 'PUBLISHED', 'LIVE', 'CLOSED');
export type ClinicState = WordOf<typeof ClinicState>;

export const Attendance = words('INVITED', 'ATTENDING', 'APOLOGIES');
export type Attendance = WordOf<typeof Attendance>;

/** Why something is on the agenda. */
export const AgendaItemKind = words(
  'FOLLOW_UP',
  'EXCEPTION',
  'DEEP_DIVE',
  'RECOGNITION',
  'PARKED',
  'READ_BACK',
  'OTHER',
);
export type AgendaItemKind = WordOf<typeof AgendaItemKind>;

export const AgendaItemState = words('WAITING', 'OPEN', 'DONE');
export type AgendaItemState = WordOf<typeof AgendaItemState>;

/** What an item of an agenda, or an outcome, can be about. */
export const ClinicSubjectType = words(
  'Ambition',
  'Measure',
  'Action',
  'Recommendation',
  'AreaOfAction',
  'Priority',
);
export type ClinicSubjectType = WordOf<typeof ClinicSubjectType>;

/** What everybody looks at of the item that is shown. */
export const ClinicView = words('OVERVIEW', 'CHART', 'TABLE', 'NARRATIVE', 'COMPARISON', 'ACTIONS');
export type ClinicView = WordOf<typeof ClinicView>;

/** What a clinic captures. STATUS is a status that was published in the room. */
export const OutcomeKind = words(
  'CHALLENGE',
  'SUPPORT',
  'RECOGNITION',
  'DECISION',
  'ACTION',
  'PARKED',
  'STATUS',
);
export type OutcomeKind = WordOf<typeof OutcomeKind>;

/** Why something of a clinic is taken up again at a later one. */
export const FollowUpKind = words('ACTION', 'CHALLENGE', 'ACTION_TO_REVIEW', 'DECISION', 'PARKED');
export type FollowUpKind = WordOf<typeof FollowUpKind>;

/** What became of an action that a clinic agreed. */
export const AgreedActionState = words(
  'OPEN',
  'OVERDUE',
  'CLOSED_ON_TIME',
  'CLOSED_AFTER_MOVE',
  'CLOSED_LATE',
  'CANCELLED',
);
export type AgreedActionState = WordOf<typeof AgreedActionState>;

/** What became of a question that was asked at a clinic. */
export const ChallengeState = words(
  'ANSWERED_IN_THE_ROOM',
  'ANSWERED_ON_TIME',
  'ANSWERED_LATE',
  'OPEN',
  'OVERDUE',
);
export type ChallengeState = WordOf<typeof ChallengeState>;
