import { settle } from '../support/fake-network';
import { QUERY, ToldFeed } from '../support/told-feed';

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

describe('what comes is handed on', () => {
  it('by its kind, and each once', async () => {
    const subscription = await start().running();
    const { last: socket } = screen.network;
    expect(socket.subscribed).toMatchObject([
      { payload: { query: QUERY, operationName: 'Watch', variables: { slug: 'leicester' } } },
    ]);
    socket.change('b');
    socket.change('b');
    socket.next({ data: { f: {} }, extensions: { cursor: 'c', feed: 'checkpoint' } });
    socket.change('a');
    socket.next({ data: null, errors: [{ message: 'Went wrong' }], extensions: { cursor: 'd' } });
    socket.next({ data: { f: { explanation: 'Too old.' } }, extensions: { cursor: 'b', feed: 'resync' } });
    socket.change('c');
    expect(screen.told).toEqual([
      'message b',
      'checkpoint c',
      'message d with Went wrong',
      'resync b: Too old.',
      'message c',
    ]);
    expect(subscription).toMatchObject({ cursor: 'c', status: 'live', closed: false });
  });

  it('nothing after it is closed, and the server is screen.told', async () => {
    const subscription = await start().running();
    subscription.close();
    screen.network.last.change('b');
    await settle();
    expect(screen.told).toEqual([]);
    expect(subscription).toMatchObject({ cursor: 'a', closed: true });
    expect(screen.network.last.heard('complete')).toHaveLength(1);
    expect(screen.network.last.closedWith).toBe(1000);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('Mine');
      },
    ],
    ['fails later', () => Promise.reject(new Error('Mine'))],
  ])('whatever a handler does: one that %s is reported, and the feed goes on', async (_what, fault) => {
    start();
    screen.follow(undefined, (cursor) => (cursor === 'b' ? fault() : undefined));
    const socket = await screen.network.last.accept();
    ['b', 'c'].forEach((cursor) => socket.change(cursor));
    await settle();
    expect(screen.told).toEqual(['live', 'message b', 'message c']);
    expect(screen.reported).toEqual([new Error('Mine')]);
    expect(screen.network.sockets).toHaveLength(1);
  });

  it('one that closes its subscription hears nothing more', async () => {
    start();
    const subscription = screen.follow(undefined, () => subscription.close());
    const socket = await screen.network.last.accept();
    ['b', 'c'].forEach((cursor) => socket.change(cursor));
    expect(screen.told).toEqual(['live', 'message b']);
  });
});

it('a status handler may close the subscription', async () => {
  start();
  const heard: string[] = [];
  const subscription = screen.feed.subscribe(
    { query: QUERY },
    {
      message: () => heard.push('message'),
      ready: () => heard.push('ready'),
      resync: () => heard.push('resync'),
      error: () => heard.push('error'),
      status: (status) => {
        heard.push(status);
        subscription.close();
      },
    },
  );
  (await screen.network.last.accept()).ready('a');
  screen.network.last.change('b');
  expect(heard).toEqual(['live']);
});

describe('after a break', () => {
  it('it goes on after its last cursor, in the same subscription', async () => {
    await start().running();
    screen.network.last.change('b');
    screen.network.last.end(1012, 'Service restart');
    await jest.advanceTimersByTimeAsync(99);
    expect(screen.network.sockets).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    const again = await screen.network.last.accept();
    expect(again.askedAfter).toBe('b');
    again.ready('b');
    again.change('b');
    again.change('c');
    expect(screen.told).toEqual([
      'message b',
      'waiting 1012',
      'connecting',
      'live',
      'resumed b',
      'message c',
    ]);
  });

  it('a subscription that is given a cursor resumes at once', async () => {
    start();
    screen.follow('m');
    const socket = await screen.network.last.accept();
    expect(socket.askedAfter).toBe('m');
    socket.ready('m');
    expect(screen.told).toEqual(['live', 'resumed m']);
  });

  it('a resync that a break swallowed comes again', async () => {
    start();
    const subscription = screen.follow('old');
    (await screen.network.last.accept()).ready('head');
    expect(subscription.cursor).toBe('old');
    screen.network.last.end(1006);
    await jest.advanceTimersByTimeAsync(100);
    const again = await screen.network.last.accept();
    expect(again.askedAfter).toBe('old');
    again.ready('head');
    again.next({ data: { f: {} }, extensions: { cursor: 'head', feed: 'resync' } });
    expect(subscription.cursor).toBe('head');
  });

  it('several subscriptions share a socket and each goes on in its own place', async () => {
    start();
    screen.follow('x');
    screen.follow('y');
    await screen.network.last.accept();
    screen.network.last.end(1006);
    await jest.advanceTimersByTimeAsync(100);
    const again = await screen.network.last.accept();
    expect(again.subscribed.map(({ payload }) => payload?.variables?.['after'])).toEqual(['x', 'y']);
    expect(screen.network.sockets).toHaveLength(2);
  });

  it('a feed that the server ends is opened again, after a wait', async () => {
    await start().running();
    screen.network.last.say({ type: 'complete', id: screen.network.last.subscribed[0]?.id });
    await settle();
    expect(screen.told).toEqual(['waiting undefined']);
    await jest.advanceTimersByTimeAsync(100);
    const again = await screen.network.last.accept();
    expect(again.askedAfter).toBe('a');
    again.ready('a');
    expect(screen.told.slice(1)).toEqual(['connecting', 'live', 'resumed a']);
  });
});
