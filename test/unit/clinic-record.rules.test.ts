import {
  agreedAction,
  askedChallenge,
  countIn,
  type AgreedActionFacts,
  type ChallengeFacts,
} from '../../src/features/clinics/follow-through/clinic-record.rules';

const TODAY = '2026-07-14';
const action = (over: Partial<AgreedActionFacts>): AgreedActionFacts => ({
  outcomeId: 'o',
  clinicId: 'c',
  actionId: 'a',
  status: 'COMPLETE',
  dueDate: '2026-06-30',
  originalDueDate: '2026-05-31',
  completedAt: '2026-05-31T23:59:59.000Z',
  moves: 1,
  ...over,
});

describe('what became of an action that a clinic agreed', () => {
  test.each([
    ['on the day that was first agreed', {}, 'CLOSED_ON_TIME', '2026-05-31'],
    ['the day after it', { completedAt: '2026-06-01T00:00:00Z' }, 'CLOSED_AFTER_MOVE', '2026-06-01'],
    [
      'on the day it was moved to',
      { completedAt: '2026-06-30T12:00:00Z' },
      'CLOSED_AFTER_MOVE',
      '2026-06-30',
    ],
    ['the day after that', { completedAt: '2026-07-01T12:00:00Z' }, 'CLOSED_LATE', '2026-07-01'],
    ['without a due date', { dueDate: null, originalDueDate: null }, 'CLOSED_ON_TIME', '2026-05-31'],
    ['and embedded later', { status: 'EMBEDDED' }, 'CLOSED_ON_TIME', '2026-05-31'],
    ['given up', { status: 'CANCELLED' }, 'CANCELLED', null],
    ['open', { status: 'ON_TRACK', dueDate: '2026-07-14' }, 'OPEN', null],
    ['open and overdue', { status: 'ON_TRACK', dueDate: '2026-07-13' }, 'OVERDUE', null],
    ['open again after it was complete', { status: 'PAUSED', dueDate: null }, 'OPEN', null],
  ] as const)('closed %s', (_, over, state, closedOn) => {
    expect(agreedAction(action(over), TODAY)).toMatchObject({ state, closedOn });
  });
});

describe('what became of a question', () => {
  const challenge = (over: Partial<ChallengeFacts>): ChallengeFacts => ({
    outcomeId: 'o',
    clinicId: 'c',
    dueDate: '2026-07-13',
    answeredAt: null,
    answeredInTheRoom: false,
    ...over,
  });
  test.each([
    ['in the room', { answeredInTheRoom: true, answeredAt: '2026-07-20T10:00:00Z' }, 'ANSWERED_IN_THE_ROOM'],
    ['on its day', { answeredAt: '2026-07-13T23:00:00Z' }, 'ANSWERED_ON_TIME'],
    ['a day late', { answeredAt: '2026-07-14T00:00:00Z' }, 'ANSWERED_LATE'],
    ['without a day', { dueDate: null, answeredAt: '2026-07-14T00:00:00Z' }, 'ANSWERED_ON_TIME'],
    ['not, a day after it was due', {}, 'OVERDUE'],
    ['not, on the day it is due', { dueDate: TODAY }, 'OPEN'],
    ['not, without a day', { dueDate: null }, 'OPEN'],
  ] as const)('answered %s', (_, over, state) => {
    expect(askedChallenge(challenge(over), TODAY)).toMatchObject({ state });
  });
});

test('counts are of the rows that are listed (N10)', () => {
  const rows = [{ state: 'OPEN' }, { state: 'OVERDUE' }, { state: 'CANCELLED' }] as const;
  expect(countIn(rows, 'OPEN', 'OVERDUE')).toBe(2);
});
