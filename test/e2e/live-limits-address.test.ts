import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { LiveSocket } from '../support/live-socket';
import { startTestServer, type TestServer } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(60_000);

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

describe('MAX_SOCKETS_PER_ADDRESS', () => {
  const attempt = async (server: TestServer, from?: string): Promise<string> => {
    const options = from === undefined ? {} : { headers: { 'x-forwarded-for': from } };
    const socket = await LiveSocket.connect(server.webSocketUrl, options);
    sockets.push(socket);
    return socket.ended ?? 'in';
  };

  const attempts = async (
    server: TestServer,
    origins: readonly (string | undefined)[],
  ): Promise<string[]> => {
    const outcomes: string[] = [];
    for (const from of origins) outcomes.push(await attempt(server, from));
    return outcomes;
  };

  const FULL = 'status 429';

  it('lets in so many, and more once one has left; those inside notice nothing', async () => {
    const server = await serve({ MAX_SOCKETS_PER_ADDRESS: '3' });
    const [first, ...others] = [await join(server), await join(server), await join(server)];
    expect(await attempts(server, [undefined, undefined])).toEqual([FULL, FULL]);
    for (const socket of [first, ...others]) await socket.stays();
    await first.leave();
    await until(async () => (await attempt(server)) === 'in');
    expect(await attempt(server)).toBe(FULL);
  });

  it('counts sockets that have not said who they are, and those that it has closed itself no more', async () => {
    const server = await serve({ MAX_SOCKETS_PER_ADDRESS: '2' });
    expect(await attempts(server, [undefined, undefined, undefined])).toEqual(['in', 'in', FULL]);
    for (const socket of sockets.slice(0, 2)) socket.say('nonsense');
    await until(async () => (await attempt(server)) === 'in');
  });

  it('takes nobody at their word without a trusted proxy', async () => {
    const server = await serve({ MAX_SOCKETS_PER_ADDRESS: '2' });
    const claims = ['203.0.113.1', '203.0.113.2', '203.0.113.3', '127.0.0.1', undefined];
    expect(await attempts(server, claims)).toEqual(['in', 'in', FULL, FULL, FULL]);
  });

  it('takes nobody at their word who is not the proxy that is trusted', async () => {
    const server = await serve({
      MAX_SOCKETS_PER_ADDRESS: '2',
      TRUSTED_PROXIES: '10.0.0.0/8, 203.0.113.0/24',
    });
    const claims = ['203.0.113.1', '203.0.113.2', '203.0.113.3'];
    expect(await attempts(server, claims)).toEqual(['in', 'in', FULL]);
  });

  it('counts by the address that a trusted proxy has seen, whatever the client wrote before it', async () => {
    const server = await serve({ MAX_SOCKETS_PER_ADDRESS: '2', TRUSTED_PROXIES: '127.0.0.1' });
    expect(await attempts(server, ['203.0.113.1', '203.0.113.1', '203.0.113.1'])).toEqual(['in', 'in', FULL]);
    expect(await attempts(server, ['203.0.113.2', '203.0.113.2', '203.0.113.2'])).toEqual(['in', 'in', FULL]);
    const spoofed = [
      '198.51.100.7, 203.0.113.1',
      '127.0.0.1, 203.0.113.2',
      'unknown, 203.0.113.1',
      ', ,203.0.113.2',
    ];
    expect(await attempts(server, spoofed)).toEqual([FULL, FULL, FULL, FULL]);
    expect(await attempts(server, ['203.0.113.1, 203.0.113.3'])).toEqual(['in']);
  });

  it('looks through a chain of trusted proxies, and no further', async () => {
    const server = await serve({ MAX_SOCKETS_PER_ADDRESS: '1', TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8' });
    expect(await attempts(server, ['203.0.113.1, 10.1.2.3', '203.0.113.1, 10.9.9.9'])).toEqual(['in', FULL]);
    expect(await attempts(server, ['203.0.113.9, 203.0.113.1, 10.1.2.3'])).toEqual([FULL]);
    expect(await attempts(server, ['203.0.113.2, 10.1.2.3'])).toEqual(['in']);
  });
});
