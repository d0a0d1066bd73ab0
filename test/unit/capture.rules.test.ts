import {
  refuseBeginning,
  refuseCapture,
  refuseChallenge,
  refuseSuperseding,
} from '../../src/features/clinics/outcomes/capture.rules';

const dropped = new Date('2026-07-14T09:00:00Z');

test.each([
  ['WAITING', null, undefined, undefined],
  ['OPEN', null, undefined, 'This item is open already.'],
  ['DONE', null, 'This item has ended; begin it again to capture on it.', undefined],
  [
    'WAITING',
    dropped,
    'This item was taken off the agenda; restore it to capture on it.',
    'This item was taken off the agenda; restore it to begin it.',
  ],
] as const)('what an item that is %s (dropped: %p) takes', (state, droppedAt, capture, beginning) => {
  expect(refuseCapture({ state, droppedAt })).toBe(capture);
  expect(refuseBeginning({ state, droppedAt })).toBe(beginning);
});

test.each([
  [{}, undefined],
  [{ answer: 'Yes' }, undefined],
  [{ takenAwayBy: 'somebody' }, undefined],
  [{ takenAwayBy: 'somebody', due: '2026-07-28' }, undefined],
  [{ answer: 'Yes', takenAwayBy: 'somebody' }, 'input.takenAwayBy'],
  [{ due: '2026-07-28' }, 'input.due'],
  [{ answer: 'Yes', due: '2026-07-28' }, 'input.due'],
  [{ answer: null, takenAwayBy: null, due: null }, undefined],
])('a challenge with %j is refused at %p', (challenge, field) => {
  expect(refuseChallenge(challenge)?.field).toBe(field);
});

test('only a decision that stands is superseded', () => {
  expect(refuseSuperseding({ kind: 'DECISION', superseded: false })).toBeUndefined();
  expect(refuseSuperseding({ kind: 'DECISION', superseded: true })).toMatch(/superseded before/);
  expect(refuseSuperseding({ kind: 'PARKED', superseded: false })).toMatch(/Only a decision/);
});
