import { nextAttempt } from '../../src/features/notifications/attempts.rules';
import {
  dueWindow,
  overdueStep,
  remindOf,
  type OpenAction,
} from '../../src/features/notifications/due.rules';
import { letterOf, type LetterFacts } from '../../src/features/notifications/letter.rules';
import { tellOfAssignment, tellOfClinic, type ClinicNews } from '../../src/features/notifications/news.rules';
import { isRetired, lineOf, type Post } from '../../src/features/notifications/reporting-line.rules';
import { LogNotifier } from '../../src/features/notifications/log-notifier';
import { deliveryOf } from '../../src/features/notifications/smtp-notifier';
import { whyNotAnyMore, type Situation } from '../../src/features/notifications/still-so.rules';
import { oneLine } from '../../src/features/notifications/subject-line.rules';

const TODAY = '2026-03-01';

/** Posts by who reports to whom: `a: 'b'`; in brackets the last day of one that is retired. */
const posts = (line: Record<string, string | null>, retired: Record<string, string> = {}) =>
  new Map(
    Object.entries(line).map(([id, reportsToId]): [string, Post] => [
      id,
      { id, reportsToId, retiredOn: retired[id] ?? null },
    ]),
  );

describe('the reporting line', () => {
  const line = { a: 'b', b: 'c', c: null };

  it.each([
    ['goes up to the top', posts(line), 'a', ['a', 'b', 'c']],
    ['is one post where nobody is above', posts(line), 'c', ['c']],
    ['passes over who is retired', posts(line, { b: '2026-02-28' }), 'a', ['a', 'c']],
    ['begins above an owner who is retired', posts(line, { a: '2025-01-01' }), 'a', ['b', 'c']],
    ['is empty where all are retired', posts({ a: null }, { a: '2025-01-01' }), 'a', []],
    ['ends where it comes round', posts({ a: 'b', b: 'c', c: 'a' }), 'a', ['a', 'b', 'c']],
    ['ends at a post that reports to itself', posts({ a: 'a' }), 'a', ['a']],
    ['ends where a post is not known', posts({ a: 'x' }), 'a', ['a']],
    ['is empty for nobody', posts(line), 'x', []],
  ] as const)('%s', (_, all, from, expected) => {
    expect(lineOf(all, from, TODAY)).toEqual(expected);
  });

  it('has a post up to its last day', () => {
    expect(isRetired({ retiredOn: TODAY }, TODAY)).toBe(false);
    expect(isRetired({ retiredOn: '2026-02-28' }, TODAY)).toBe(true);
    expect(isRetired({ retiredOn: null }, TODAY)).toBe(false);
  });
});

