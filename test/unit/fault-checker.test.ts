import type { Arrival } from '../faults/arrival';
import { payloadOf, readMessage } from '../faults/arrival';
import { checkWrites, holesIn } from '../faults/check-writes';
import { SubscriptionCheck, type Expected, type Findings } from '../faults/checker';

const entry = (sequence: number): Expected => ({ sequence, payload: sequence * 7 });
const entries = (...sequences: number[]): Expected[] => sequences.map(entry);

const ready = (sequence: number): Arrival => ({ kind: 'ready', sequence, cursor: sequence, payload: 0 });
const event = (sequence: number, change: Partial<Arrival> = {}): Arrival => ({
  kind: 'event',
  sequence,
  cursor: sequence,
  payload: sequence * 7,
  ...change,
});
const events = (...sequences: number[]): Arrival[] => sequences.map((sequence) => event(sequence));
const resync = (sequence: number): Arrival => ({ kind: 'resync', sequence, cursor: sequence, payload: 0 });

/** What is found of a client that was given this, of a log that ends at 6 and of which it is to see five entries. */
function found(
  arrivals: readonly Arrival[],
  prepare: (check: SubscriptionCheck) => void = () => undefined,
): Findings {
  const check = new SubscriptionCheck('a screen');
  prepare(check);
  check.take(arrivals, 'a storm');
  check.settle(entries(1, 2, 3, 5, 6), 6, 'a storm');
  check.compare(entries(1, 2, 3, 5, 6));
  return check.findings;
}

const NOTHING = { lost: 0, repeated: 0, reordered: 0, differing: 0, wireRepeats: 0 };

describe('the check of what a subscription was given', () => {
  it.each<[string, Arrival[], Partial<Findings>]>([
    ['all of it', [ready(0), ...events(1, 2, 3, 5, 6)], { delivered: 5 }],
    ['all after its first message', [ready(2), ...events(3, 5, 6)], { delivered: 3 }],
    ['all, with a break', [ready(0), ...events(1, 2), ready(2), ...events(3, 5, 6)], { delivered: 5 }],
    ['one less in the middle', [ready(0), ...events(1, 2, 5, 6)], { delivered: 4, lost: 1 }],
    ['one less at the end', [ready(0), ...events(1, 2, 3, 5)], { delivered: 4, lost: 1 }],
    ['a break that begins too late', [ready(0), ...events(1), ready(3), ...events(5, 6)], { lost: 2 }],
    ['nothing at all', [], { delivered: 0, lost: 5 }],
    ['one again under its cursor', [ready(0), ...events(1, 2, 2, 3, 5, 6)], { delivered: 5, wireRepeats: 1 }],
    [
      'one again under another cursor',
      [ready(0), ...events(1, 2), event(2, { cursor: 99 }), ...events(3, 5, 6)],
      { delivered: 5, repeated: 1 },
    ],
    ['two the wrong way round', [ready(0), ...events(1, 3, 2, 5, 6)], { delivered: 5, reordered: 1 }],
    [
      'one behind a checkpoint that had passed it',
      [ready(0), ...events(1, 2), { ...ready(5), kind: 'checkpoint' }, ...events(3, 5, 6)],
      { delivered: 5, reordered: 2 },
    ],
    [
      'one with other contents',
      [ready(0), ...events(1, 2), event(3, { payload: 1 }), ...events(5, 6)],
      { delivered: 5, differing: 1 },
    ],
    [
      'one with errors in it',
      [ready(0), ...events(1, 2), event(3, { payload: 1, words: 'Something went wrong' }), ...events(5, 6)],
      { delivered: 5, differing: 1 },
    ],
    ['one that it may not see', [ready(0), ...events(1, 2, 3, 4, 5, 6)], { differing: 1 }],
    ['an end for good', [ready(0), ...events(1, 2, 3, 5, 6), { ...ready(0), kind: 'trouble' }], { lost: 1 }],
    ['a call to begin anew that nobody was due', [ready(0), ...events(1, 2), resync(6)], { lost: 4 }],
  ])('%s', (_what, arrivals, expected) => {
    expect(found(arrivals)).toMatchObject({ ...NOTHING, ...expected });
  });

  const trimmed = (check: SubscriptionCheck): void => check.expectResync();

  it('a call to begin anew that is due: what it covers is not missed, what follows is', () => {
    expect(found([ready(0), ...events(1), resync(3), ...events(5, 6)], trimmed)).toMatchObject(NOTHING);
    expect(found([ready(0), ...events(1), resync(3), ...events(6)], trimmed)).toMatchObject({ lost: 1 });
  });

  it('a call to begin anew that is due comes, and comes once', () => {
    const whole = [ready(0), ...events(1, 2, 3, 5, 6)];
    expect(found(whole, trimmed)).toMatchObject({ ...NOTHING, lost: 1 });
    const twice = [ready(0), ...events(1), resync(3), resync(3), ...events(5, 6)];
    expect(found(twice, trimmed)).toMatchObject({ ...NOTHING, lost: 1 });
  });

  it('says who, what and when', () => {
    expect(found([ready(0), ...events(1, 2, 5, 6)]).complaints).toEqual([
      'a screen: lost during a storm: 3 did not come',
    ]);
  });

  it('goes on from one settlement to the next', () => {
    const check = new SubscriptionCheck('a screen');
    check.take([ready(0), ...events(1, 2)], 'rain');
    check.settle(entries(1, 2), 2, 'rain');
    check.take(events(2, 4, 3), 'hail');
    check.settle(entries(3, 4, 5), 5, 'hail');
    expect(check.settledUpTo).toBe(5);
    expect(check.findings).toMatchObject({ delivered: 4, wireRepeats: 1, reordered: 1, lost: 1 });
  });

  it('finds at the end what the log has gained behind its back', () => {
    const check = new SubscriptionCheck('a screen');
    check.take([ready(0), ...events(1, 3)], 'rain');
    check.settle(entries(1, 3), 3, 'rain');
    check.compare(entries(1, 2, 3));
    expect(check.findings).toMatchObject({ delivered: 2, lost: 1 });
  });
});

