import type { FeedClientOptions } from '../../client/src/options';
import { settle } from '../support/fake-network';
import { ToldFeed } from '../support/told-feed';

let screen: ToldFeed;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
});

afterEach(async () => {
  await screen.over();
  jest.useRealTimers();
});

function start(options: Partial<FeedClientOptions> = {}): ToldFeed {
  screen = new ToldFeed(options);
  return screen;
}

describe('the server finds that there are too many', () => {
  const problem = { message: 'Too many', extensions: { code: 'LIMIT_EXCEEDED' } };

  it.each<[string, (id?: string) => void]>([
    ['an error', (id) => screen.network.last.say({ type: 'error', id, payload: [problem] })],
    [
      'a refusal',
      (id) => {
        screen.network.last.next({ errors: [problem] });
        screen.network.last.say({ type: 'complete', id });
      },
    ],
  ])('after a break: that can pass, though it comes as %s', async (_how, refuse) => {
    await start().running();
    screen.network.last.end(1006);
    for (let turn = 0; turn < 3; turn++) {
      await jest.advanceTimersByTimeAsync(1_000);
      const socket = await screen.network.last.accept();
      refuse(socket.subscribed[0]?.id);
      await settle();
      expect(screen.told.at(-1)).toBe('waiting undefined');
    }
    await jest.advanceTimersByTimeAsync(1_000);
    (await screen.network.last.accept()).ready('a');
    expect(screen.told.slice(-2)).toEqual(['live', 'resumed a']);
  });

  it('at the start: that is an end, since the program asks for too much', async () => {
    start();
    screen.follow();
    const socket = await screen.network.last.accept();
    socket.say({ type: 'error', id: socket.subscribed[0]?.id, payload: [problem] });
    await settle();
    expect(screen.told).toEqual(['error Too many']);
  });
});

describe('what can pass is tried for ever, and never in a hurry', () => {
  it.each([1000, 1001, 1005, 1006, 1011, 1012, 1013, 1014, 4403, 4408, 4499, 4500, 4504, 4999])(
    'closed with %d by a server that lets everybody in',
    async (code) => {
      start();
      screen.follow();
      let sockets = 0;
      for (let second = 0; second < 600; second++) {
        if (screen.network.sockets.length > sockets) {
          sockets = screen.network.sockets.length;
          (await screen.network.last.accept()).end(code);
        }
        await jest.advanceTimersByTimeAsync(100);
      }
      // One minute: seven waits until the longest, then one each ten seconds.
      expect(sockets).toBeGreaterThanOrEqual(10);
      expect(sockets).toBeLessThanOrEqual(13);
      expect(screen.told.filter((what) => what.startsWith('error'))).toEqual([]);
      expect(screen.told).toContain(`waiting ${code}`);
      expect(screen.network.last.askedAfter).toBeUndefined();
    },
  );

  it('a server that is away for a day', async () => {
    await start().running();
    screen.network.last.end(1006);
    for (let attempt = 0; attempt < 8_640; attempt++) {
      await jest.advanceTimersByTimeAsync(10_000);
      if (screen.network.last.readyState === 0) screen.network.last.fail('connect ECONNREFUSED');
    }
    expect(screen.told.filter((what) => what.startsWith('error'))).toEqual([]);
    await jest.advanceTimersByTimeAsync(10_000);
    (await screen.network.last.accept()).ready('a');
    expect(screen.told.slice(-2)).toEqual(['live', 'resumed a']);
  });

  it('parameters are asked for each time, and may fail to be had', async () => {
    const connectionParams = jest
      .fn<Promise<{ authorization: string }>, []>()
      .mockResolvedValueOnce({ authorization: 'Bearer 1' })
      .mockRejectedValueOnce(new Error('The sign-in is away'))
      .mockResolvedValue({ authorization: 'Bearer 3' });
    await start({ connectionParams }).running();
    screen.network.last.end(4403, 'Token expired');
    await jest.advanceTimersByTimeAsync(100);
    screen.network.last.open();
    await settle();
    expect(screen.told).toEqual(['waiting 4403', 'connecting', expect.stringMatching(/^waiting/)]);
    await jest.advanceTimersByTimeAsync(200);
    const again = await screen.network.last.accept();
    expect(again.said[0]).toEqual({ type: 'connection_init', payload: { authorization: 'Bearer 3' } });
    expect(screen.network.sockets).toHaveLength(3);
  });
});

describe('what cannot pass ends it, once', () => {
  it.each([1008, 1009, 4400, 4401, 4406, 4409, 4429])('closed with %d', async (code) => {
    const subscription = await start().running();
    screen.network.last.end(code, 'No');
    await jest.advanceTimersByTimeAsync(600_000);
    expect(screen.told).toEqual(['error No']);
    expect(subscription.closed).toBe(true);
    expect(screen.network.sockets).toHaveLength(1);
  });

  it('a document that the server does not understand; others go on', async () => {
    await start().running();
    screen.told.length = 0;
    const bad = screen.follow();
    await settle();
    const { last: socket } = screen.network;
    socket.say({ type: 'error', id: socket.subscribed[1]?.id, payload: [{ message: 'Unknown field' }] });
    await settle();
    socket.next({ data: {}, extensions: { cursor: 'b' } }, socket.subscribed[0]?.id);
    expect(screen.told).toEqual(['error Unknown field', 'message b']);
    expect(bad.closed).toBe(true);
    expect(socket.closedWith).toBeUndefined();
  });

  it('a feed that is refused', async () => {
    start();
    screen.follow();
    const socket = await screen.network.last.accept();
    socket.next({ errors: [{ message: 'No such organisation' }] });
    socket.say({ type: 'complete', id: socket.subscribed[0]?.id });
    await jest.advanceTimersByTimeAsync(600_000);
    expect(screen.told).toEqual(['error No such organisation']);
    expect(screen.network.sockets).toHaveLength(1);
    expect(socket.closedWith).toBe(1000);
  });

  it('a feed that ends before it began, as a query does', async () => {
    start();
    screen.follow();
    const socket = await screen.network.last.accept();
    socket.next({ data: { f: {} } });
    socket.say({ type: 'complete', id: socket.subscribed[0]?.id });
    await settle();
    expect(screen.told).toEqual([
      'live',
      'message undefined',
      expect.stringMatching(/^error The server ended/),
    ]);
  });

  it('a WebSocket that cannot even be made, as for ws in a page of https', async () => {
    let attempts = 0;
    start({
      webSocketImpl: class {
        constructor() {
          attempts += 1;
          throw new Error('Insecure');
        }
      },
    });
    screen.follow();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(screen.told).toEqual(['error Insecure']);
    expect(attempts).toBe(1);
  });
});
