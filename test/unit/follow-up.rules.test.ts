import {
  followUpsOf,
  type ActionToFollow,
  type OutcomeToFollow,
} from '../../src/features/clinics/follow-through/follow-up.rules';

const TODAY = '2026-07-14';

const outcome = (over: Partial<OutcomeToFollow>): OutcomeToFollow => ({
  id: 'o',
  clinicId: 'c',
  kind: 'CHALLENGE',
  text: 'Why is it late?',
  toId: null,
  dueDate: null,
  answered: false,
  superseded: false,
  subjectType: null,
  subjectId: null,
  actionId: null,
  sensitive: false,
  carried: false,
  ...over,
});

const action = (over: Partial<ActionToFollow> = {}): ActionToFollow => ({
  id: 'a',
  reference: 'A-0001',
  title: 'Tell the crews',
  status: 'ON_TRACK',
  dueDate: null,
  ownerId: 'post',
  supersedesId: null,
  ...over,
});

const agreed = outcome({ kind: 'ACTION', actionId: 'a' });
const question = (over: Partial<OutcomeToFollow> = {}) => outcome({ toId: 'post', ...over });
const kindsOf = (...args: Parameters<typeof followUpsOf>) => followUpsOf(...args).map(({ kind }) => kind);

describe('what the next clinic takes up', () => {
  test.each([
    ['2026-07-13', true, 'was due on 13 July 2026.'],
    ['2026-07-14', false, 'is due on 14 July 2026.'],
    ['2026-07-15', false, 'is due on 15 July 2026.'],
    [null, false, 'is owed without a due date.'],
  ])('what is due on %s is overdue on 14 July: %s', (dueDate, overdue, says) => {
    const [ofAction] = followUpsOf([agreed], [action({ dueDate })], TODAY);
    expect(ofAction).toMatchObject({ kind: 'ACTION', overdue, dueDate, why: `The action ${says}` });
    const [ofQuestion] = followUpsOf([question({ dueDate })], [], TODAY);
    expect(ofQuestion).toMatchObject({ kind: 'CHALLENGE', overdue, dueDate, why: `The answer ${says}` });
  });

  test.each([
    ['NOT_STARTED', ['ACTION']],
    ['ON_TRACK', ['ACTION']],
    ['SOME_OBSTACLES', ['ACTION']],
    ['OFF_TRACK', ['ACTION']],
    ['PAUSED', ['ACTION']],
    ['COMPLETE', ['ACTION_TO_REVIEW']],
    ['EMBEDDED', []],
    ['CANCELLED', []],
  ] as const)('an action that is %s', (status, kinds) => {
    expect(kindsOf([agreed], [action({ status, dueDate: '2026-01-01' })], TODAY)).toEqual(kinds);
  });

  test('an action that was replaced comes up as what took its place', () => {
    const actions = [
      action({ status: 'CANCELLED' }),
      action({ id: 'b', reference: 'A-0002', title: 'Tell them again', supersedesId: 'a', ownerId: 'other' }),
      action({ id: 'x', reference: 'A-0003' }),
    ];
    expect(followUpsOf([agreed], actions, TODAY)).toMatchObject([
      { title: 'A-0002 Tell them again', ownerId: 'other', actionId: 'b', outcomeId: 'o' },
    ]);
  });

  test('actions that replace each other in a ring do not go on for ever', () => {
    const actions = [action({ supersedesId: 'b' }), action({ id: 'b', supersedesId: 'a' })];
    expect(followUpsOf([agreed], actions, TODAY)).toHaveLength(2);
  });

  test.each([
    ['a question that was answered', question({ answered: true }), []],
    ['a question that nobody took away', outcome({}), []],
    ['a question that was taken away', question(), ['CHALLENGE']],
    ['a decision', outcome({ kind: 'DECISION' }), ['DECISION']],
    ['a decision that another replaces', outcome({ kind: 'DECISION', superseded: true }), []],
    ['something parked', outcome({ kind: 'PARKED' }), ['PARKED']],
    ['support', outcome({ kind: 'SUPPORT' }), []],
    ['recognition', outcome({ kind: 'RECOGNITION' }), []],
    ['a status', outcome({ kind: 'STATUS' }), []],
  ])('%s', (_, given, kinds) => {
    expect(kindsOf([given], [], TODAY)).toEqual(kinds);
  });

  test('of a clinic before, only what is owed comes up again, and says so', () => {
    const before = [
      { ...agreed, carried: true },
      question({ carried: true }),
      outcome({ kind: 'DECISION', carried: true }),
      outcome({ kind: 'PARKED', carried: true }),
    ];
    expect(followUpsOf(before, [action()], TODAY).map(({ why }) => why)).toEqual([
      'The action is owed without a due date, and was taken away before the last clinic.',
      'The answer is owed without a due date, and was taken away before the last clinic.',
    ]);
  });

  test('the overdue come first, then what is owed by its date, what is done, decisions and what was parked', () => {
    const outcomes = [
      outcome({ id: '1', kind: 'PARKED' }),
      outcome({ id: '2', kind: 'DECISION' }),
      outcome({ id: '3', kind: 'ACTION', actionId: 'done' }),
      question({ id: '4' }),
      question({ id: '5', dueDate: '2026-08-01' }),
      outcome({ id: '6', kind: 'ACTION', actionId: 'a' }),
      question({ id: '7', dueDate: '2026-07-01' }),
      question({ id: '8', dueDate: '2026-06-01' }),
    ];
    const actions = [action({ dueDate: '2026-07-20' }), action({ id: 'done', status: 'COMPLETE' })];
    const order = followUpsOf(outcomes, actions, TODAY).map(({ outcomeId }) => outcomeId);
    expect(order).toEqual(['8', '7', '6', '5', '4', '3', '2', '1']);
  });

  test('what is sensitive stays marked', () => {
    expect(followUpsOf([question({ sensitive: true })], [], TODAY)).toMatchObject([{ sensitive: true }]);
  });
});