describe('the check of what writers were told', () => {
  const done = (key: string, sequence: number) => ({ lane: 'a lane', key, sequence });
  const command = (key: string, first: number, last: number, effects = 1) => ({ key, first, last, effects });

  it.each([
    [
      'all there, each once',
      [command('a', 1, 1), command('b', 2, 9)],
      { acknowledged: 9, lost: 0, repeated: 0 },
    ],
    ['one gone', [command('a', 1, 1)], { acknowledged: 1, lost: 1, repeated: 0 }],
    ['one elsewhere than told', [command('a', 1, 1), command('b', 5, 9)], { acknowledged: 1, lost: 1 }],
    ['one without its entry', [command('a', 1, 1), command('b', 2, 9, 0)], { lost: 1, repeated: 0 }],
    ['one written twice', [command('a', 1, 1), command('b', 2, 9, 2)], { lost: 0, repeated: 1 }],
  ])('%s', (_what, written, expected) => {
    expect(checkWrites([done('a', 1), done('b', 3)], written)).toMatchObject(expected);
  });

  it('finds holes in the log', () => {
    expect(holesIn([1, 2, 3], 3)).toBe(0);
    expect(holesIn([1, 3], 4)).toBe(2);
  });
});

const FEED = { field: 'feed', own: ['kind', 'to', 'reason'] } as const;

describe('what a message says', () => {
  const own = {
    sequence: 742,
    kind: 'StatusPublished',
    axis: 'TRAJECTORY',
    from: null,
    to: 'ON_TARGET',
    reason: 'Agreed',
    afterLock: false,
    at: '2026-05-01T09:00:00.000Z',
  };
  const id = '01a203f9-516f-75e0-81ae-308f1175b2ba';
  const cursor = Buffer.from(`v1:${id}:${id}:742`).toString('base64url');

  it('its place, and its own contents whatever stands beside them', () => {
    const content = { __typename: 'StatusChange', ...own, subject: { __typename: 'Ambition' } };
    const { arrival } = readMessage(FEED, { data: { feed: content }, extensions: { cursor } });
    expect(arrival).toMatchObject({ kind: 'event', sequence: 742, payload: payloadOf(own, FEED.own) });
    expect(payloadOf({ ...own, reason: 'agreed' }, FEED.own)).not.toBe(arrival.payload);
  });

  it('errors are told, with the place where there is one', () => {
    const errors = [{ message: 'Something went wrong' }];
    const half = readMessage(FEED, { data: { feed: null }, errors, extensions: { cursor } });
    expect(half).toMatchObject({
      cursor,
      arrival: { kind: 'event', sequence: 742, words: 'Something went wrong' },
    });
    expect(readMessage(FEED, { data: null, errors })).toMatchObject({ arrival: { kind: 'trouble' } });
  });
});
