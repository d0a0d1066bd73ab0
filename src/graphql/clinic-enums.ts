import * as words from '../domain/vocabulary';
import { describeEnum } from './describe-enum';

describeEnum(words.ClinicState, 'ClinicState', 'How far a clinic has come.', {
  DRAFT: 'Being prepared: scope, people and agenda may change.',
  PUBLISHED: 'Sent out to be read before, with its figures pinned.',
  LIVE: 'Being held.',
  CLOSED: 'Over: its record is locked, and what has to be corrected is added as a dated addendum.',
});

describeEnum(words.Attendance, 'Attendance', 'Whether somebody comes to a clinic.', {
  INVITED: 'Asked, and not heard from.',
  ATTENDING: 'Has said so, or was in the room.',
  APOLOGIES: 'Cannot come.',
});

describeEnum(words.AgendaItemKind, 'AgendaItemKind', 'Why something is on the agenda.', {
  FOLLOW_UP: 'Something that was taken away from an earlier clinic is due.',
  EXCEPTION: 'Its figures or its plan call for attention.',
  DEEP_DIVE: 'The one thing that is looked at closely.',
  RECOGNITION: 'Something went well.',
  PARKED: 'It was parked at an earlier clinic.',
  READ_BACK: 'At the end: what was decided, and who takes away what.',
  OTHER: 'People added it.',
});

describeEnum(words.AgendaItemState, 'AgendaItemState', 'How far an item of an agenda has come.', {
  WAITING: 'Not begun.',
  OPEN: 'Being spoken about.',
  DONE: 'Closed; it may be begun again.',
});

describeEnum(words.ClinicSubjectType, 'ClinicSubjectType', 'What an item or an outcome can be about.', {
  Ambition: 'An ambition.',
  Measure: 'A measure.',
  Action: 'An action.',
  Recommendation: 'A recommendation of an inspection or a review.',
  AreaOfAction: 'An area of action.',
  Priority: 'A priority.',
});

describeEnum(words.ClinicView, 'ClinicView', 'What is shown of the item that everybody looks at.', {
  OVERVIEW: 'Its status, with what it rests on.',
  CHART: 'The chart of the measure.',
  TABLE: 'The readings of the measure.',
  NARRATIVE: 'The facts, in sentences.',
  COMPARISON: 'The measure beside others: England, the region, statistical neighbours.',
  ACTIONS: 'The actions that deliver it.',
});

describeEnum(words.OutcomeKind, 'OutcomeKind', 'What a clinic captures.', {
  CHALLENGE: 'A question, with its answer or with who took it away.',
  SUPPORT: 'Support that somebody offers to somebody.',
  RECOGNITION: 'Thanks for something that went well.',
  DECISION: 'Something that was decided. It can be superseded and is never edited.',
  ACTION: 'A commitment with one owner and a due date, which becomes an action.',
  PARKED: 'Something for another time.',
  STATUS: 'A status that was published in the room, with its reason.',
});

describeEnum(
  words.FollowUpKind,
  'FollowUpKind',
  'Why something of a clinic is taken up again at a later one.',
  {
    ACTION: 'An action that was agreed is open.',
    CHALLENGE: 'A question was taken away and is not answered.',
    ACTION_TO_REVIEW: 'An action that was agreed is COMPLETE; a review says whether it is EMBEDDED.',
    DECISION: 'Something was decided: has it been done, and has it moved what it is about?',
    PARKED: 'It was parked for another time.',
  },
);

describeEnum(words.AgreedActionState, 'AgreedActionState', 'What became of an action that a clinic agreed.', {
  OPEN: 'Open, and not overdue.',
  OVERDUE: 'Open, and due before today.',
  CLOSED_ON_TIME: 'COMPLETE by the day that was first agreed, or where none was.',
  CLOSED_AFTER_MOVE: 'COMPLETE by a day that the first one was moved to.',
  CLOSED_LATE: 'COMPLETE after its due date.',
  CANCELLED: 'Given up, or replaced by another.',
});

describeEnum(
  words.ChallengeState,
  'ChallengeState',
  'What became of a question that was asked at a clinic.',
  {
    ANSWERED_IN_THE_ROOM: 'Answered before the clinic was closed.',
    ANSWERED_ON_TIME: 'Taken away and answered by its due date, or where there was none.',
    ANSWERED_LATE: 'Taken away and answered after its due date.',
    OPEN: 'Not answered, and not overdue.',
    OVERDUE: 'Not answered, and due before today.',
  },
);
