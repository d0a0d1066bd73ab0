import { createFeedClient } from '../../client/src/create-feed-client';
import { readOptions } from '../../client/src/options';
import { FakeSocket } from '../support/fake-network';

const GIVEN = { url: 'ws://council.example/graphql', webSocketImpl: FakeSocket };

it('what is not given is as the guide says', () => {
  expect(readOptions(GIVEN)).toMatchObject({
    cursorVariable: 'after',
    pingEveryMs: 10_000,
    pongWithinMs: 5_000,
    connectWithinMs: 10_000,
    retryBaseMs: 100,
    retryCapMs: 10_000,
    iterateAhead: 1_000,
    random: Math.random,
  });
});

it.each([
  ['no address', { url: 'graphql' }],
  ['an address of something else', { url: 'https://council.example/graphql' }],
  ['no class', { webSocketImpl: 'ws' }],
  ['a variable with its sign', { cursorVariable: '$after' }],
  ['a wait of nothing', { retryBaseMs: 0 }],
  ['a ping that is not a number', { pingEveryMs: NaN }],
  ['a ping that no timer takes', { pingEveryMs: Infinity }],
])('%s is refused at once: %j', (_what, fault) => {
  expect(() => createFeedClient({ ...GIVEN, ...fault })).toThrow(TypeError);
});

it('a runtime without a WebSocket is told what to give', () => {
  const held = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');
  Object.defineProperty(globalThis, 'WebSocket', { value: undefined, configurable: true });
  try {
    expect(() => createFeedClient({ url: GIVEN.url })).toThrow('webSocketImpl');
  } finally {
    if (held) Object.defineProperty(globalThis, 'WebSocket', held);
    else Reflect.deleteProperty(globalThis, 'WebSocket');
  }
});

it('a client that was disposed of takes no more subscriptions', () => {
  const feed = createFeedClient(GIVEN);
  feed.dispose();
  feed.dispose();
  const query = 'subscription($after: Cursor) { f(after: $after) }';
  const handlers = { message: jest.fn(), resync: jest.fn(), error: jest.fn() };
  expect(() => feed.subscribe({ query }, handlers)).toThrow('disposed');
});
