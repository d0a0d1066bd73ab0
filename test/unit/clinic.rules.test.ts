import type { ClinicState } from '../../src/domain/vocabulary';
import {
  clinicToFollow,
  isPresent,
  MOVES,
  PREPARED,
  quorumMet,
  UNDER_WAY,
  wrongState,
  type ClinicScope,
} from '../../src/features/clinics/clinic.rules';

const STATES: readonly ClinicState[] = ['DRAFT', 'PUBLISHED', 'LIVE', 'CLOSED'];

describe('the states of a clinic', () => {
  const ways = Object.values(MOVES).map(({ from, to }) => `${from} -> ${to}`);

  test('only these steps are there', () => {
    expect(ways).toEqual(['DRAFT -> PUBLISHED', 'PUBLISHED -> DRAFT', 'PUBLISHED -> LIVE', 'LIVE -> CLOSED']);
  });

  test('nothing leads out of CLOSED, and every state is reached', () => {
    expect(Object.values(MOVES).map(({ from }) => from)).not.toContain('CLOSED');
    const reached = new Set<string>(['DRAFT', ...Object.values(MOVES).map(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  test.each(STATES)('in %s each step is taken or refused with what would be needed', (state) => {
    for (const { from, what } of Object.values(MOVES)) {
      const refused = wrongState(state, [from], what);
      if (state === from) expect(refused).toBeUndefined();
      else expect(refused).toContain(`The clinic is ${state}: to ${what}, it must be ${from}.`);
    }
  });

  test('what is closed says how it is corrected', () => {
    expect(wrongState('CLOSED', UNDER_WAY, 'change it')).toBe(
      'The clinic is CLOSED: to change it, it must be DRAFT or PUBLISHED or LIVE. Its record is locked; add an ' +
        'addendum to correct it.',
    );
    expect(wrongState('LIVE', ['CLOSED'], 'correct its record')).toBe(
      'The clinic is LIVE: to correct its record, it must be CLOSED.',
    );
    expect(wrongState('LIVE', PREPARED, 'change it')).not.toContain('locked');
  });
});

describe('quorum', () => {
  const came = { attendance: 'ATTENDING', invited: true, deputyId: null, enteredAt: '2026-07-14T09:00:00Z' };
  const deputised = { ...came, attendance: 'APOLOGIES', deputyId: 'somebody' };
  const absent = { ...came, attendance: 'INVITED', enteredAt: null };

  test.each([
    ['nobody counts', null, [came], null],
    ['as many as wanted', 2, [came, came, absent], true],
    ['one too few', 2, [came, absent, absent], false],
    ['a deputy counts', 2, [came, deputised], true],
    ['who only promised to come does not', 1, [{ ...absent, attendance: 'ATTENDING' }], false],
    ['who was taken off the list does not', 1, [{ ...came, invited: false }], false],
    ['nobody is there', 1, [], false],
  ] as const)('%s', (_, quorum, attendees, met) => {
    expect(quorumMet(quorum, attendees)).toBe(met);
  });
});

describe('presence', () => {
  const now = new Date('2026-07-14T10:00:00Z');
  const seen = { enteredAt: '2026-07-14T09:00:00Z', seenAt: '2026-07-14T09:58:00Z', leftAt: null };

  test.each([
    ['seen two minutes ago', seen, true],
    ['seen five minutes ago to the second', { ...seen, seenAt: '2026-07-14T09:55:00Z' }, true],
    ['seen longer ago', { ...seen, seenAt: '2026-07-14T09:54:59.999Z' }, false],
    ['left', { ...seen, leftAt: '2026-07-14T09:59:00Z' }, false],
    ['never came', { enteredAt: null, seenAt: null, leftAt: null }, false],
    ['entered by somebody else, and not seen since', { ...seen, seenAt: null }, true],
  ])('%s', (_, attendee, there) => {
    expect(isPresent(attendee, now)).toBe(there);
  });
});

describe('the clinic that is followed', () => {
  const all: ClinicScope = { divisionIds: [], priorityIds: [], themes: [], ownerIds: [] };
  const adults = { ...all, divisionIds: ['d'] };
  const closed = (id: string, heldOn: string, scope = all, at = `${heldOn}T12:00:00Z`) => ({
    ...scope,
    id,
    heldOn,
    closedAt: new Date(at),
  });

  test('none where none is closed', () => {
    expect(clinicToFollow([], all)).toBeNull();
  });

  test('the latest about the same, though a later one was about something else', () => {
    const clinics = [
      closed('a', '2026-01-10', adults),
      closed('b', '2026-02-10', adults),
      closed('c', '2026-03-10'),
    ];
    expect(clinicToFollow(clinics, adults)).toBe('b');
    expect(clinicToFollow([...clinics].reverse(), adults)).toBe('b');
  });

  test('else the latest', () => {
    const clinics = [closed('a', '2026-01-10'), closed('b', '2026-02-10')];
    expect(clinicToFollow(clinics, adults)).toBe('b');
  });

  test('of two on a day the one that closed later', () => {
    const clinics = [
      closed('a', '2026-02-10', all, '2026-02-10T15:00:00Z'),
      closed('b', '2026-02-10', all, '2026-02-10T11:00:00Z'),
    ];
    expect(clinicToFollow(clinics, all)).toBe('a');
    expect(clinicToFollow([...clinics].reverse(), all)).toBe('a');
  });
});
