import { takeawaysOf, type TakenAway } from '../../src/features/clinics/follow-through/takeaway.rules';

const TODAY = '2026-07-14';
const row = (over: Partial<TakenAway>): TakenAway => ({
  outcomeId: 'o',
  clinicId: 'c',
  kind: 'CHALLENGE',
  text: 'Why is it late?',
  dueDate: null,
  answered: false,
  sensitive: false,
  heldOn: '2026-06-01',
  followed: false,
  actionId: null,
  actionTitle: null,
  actionStatus: null,
  actionDueDate: null,
  ...over,
});
const action = (over: Partial<TakenAway>) =>
  row({ kind: 'ACTION', actionId: 'a', actionTitle: 'A-0001 Do it', actionStatus: 'ON_TRACK', ...over });

describe("each owner's list", () => {
  test.each([
    ['a question', row({}), true, false],
    ['a question due today', row({ dueDate: TODAY }), true, false],
    ['a question due yesterday', row({ dueDate: '2026-07-13' }), true, true],
    ['an answered question', row({ dueDate: '2026-07-13', answered: true }), false, false],
    ['an action due today', action({ actionDueDate: TODAY }), true, false],
    ['an action due yesterday', action({ actionDueDate: '2026-07-13' }), true, true],
    ['an action that moved on', action({ dueDate: '2026-07-01', actionDueDate: '2026-08-01' }), true, false],
    ['a finished action', action({ actionDueDate: '2026-07-13', actionStatus: 'COMPLETE' }), false, false],
    ['an offer', row({ kind: 'SUPPORT' }), true, false],
    ['an offer that the next clinic looked at', row({ kind: 'SUPPORT', followed: true }), false, false],
  ])('%s', (_, given, open, overdue) => {
    expect(takeawaysOf([given], TODAY)).toMatchObject([{ open, overdue }]);
  });

  test('the overdue first, then by due date, then what is done, the newest first', () => {
    const rows = [
      row({ outcomeId: '1', answered: true, heldOn: '2026-01-01' }),
      row({ outcomeId: '2', answered: true, heldOn: '2026-05-01' }),
      row({ outcomeId: '3' }),
      row({ outcomeId: '4', dueDate: '2026-09-01' }),
      action({ outcomeId: '5', actionDueDate: '2026-08-01' }),
      row({ outcomeId: '6', dueDate: '2026-07-01' }),
    ];
    expect(takeawaysOf(rows, TODAY).map(({ outcomeId }) => outcomeId)).toEqual([
      '6',
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
  });

  test('an action is called what it is called now', () => {
    expect(takeawaysOf([action({ text: 'Do something' })], TODAY)).toMatchObject([{ title: 'A-0001 Do it' }]);
  });
});
