import type { FollowUp } from '../../src/features/clinics/follow-through/follow-up.rules';
import type { AttendeeInWords, OutcomeInWords } from '../../src/features/clinics/minutes/minutes.repository';
import type { ClosedClinic } from '../../src/features/clinics/minutes/minutes.rules';

const CHIEF = 'Chief Executive';
const FINANCE = 'Director of Finance';
const LAW = 'Director of Law';

export const inWords = (over: Partial<OutcomeInWords>): OutcomeInWords => ({
  id: 'o',
  kind: 'DECISION',
  text: 'Stop the second collection.',
  answer: null,
  item: 'Missed collections',
  about: null,
  by: null,
  to: null,
  dueDate: null,
  restsOn: null,
  action: null,
  contributors: [],
  replaces: null,
  replacedBy: null,
  status: null,
  period: null,
  sensitive: false,
  ...over,
});

export const followUp = (over: Partial<FollowUp>): FollowUp => ({
  kind: 'ACTION',
  outcomeId: 'o',
  clinicId: 'c',
  title: 'A-0007 Tell the crews',
  why: 'The action is due on 1 August 2026.',
  ownerId: 'finance',
  dueDate: '2026-08-01',
  overdue: false,
  actionId: 'a',
  subjectType: null,
  subjectId: null,
  sensitive: false,
  ...over,
});

const attendee = (post: string, over: Partial<AttendeeInWords> = {}): AttendeeInWords => ({
  post,
  deputy: null,
  attendance: 'ATTENDING',
  invited: true,
  deputyId: null,
  enteredAt: '2026-07-14T09:00:00Z',
  ...over,
});

const OUTCOMES: readonly OutcomeInWords[] = [
  inWords({
    by: CHIEF,
    restsOn: 'The trial in the north',
    replaces: 'Keep both collections',
    about: '3.2 Fewer missed collections',
  }),
  inWords({
    kind: 'CHALLENGE',
    text: 'Why did it rise in May?',
    by: CHIEF,
    to: FINANCE,
    dueDate: '2026-07-31',
  }),
  inWords({ kind: 'CHALLENGE', text: 'Who tells the crews?', by: FINANCE, answer: 'The depot does' }),
  inWords({
    kind: 'ACTION',
    text: 'Tell the crews',
    action: 'A-0007',
    to: FINANCE,
    contributors: [LAW, 'Head of Finance'],
    dueDate: '2026-08-01',
  }),
  inWords({ kind: 'SUPPORT', text: 'Two weeks of an analyst', by: FINANCE, to: LAW }),
  inWords({ kind: 'RECOGNITION', text: 'The best month since 2019', to: LAW }),
  inWords({
    kind: 'STATUS',
    text: 'May will not be made good',
    by: CHIEF,
    about: '3.2 Fewer missed collections',
    status: 'OFF_TRAJECTORY',
    period: '2026-27 Q1',
  }),
  inWords({ kind: 'PARKED', text: "The depot's roof" }),
];

/** A made-up clinic at which one of everything happened. */
export const closedClinic = (): ClosedClinic => ({
  clinic: {
    id: 'c',
    reference: 'CLINIC-2026-07-14',
    title: 'Clinic on waste',
    heldOn: '2026-07-14',
    chair: CHIEF,
    quorum: 2,
  },
  attendees: [
    attendee(CHIEF),
    attendee(FINANCE, { attendance: 'APOLOGIES', deputy: 'Head of Finance', deputyId: 'd' }),
    attendee(LAW, { attendance: 'INVITED', enteredAt: null }),
  ],
  outcomes: OUTCOMES,
  followUps: [followUp({})],
  addenda: [
    {
      text: 'It was the north-west, not the north.',
      addedAt: '2026-07-20T08:00:00+00:00',
      author: CHIEF,
      sensitive: false,
    },
  ],
  posts: new Map([['finance', FINANCE]]),
});
