import { presenceOf } from '../../src/features/clinics/room/room.rules';
import { clinicFeed } from '../../src/features/clinics/room/clinic-feed.rules';
import type { LogEntry } from '../../src/changes/log-entry';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 6, 14, 9, minutes));

test.each([
  ['never came', { enteredAt: null, seenAt: null, leftAt: null }, 'AWAY'],
  ['is there', { enteredAt: at(0), seenAt: at(55), leftAt: null }, 'PRESENT'],
  ['was last seen five minutes ago', { enteredAt: at(0), seenAt: at(55), leftAt: null }, 'PRESENT'],
  ['was last seen longer ago', { enteredAt: at(0), seenAt: at(54), leftAt: null }, 'AWAY'],
  ['has left', { enteredAt: at(0), seenAt: at(59), leftAt: at(59) }, 'AWAY'],
])('who %s', (_, seen, presence) => {
  expect(presenceOf(seen, at(60))).toBe(presence);
});

const entry = (parts: Partial<LogEntry>): LogEntry =>
  ({ subjectType: 'Clinic', subjectId: 'one', kind: 'OutcomeCaptured', from: null, ...parts }) as LogEntry;

test.each([
  [{}, true],
  [{ subjectId: 'another' }, false],
  [{ subjectType: 'Action' as const }, false],
  [{ kind: 'ClinicEntered' as const, from: 'AWAY' }, true],
  [{ kind: 'ClinicEntered' as const, from: 'PRESENT' }, false],
  [{ kind: 'ClinicLeft' as const, from: 'PRESENT' }, true],
])('the feed of a clinic tells %j: %p', (parts, tells) => {
  expect(clinicFeed('one').wants(entry(parts))).toBe(tells);
});