describe('reminders', () => {
  const reminders = { dueSoonDays: 7, escalateDays: 7 };
  const all = posts({ owner: 'head', head: 'director', director: null });
  const action = (dueDate: string): OpenAction => ({
    id: 'A',
    organisationId: 'O',
    reference: 'X1',
    title: 'T',
    ownerId: 'owner',
    dueDate,
  });
  const told = (dueDate: string, today = TODAY, within = reminders) => {
    const found = remindOf(action(dueDate), all, today, within);
    return found && [found.key, found.recipientId];
  };

  it.each([
    ['2026-03-09', undefined],
    ['2026-03-08', ['ACTION_DUE_SOON:A:2026-03-08', 'owner']],
    ['2026-03-01', ['ACTION_DUE_SOON:A:2026-03-01', 'owner']],
    ['2026-02-28', ['ACTION_OVERDUE:A:2026-02-28:0', 'owner']],
    ['2026-02-22', ['ACTION_OVERDUE:A:2026-02-22:0', 'owner']],
    ['2026-02-21', ['ACTION_OVERDUE:A:2026-02-21:1', 'head']],
    ['2026-02-15', ['ACTION_OVERDUE:A:2026-02-15:1', 'head']],
    ['2026-02-14', ['ACTION_OVERDUE:A:2026-02-14:2', 'director']],
    ['2026-02-08', ['ACTION_OVERDUE:A:2026-02-08:2', 'director']],
    ['2026-02-07', undefined],
    ['2018-11-01', undefined],
  ])('on 1 March, of what is due on %s: %j', (dueDate, expected) => {
    expect(told(dueDate)).toEqual(expected);
  });

  it('count days over the end of a leap February and of a year', () => {
    expect(overdueStep('2028-02-28', '2028-03-06', 7)).toBe(0);
    expect(overdueStep('2028-02-28', '2028-03-07', 7)).toBe(1);
    expect(overdueStep('2026-12-31', '2027-01-01', 7)).toBe(0);
    expect(overdueStep('2026-12-31', '2026-12-31', 7)).toBeUndefined();
  });

  it('go by the settings', () => {
    expect(told('2026-03-03', TODAY, { dueSoonDays: 1, escalateDays: 1 })).toBeUndefined();
    expect(told('2026-03-02', TODAY, { dueSoonDays: 1, escalateDays: 1 })?.[1]).toBe('owner');
    expect(told('2026-02-26', TODAY, { dueSoonDays: 1, escalateDays: 1 })?.[1]).toBe('director');
  });

  it('look at every due date that there may be something to tell of', () => {
    const { from, to } = dueWindow(TODAY, reminders);
    expect(to).toBe('2026-03-08');
    expect(overdueStep(from, TODAY, 7)).toBeGreaterThan(10);
  });

  it('have a key of their own for each due date', () => {
    expect(told('2026-03-05')?.[0]).not.toBe(told('2026-03-06')?.[0]);
  });
});

describe('news', () => {
  it('an assignment is for who was accountable then, once for each entry of the log', () => {
    const assignment = { organisationId: 'O', sequence: 7, actionId: 'A', reference: 'X1', title: 'T' };
    expect(tellOfAssignment({ ...assignment, ownerId: 'owner', dueDate: null })).toEqual({
      organisationId: 'O',
      kind: 'ACTION_ASSIGNED',
      key: 'ACTION_ASSIGNED:A:7',
      recipientId: 'owner',
      subjectId: 'A',
      subject: 'An action for you: X1 T',
      basis: { ownerId: 'owner', dueDate: null },
    });
  });

  const clinic: ClinicNews = {
    organisationId: 'O',
    clinicId: 'K',
    title: 'Q4',
    heldOn: '2026-03-02',
    state: 'PUBLISHED',
    pinned: '12',
    people: ['chair', 'one', 'chair'],
  };
  const keys = (news: Partial<ClinicNews>) => tellOfClinic({ ...clinic, ...news }).map(({ key }) => key);

  it('a clinic is told to everybody who is expected, once for each publication, and its minutes once', () => {
    const published = ['CLINIC_PUBLISHED:K:12:chair', 'CLINIC_PUBLISHED:K:12:one'];
    expect(keys({})).toEqual(published);
    expect(keys({ state: 'LIVE' })).toEqual(published);
    expect(keys({ pinned: '30' })[0]).toBe('CLINIC_PUBLISHED:K:30:chair');
    expect(keys({ state: 'CLOSED' })).toEqual(['MINUTES_READY:K:chair', 'MINUTES_READY:K:one']);
    expect(keys({ state: 'DRAFT' })).toEqual([]);
    expect(tellOfClinic(clinic)[0]?.subject).toBe('Clinic on 2 March 2026: Q4');
  });
});

