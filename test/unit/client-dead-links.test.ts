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

function start(): ToldFeed {
  screen = new ToldFeed();
  return screen;
}

describe('a dead connection is noticed', () => {
  it('by a ping that is not answered in time', async () => {
    await start().running();
    const { last: socket } = screen.network;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(socket.heard('ping')).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(4_999);
    expect(socket.terminated).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(socket.terminated).toBe(true);
    expect(screen.told).toEqual(['waiting 1006']);
    await jest.advanceTimersByTimeAsync(100);
    expect(screen.network.sockets).toHaveLength(2);
  });

  it('also where a WebSocket can only be closed, as in a browser', async () => {
    await start().running();
    const [socket] = screen.network.sockets;
    Object.assign(socket ?? {}, { terminate: undefined });
    await jest.advanceTimersByTimeAsync(15_100);
    expect(socket).toMatchObject({ readyState: 2, closedWith: undefined });
    expect(screen.network.sockets).toHaveLength(2);
  });

  it('and one that answers is left alone', async () => {
    await start().running();
    const { last: socket } = screen.network;
    for (let turn = 0; turn < 20; turn++) {
      await jest.advanceTimersByTimeAsync(14_900);
      socket.say({ type: 'pong' });
    }
    expect(socket.heard('ping').length).toBe(20);
    expect(screen.told).toEqual([]);
  });

  it('a pong may stand in line behind other messages', async () => {
    await start().running();
    const { last: socket } = screen.network;
    await jest.advanceTimersByTimeAsync(10_000);
    for (let turn = 0; turn < 5; turn++) {
      await jest.advanceTimersByTimeAsync(4_000);
      socket.change(`late ${turn}`);
    }
    expect(socket.terminated).toBe(false);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(socket.terminated).toBe(true);
  });

  it.each<[string, () => void]>([
    ['that never opens', () => undefined],
    ['that opens and does not let in', () => screen.network.last.open()],
  ])('one %s', async (_what, then) => {
    start();
    screen.follow();
    then();
    await jest.advanceTimersByTimeAsync(10_100);
    expect(screen.network.sockets[0]?.terminated).toBe(true);
    expect(screen.network.sockets).toHaveLength(2);
    expect(screen.told.slice(0, 2)).toEqual([expect.stringMatching(/^waiting (1006|4504)$/), 'connecting']);
  });

  it('what it says afterwards does not disturb the next one', async () => {
    await start().running();
    const { last: old } = screen.network;
    await jest.advanceTimersByTimeAsync(15_100);
    (await screen.network.last.accept()).ready('a');
    screen.told.length = 0;
    old.change('z');
    expect(old.onerror).not.toBeNull();
    old.fail('Late');
    old.end(4400, 'Late');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(screen.network.sockets).toHaveLength(2);
    expect(screen.told).toEqual([]);
  });
});

describe('nothing is left behind', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['while it connects', async () => undefined],
    ['while it waits to be let in', async () => screen.network.last.open()],
    ['while it runs', async () => (await screen.network.last.accept()).ready('a')],
    [
      'while a ping is out',
      async () => {
        await screen.network.last.accept();
        await jest.advanceTimersByTimeAsync(10_001);
      },
    ],
    [
      'while it waits to try again',
      async () => {
        (await screen.network.last.accept()).end(1013);
        await settle();
      },
    ],
    [
      'while it waits to open an ended feed again',
      async () => {
        (await screen.network.last.accept()).ready('a');
        screen.network.last.say({ type: 'complete', id: screen.network.last.subscribed[0]?.id });
        await settle();
      },
    ],
  ])('by a client that is disposed of %s', async (_when, until) => {
    start();
    screen.follow();
    await until();
    screen.told.length = 0;
    const sockets = screen.network.sockets.length;
    screen.feed.dispose();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(screen.network.sockets).toHaveLength(sockets);
    expect(screen.told).toEqual([]);
  });

  it('by one whose peer answers its close', async () => {
    const subscription = await start().running();
    subscription.close();
    await settle();
    screen.network.last.end(1000);
    expect(jest.getTimerCount()).toBe(0);
    expect(screen.network.last.terminated).toBe(false);
  });

  it('by one that the peer lets wait for the end of its close', async () => {
    const subscription = await start().running();
    subscription.close();
    await jest.advanceTimersByTimeAsync(999);
    expect(screen.network.last.terminated).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(screen.network.last.terminated).toBe(true);
  });

  it('and a subscription that comes right after another left has a socket', async () => {
    const first = await start().running();
    first.close();
    screen.follow();
    await settle();
    await jest.advanceTimersByTimeAsync(100);
    const socket =
      screen.network.last.subscribed.length === 2 ? screen.network.last : await screen.network.last.accept();
    socket.change('n');
    expect(screen.told.at(-1)).toBe('message n');
  });
});
