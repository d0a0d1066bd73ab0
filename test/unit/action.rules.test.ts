import {
  isOpen,
  isOverdue,
  refuseMove,
  refuseReplacement,
  type StatusMove,
} from '../../src/features/actions/action.rules';
import { PlanStatus } from '../../src/domain/vocabulary';

const move = (over: Partial<StatusMove>): StatusMove => ({
  from: 'ON_TRACK',
  to: 'ON_TRACK',
  note: null,
  evidence: 0,
  ...over,
});

describe('whether an action is open', () => {
  it.each([
    ['NOT_STARTED', true],
    ['ON_TRACK', true],
    ['SOME_OBSTACLES', true],
    ['OFF_TRACK', true],
    ['COMPLETE', false],
    ['EMBEDDED', false],
    ['PAUSED', true],
    ['CANCELLED', false],
  ] as const)('%s: %s', (status, open) => {
    expect(isOpen(status)).toBe(open);
  });
});

describe('whether an action is overdue on 1 June 2026', () => {
  it.each([
    ['ON_TRACK', '2026-05-31', true],
    ['ON_TRACK', '2026-06-01', false],
    ['ON_TRACK', '2026-06-02', false],
    ['ON_TRACK', null, false],
    ['PAUSED', '2026-05-31', true],
    ['NOT_STARTED', '2025-12-31', true],
    ['COMPLETE', '2026-05-31', false],
    ['EMBEDDED', '2026-05-31', false],
    ['CANCELLED', '2026-05-31', false],
  ] as const)('%s, due %s: %s', (status, dueDate, overdue) => {
    expect(isOverdue({ status, dueDate }, '2026-06-01')).toBe(overdue);
  });
});

describe('a move to another status', () => {
  it.each<[string, Partial<StatusMove>, string | undefined]>([
    ['between open statuses', { from: 'ON_TRACK', to: 'OFF_TRACK' }, undefined],
    ['a new action', { from: null, to: 'ON_TRACK' }, undefined],
    ['a new action that is cancelled', { from: null, to: 'CANCELLED' }, undefined],
    ['a new action that is complete, with evidence', { from: null, to: 'COMPLETE', evidence: 1 }, undefined],
    ['a new action that is complete, without', { from: null, to: 'COMPLETE' }, 'evidence'],
    ['a new action that is embedded', { from: null, to: 'EMBEDDED', evidence: 1 }, 'status'],
    ['to COMPLETE with evidence', { to: 'COMPLETE', evidence: 1 }, undefined],
    ['to COMPLETE without evidence', { to: 'COMPLETE' }, 'evidence'],
    ['to COMPLETE without evidence, but with a note', { to: 'COMPLETE', note: 'Done.' }, 'evidence'],
    ['to EMBEDDED without a review', { from: 'COMPLETE', to: 'EMBEDDED', evidence: 1 }, 'note'],
    [
      'to EMBEDDED after a blank review',
      { from: 'COMPLETE', to: 'EMBEDDED', evidence: 1, note: ' ' },
      'note',
    ],
    [
      'to EMBEDDED after a review',
      { from: 'COMPLETE', to: 'EMBEDDED', evidence: 1, note: 'It holds' },
      undefined,
    ],
    ['to EMBEDDED from elsewhere', { from: 'ON_TRACK', to: 'EMBEDDED', evidence: 1, note: 'Why' }, 'status'],
    ['to EMBEDDED from CANCELLED', { from: 'CANCELLED', to: 'EMBEDDED', evidence: 1, note: 'Why' }, 'status'],
    ['out of COMPLETE without a note', { from: 'COMPLETE', to: 'ON_TRACK', evidence: 1 }, 'note'],
    [
      'out of COMPLETE with an empty note',
      { from: 'COMPLETE', to: 'ON_TRACK', evidence: 1, note: ' ' },
      'note',
    ],
    [
      'out of COMPLETE with a note',
      { from: 'COMPLETE', to: 'ON_TRACK', evidence: 1, note: 'Why' },
      undefined,
    ],
    ['from COMPLETE to CANCELLED without a note', { from: 'COMPLETE', to: 'CANCELLED', evidence: 1 }, 'note'],
    ['back from EMBEDDED without a note', { from: 'EMBEDDED', to: 'COMPLETE', evidence: 1 }, 'note'],
    [
      'back from EMBEDDED with a note',
      { from: 'EMBEDDED', to: 'COMPLETE', evidence: 1, note: 'Why' },
      undefined,
    ],
    ['out of CANCELLED without a note', { from: 'CANCELLED', to: 'NOT_STARTED' }, 'note'],
    ['out of CANCELLED with a note', { from: 'CANCELLED', to: 'NOT_STARTED', note: 'Why' }, undefined],
    ['to CANCELLED', { from: 'PAUSED', to: 'CANCELLED' }, undefined],
  ])('%s', (_, over, field) => {
    expect(refuseMove(move(over))?.field).toBe(field);
  });

  it.each(Object.values(PlanStatus))('to the status it has is refused: %s', (status) => {
    expect(refuseMove(move({ from: status, to: status, note: 'Why', evidence: 1 }))?.field).toBe('status');
  });
});

describe('a replacement of one action by another', () => {
  const old = { id: 'old', reference: 'A-1', status: 'ON_TRACK' as const };
  const by = { id: 'new', reference: 'A-2', supersedesId: null };

  it('is free where neither has taken part in one', () => {
    expect(refuseReplacement({ old, by, ancestors: [] })).toBeUndefined();
  });

  it('may be the second of the same action', () => {
    expect(refuseReplacement({ old: { ...old, status: 'CANCELLED' }, by, ancestors: [] })).toBeUndefined();
  });

  it.each([
    ['itself', { old, by: { ...by, id: 'old' }, ancestors: [] }, 'An action cannot replace itself.'],
    ['twice', { old, by: { ...by, supersedesId: 'old' }, ancestors: [] }, 'A-2 replaces A-1 already.'],
    ['two', { old, by: { ...by, supersedesId: 'x' }, ancestors: [] }, 'A-2 replaces another action already.'],
    ['in a ring', { old, by, ancestors: ['x', 'new'] }, 'A-1 itself came in the place of A-2.'],
    [
      'what is done',
      { old: { ...old, status: 'COMPLETE' as const }, by, ancestors: [] },
      'A-1 is COMPLETE: what is done is not replaced.',
    ],
    [
      'what is embedded',
      { old: { ...old, status: 'EMBEDDED' as const }, by, ancestors: [] },
      'A-1 is EMBEDDED: what is done is not replaced.',
    ],
  ])('is refused: %s', (_, replacement, message) => {
    expect(refuseReplacement(replacement)).toBe(message);
  });
});