describe('what is still so', () => {
  const situation = (given: Partial<Situation>): Situation => ({
    kind: 'ACTION_DUE_SOON',
    basis: { ownerId: 'owner', dueDate: '2026-03-05' },
    recipient: { retiredOn: null },
    action: { ownerId: 'owner', status: 'ON_TRACK', dueDate: '2026-03-05' },
    clinic: null,
    ...given,
  });
  const action = (given: object) => ({
    action: { ownerId: 'owner', status: 'ON_TRACK' as const, dueDate: '2026-03-05', ...given },
  });

  it.each([
    [{}, undefined],
    [{ recipient: { retiredOn: '2026-02-28' } }, /retired/],
    [{ action: null }, /not there/],
    [action({ status: 'COMPLETE' }), /COMPLETE/],
    [action({ status: 'EMBEDDED' }), /EMBEDDED/],
    [action({ status: 'CANCELLED' }), /CANCELLED/],
    [action({ status: 'PAUSED' }), undefined],
    [action({ ownerId: 'another' }), /Another post/],
    [action({ dueDate: '2026-03-06' }), /moved/],
    [action({ dueDate: null }), /moved/],
    [{ kind: 'ACTION_ASSIGNED', ...action({ dueDate: '2026-04-01' }) }, undefined],
    [{ basis: { ownerId: 'owner', dueDate: '2026-02-28' }, ...action({ dueDate: '2026-02-28' }) }, /overdue/],
    [
      {
        kind: 'ACTION_OVERDUE',
        basis: { ownerId: 'owner', dueDate: '2026-02-28' },
        ...action({ dueDate: '2026-02-28' }),
      },
      undefined,
    ],
    [{ kind: 'CLINIC_PUBLISHED', clinic: { state: 'PUBLISHED', expected: true } }, undefined],
    [{ kind: 'CLINIC_PUBLISHED', clinic: { state: 'PUBLISHED', expected: false } }, /not expected/],
    [{ kind: 'CLINIC_PUBLISHED', clinic: { state: 'DRAFT', expected: true } }, /draft/],
    [{ kind: 'CLINIC_PUBLISHED', clinic: { state: 'CLOSED', expected: true } }, /over/],
    [{ kind: 'CLINIC_PUBLISHED' }, /not there/],
    [{ kind: 'MINUTES_READY', clinic: { state: 'CLOSED', expected: false } }, undefined],
    [{ kind: 'MINUTES_READY', clinic: { state: 'LIVE', expected: true } }, /not closed/],
  ] as [Partial<Situation>, RegExp | undefined][])('%j: %s', (given, reason) => {
    const found = whyNotAnyMore(situation(given), TODAY);
    if (reason) expect(found).toMatch(reason);
    else expect(found).toBeUndefined();
  });
});

describe('a line of a mail’s head', () => {
  it.each([
    ['A\r\nBcc: x@y.zz', 'A Bcc: x@y.zz'],
    ['A\u2028B\u2029C\u0000D\tE', 'A B C D E'],
    ['  much   space ', 'much space'],
    ['\u202Eabc', 'abc'],
  ])('%j is told as %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it('is cut between characters', () => {
    expect([...oneLine('😀'.repeat(500))]).toHaveLength(150);
    expect(oneLine('😀'.repeat(500))).toMatch(/😀…$/u);
  });
});

