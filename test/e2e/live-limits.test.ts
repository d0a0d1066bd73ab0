import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import { StatusWriter } from '../support/status-writer';
import { startTestServer, type TestServer } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(60_000);

const LEAD = { persona: 'lead@leicester' };
const HERE = { slug: 'leicester' };

let database: FreshDatabase;
const servers: TestServer[] = [];
const sockets: LiveSocket[] = [];

beforeAll(async () => {
  database = await freshDatabase('sample');
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.leave();
  for (const server of servers.splice(0)) await server.close();
});

afterAll(() => database.drop());

async function serve(env: Record<string, string>): Promise<TestServer> {
  const server = await startTestServer(database.url, { env });
  servers.push(server);
  return server;
}

async function join(
  server: TestServer,
  options: Parameters<typeof LiveSocket.open>[1] = {},
): Promise<LiveSocket> {
  const socket = await LiveSocket.open(server.webSocketUrl, options);
  sockets.push(socket);
  return socket;
}

const limited = (socket: LiveSocket): string[] =>
  socket.heard
    .filter(({ payload }) => (payload?.errors ?? payload)?.[0]?.extensions?.code === 'LIMIT_EXCEEDED')
    .map(({ id }) => id ?? '');

const ready = (socket: LiveSocket): string[] =>
  socket.heard.filter(({ payload }) => payload?.extensions?.feed === 'ready').map(({ id }) => id ?? '');

const answered = (socket: LiveSocket, count: number): Promise<void> =>
  socket.until(() => limited(socket).length + ready(socket).length >= count, `${count} answers`);

const named = (count: number, letter: string): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);

describe('MAX_SUBSCRIPTIONS_PER_SOCKET', () => {
  it('refuses what is too much with LIMIT_EXCEEDED, even all at once; the others go on', async () => {
    const server = await serve({ MAX_SUBSCRIPTIONS_PER_SOCKET: '5' });
    const socket = await join(server, LEAD);
    for (const id of named(8, 'a')) socket.subscribe(id, STATUSES, HERE);
    await answered(socket, 8);
    expect(ready(socket).sort()).toEqual(named(5, 'a'));
    expect(limited(socket).sort()).toEqual(['a5', 'a6', 'a7']);
    await new StatusWriter(server.url).ambition('ASC1a', 'ON_TARGET', 'to those inside');
    for (const id of named(5, 'a')) await socket.answer(id, ({ payload }) => !payload.extensions.feed);
    socket.complete('a2');
    socket.subscribe('b', STATUSES, HERE);
    await socket.answer('b');
    expect(ready(socket)).toContain('b');
    const elsewhere = await join(server, LEAD);
    elsewhere.subscribe('c', STATUSES, HERE);
    await elsewhere.answer('c');
    expect(ready(elsewhere)).toEqual(['c']);
  });

  it('counts queries that are under way, and those that are answered no more', async () => {
    const server = await serve({ MAX_SUBSCRIPTIONS_PER_SOCKET: '5' });
    const socket = await join(server);
    for (const id of named(5, 'a')) socket.subscribe(id, STATUSES, HERE);
    await answered(socket, 5);
    socket.subscribe('query', '{ organisations { slug } }');
    await socket.answer('query');
    expect(limited(socket)).toEqual(['query']);
    socket.complete('a0');
    for (const id of named(3, 'query')) {
      socket.subscribe(id, '{ organisations { slug } }');
      await socket.answer(id, ({ type }) => type === 'complete');
    }
    expect(limited(socket)).toEqual(['query']);
  });
});

describe('MAX_SUBSCRIPTIONS_PER_USER', () => {
  it('counts over all sockets of a person, even all at once, and has room again', async () => {
    const server = await serve({ MAX_SUBSCRIPTIONS_PER_USER: '5' });
    const [one, other] = [await join(server, LEAD), await join(server, LEAD)];
    for (const id of named(4, 'a')) one.subscribe(id, STATUSES, HERE);
    for (const id of named(4, 'b')) other.subscribe(id, STATUSES, HERE);
    await answered(one, 4);
    await answered(other, 4);
    expect(ready(one).length + ready(other).length).toBe(5);
    expect(limited(one).length + limited(other).length).toBe(3);
    await new StatusWriter(server.url).ambition('ASC1b', 'ON_TARGET', 'to those inside');
    for (const id of ready(one)) await one.answer(id, ({ payload }) => !payload.extensions.feed);
    // One by completing, the rest by a connection that is cut.
    const [first = ''] = ready(other);
    other.complete(first);
    other.subscribe('again', STATUSES, HERE);
    await other.answer('again');
    expect(ready(other)).toContain('again');
    await one.leave();
    await until(() => server.app.live.hub.counters.followers < 5);
    other.subscribe('at last', STATUSES, HERE);
    await other.answer('at last');
    expect(ready(other)).toContain('at last');
  });

  it('is nothing to another person, to the same name elsewhere, or to the public', async () => {
    const server = await serve({ MAX_SUBSCRIPTIONS_PER_USER: '2' });
    const full = await join(server, LEAD);
    for (const id of named(3, 'a')) full.subscribe(id, STATUSES, HERE);
    await answered(full, 3);
    expect(limited(full)).toHaveLength(1);
    for (const persona of ['analyst@leicester', 'lead@leicestershire', undefined]) {
      const socket = await join(server, persona ? { persona } : {});
      const slug = persona?.split('@')[1] ?? 'leicester';
      for (const id of named(2, 'b')) socket.subscribe(id, STATUSES, { slug });
      await answered(socket, 2);
      expect(limited(socket)).toEqual([]);
    }
  });

  it('is not used up by what was refused, nor by what was completed before it began', async () => {
    const server = await serve({ MAX_SUBSCRIPTIONS_PER_USER: '2', MAX_SUBSCRIPTIONS_PER_SOCKET: '100' });
    const socket = await join(server, LEAD);
    for (const id of named(10, 'bad')) {
      socket.subscribe(id, STATUSES, { ...HERE, filter: { division: ['NOWHERE'] } });
      await socket.answer(id);
    }
    for (const id of named(10, 'brief')) {
      socket.subscribe(id, STATUSES, HERE);
      socket.complete(id);
    }
    await until(() => server.app.live.hub.counters.followers === 0);
    await socket.stays();
    socket.heard.length = 0;
    for (const id of named(2, 'a')) socket.subscribe(id, STATUSES, HERE);
    await answered(socket, 2);
    expect(ready(socket)).toHaveLength(2);
  });
});
