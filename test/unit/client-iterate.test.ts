import { createFeedClient } from '../../client/src/create-feed-client';
import type { FeedEvent } from '../../client/src/feed';
import { FeedError } from '../../client/src/feed-iterator';
import { FakeNetwork, settle } from '../support/fake-network';

const QUERY =
  'subscription($after: Cursor) { statusChanged(organisation: "leicester", after: $after) { reason } }';

let network: FakeNetwork;
let feed: ReturnType<typeof createFeedClient>;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  network = new FakeNetwork();
  feed = createFeedClient({
    url: 'ws://council.example/graphql',
    webSocketImpl: network.WebSocket,
    random: () => 1,
    iterateAhead: 3,
  });
});

afterEach(async () => {
  feed.dispose();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

const words = ({ type, cursor }: FeedEvent<unknown>): string => `${type} ${cursor}`;
const taken = async (events: AsyncIterator<FeedEvent<unknown>>): Promise<string> => {
  const { done, value } = await events.next();
  return done ? 'done' : words(value);
};

it('gives each kind of event in order, to whoever waits and to whoever comes later', async () => {
  const events = feed.iterate({ query: QUERY });
  const waiting = Promise.all([taken(events), taken(events)]);
  const socket = await network.last.accept();
  socket.ready('a');
  socket.change('b');
  socket.next({ data: {}, extensions: { cursor: 'c', feed: 'checkpoint' } });
  socket.next({ data: {}, extensions: { cursor: 'd', feed: 'resync' } });
  expect(await waiting).toEqual(['ready a', 'message b']);
  expect([await taken(events), await taken(events)]).toEqual(['checkpoint c', 'resync d']);
});

it('a slow loop is waited for: no more is held than was said, and none is lost or repeated', async () => {
  const events = feed.iterate({ query: QUERY });
  let socket = await network.last.accept();
  const log = Array.from({ length: 20 }, (_, index) => `c${index}`);
  socket.ready('start');
  const seen: string[] = [];
  let position = 0;
  for (let turn = 0; turn < 100 && seen.length < 21; turn++) {
    if (network.last !== socket) {
      socket = await network.last.accept();
      position = log.indexOf(String(socket.askedAfter)) + 1;
      socket.ready(String(socket.askedAfter));
    }
    while (position < log.length && socket.onmessage) {
      socket.change(log[position] ?? '');
      position += 1;
      await settle();
    }
    const event = await taken(events);
    if (!event.startsWith('ready') || seen.length === 0) seen.push(event);
    await jest.advanceTimersByTimeAsync(100);
  }
  expect(seen).toEqual(['ready start', ...log.map((cursor) => `message ${cursor}`)]);
  expect(network.sockets.length).toBeGreaterThan(5);
});

it('leaving the loop closes the subscription', async () => {
  const loop = (async () => {
    for await (const event of feed.iterate({ query: QUERY }))
      if (event.type === 'message') return event.cursor;
    return 'ended';
  })();
  const socket = await network.last.accept();
  socket.ready('a');
  socket.change('b');
  expect(await loop).toBe('b');
  await settle();
  expect(socket.heard('complete')).toHaveLength(1);
  expect(socket.closedWith).toBe(1000);
});

it('a client that is disposed of ends the loop, after what came before', async () => {
  const events = feed.iterate({ query: QUERY });
  (await network.last.accept()).ready('a');
  feed.dispose();
  expect([await taken(events), await taken(events), await taken(events)]).toEqual([
    'ready a',
    'done',
    'done',
  ]);
});

it('who waits when it ends is told', async () => {
  const events = feed.iterate({ query: QUERY });
  const waiting = taken(events);
  await settle();
  feed.dispose();
  expect(await waiting).toBe('done');
});

it.each([
  ['that waits', true],
  ['that comes later', false],
])('what ends it for good is thrown, once, into a loop %s', async (_which, waits) => {
  const events = feed.iterate({ query: QUERY });
  const before = waits ? events.next().catch((problem: unknown) => problem) : undefined;
  const socket = await network.last.accept();
  const problems = [{ message: 'Unknown field' }];
  socket.say({ type: 'error', id: socket.subscribed[0]?.id, payload: problems });
  await settle();
  const problem = await (before ?? events.next().catch((thrown: unknown) => thrown));
  expect(problem).toBeInstanceOf(FeedError);
  expect(problem).toMatchObject({ message: 'Unknown field', problems });
  expect(await taken(events)).toBe('done');
});