describe('a letter', () => {
  const facts: LetterFacts = {
    kind: 'ACTION_OVERDUE',
    organisation: 'Town & County',
    post: 'Head',
    action: { reference: 'X1', title: '<b>Bold</b>', dueDate: '2026-02-20', owner: 'Owner' },
    clinic: null,
    link: 'https://x.example/?type=Action&id=1',
  };

  it('says the same in both bodies, and marks what people typed as text', () => {
    const { text, html } = letterOf(facts, TODAY);
    expect(text).toContain('This action of a post that reports to yours is overdue by 9 days.');
    expect(text).toContain('X1: <b>Bold</b>\nDue: 20 February 2026\nAccountable: Owner');
    expect(html).toContain('X1: &lt;b&gt;Bold&lt;/b&gt;<br>');
    expect(html).toContain('href="https://x.example/?type=Action&amp;id=1"');
    expect(html).toContain('Town &amp; County');
  });

  it.each([
    ['ACTION_ASSIGNED', /now accountable/],
    ['ACTION_DUE_SOON', /is due in/],
    ['CLINIC_PUBLISHED', /ready to read. It is on 2 March 2026/],
    ['MINUTES_READY', /clinic of 2 March 2026 is closed/],
  ] as const)('of the kind %s', (kind, words) => {
    const about = kind.startsWith('ACTION')
      ? { action: { reference: 'X1', title: 'T', dueDate: '2026-03-05', owner: 'Head' } }
      : { action: null, clinic: { reference: 'K1', title: 'Q4', heldOn: '2026-03-02' } };
    const { text } = letterOf({ ...facts, kind, ...about, link: null }, TODAY);
    expect(text).toMatch(words);
    expect(text).not.toMatch(/undefined|null|https/);
  });

  it('has one day, today, and the owner’s own in their own words', () => {
    const of = (dueDate: string, given: object = {}) =>
      letterOf({ ...facts, action: { reference: 'X', title: 'T', dueDate, owner: 'Head' }, ...given }, TODAY)
        .text;
    expect(of('2026-02-28')).toContain('overdue by 1 day. Please');
    expect(of('2026-03-01', { kind: 'ACTION_DUE_SOON' })).toContain('due today');
    expect(of('2026-03-02', { kind: 'ACTION_DUE_SOON' })).toContain('due in 1 day.');
  });
});

describe('what a mail server’s answer means', () => {
  const as = (problem: object, handedOver = false) => {
    const found = deliveryOf({ message: 'No', ...problem }, handedOver, (text) => text);
    return found.outcome === 'REFUSED' ? (found.lasting ? 'for good' : 'for now') : found.outcome;
  };

  it.each([
    ['no connection', { command: 'CONN' }, false, 'for now'],
    ['a greeting of 554', { command: 'CONN', responseCode: 554 }, false, 'for now'],
    ['a sign-in refused', { command: 'AUTH PLAIN', responseCode: 535 }, false, 'for now'],
    ['a sender refused', { command: 'MAIL FROM', responseCode: 550 }, false, 'for now'],
    ['a mailbox that is busy', { command: 'RCPT TO', responseCode: 450 }, false, 'for now'],
    ['a mailbox that is not there', { command: 'RCPT TO', responseCode: 550 }, false, 'for good'],
    ['a message refused for now', { command: 'DATA', responseCode: 451 }, true, 'for now'],
    ['a message refused for good', { command: 'DATA', responseCode: 554 }, true, 'for good'],
    ['a connection that broke with the message on it', { command: 'CONN' }, true, 'UNCERTAIN'],
    [
      'a server that closes with the message on it',
      { command: 'CONN', responseCode: 421 },
      true,
      'UNCERTAIN',
    ],
    ['an answer that never came', { command: 'CONN' }, true, 'UNCERTAIN'],
  ])('%s', (_, problem, handedOver, meaning) => {
    expect(as(problem, handedOver)).toBe(meaning);
  });

  it('is tried again later and later, for about three days', () => {
    const now = new Date('2026-03-01T00:00:00Z');
    const waits = Array.from({ length: 9 }, (_, n) => nextAttempt(n + 1, now)?.getTime());
    const known = waits.filter((wait) => wait !== undefined);
    expect(known).toHaveLength(8);
    expect([...known].sort((a, b) => a - b)).toEqual(known);
  });
});

test('the log is told which notification, of what kind and for which post, and nothing that people typed', async () => {
  const lines: unknown[][] = [];
  const log = { info: (...line: unknown[]) => void lines.push(line) };
  const letter = { id: 'N', kind: 'ACTION_ASSIGNED', post: 'Head', to: 'head@council.example' } as const;
  const said = { subject: 'A subject', text: 'A text', html: 'A text' };
  expect(await new LogNotifier(log as never).send({ ...letter, ...said })).toEqual({ outcome: 'SENT' });
  expect(lines).toEqual([[{ notification: 'N', kind: 'ACTION_ASSIGNED', post: 'Head' }, 'Notification']]);
});
