import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { keptBytes } from '../support/garbage';
import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import { startTestServer, type TestServer } from '../support/test-server';

jest.setTimeout(120_000);

const MEGABYTE = 1_000_000;
/** What caches and counters of two thousand messages may take, well below a kilobyte for each. */
const LITTLE = 1.5 * MEGABYTE;

let database: FreshDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase('sample');
  server = await startTestServer(database.url, { env: { MAX_MESSAGES_PER_SECOND: '100000' } });
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

/** By how many bytes memory has grown after so many of these, when as many were met before. */
async function growth(count: number, say: (turn: number) => Promise<void>): Promise<number> {
  for (let turn = 0; turn < count; turn++) await say(turn);
  const before = await keptBytes();
  for (let turn = 0; turn < count; turn++) await say(count + turn);
  return (await keptBytes()) - before;
}

const CLOSING: readonly (string | Buffer)[] = [
  '{"type":',
  JSON.stringify({ type: 'nonsense', text: 'x'.repeat(10_000) }),
  JSON.stringify({ type: 'subscribe', id: 'x'.repeat(10_000), payload: { query: '{ __typename }' } }),
  Buffer.alloc(10_000),
];

it('two thousand sockets that are closed for what they say leave nothing behind', async () => {
  const grown = await growth(1_000, async (turn) => {
    const socket = await LiveSocket.open(server.webSocketUrl);
    socket.say(CLOSING[turn % CLOSING.length] ?? '');
    expect(await socket.outcome).toBe('code 4400');
  });
  expect(grown).toBeLessThan(LITTLE);
});

it('two thousand operations that are refused leave nothing behind on a socket that stays', async () => {
  const socket = await LiveSocket.open(server.webSocketUrl, { persona: 'lead@leicester' });
  const refused = [
    (turn: number) => ({ slug: `no such ${turn}` }),
    (turn: number) => ({ slug: 'leicester', filter: { theme: [`x${turn}`, 'y'.repeat(600)] } }),
    (turn: number) => ({ slug: 'leicester', filter: { status: [`WORD_${turn}`] } }),
    (turn: number) => ({ slug: 'leicester', after: turn }),
  ];
  const grown = await growth(1_000, async (turn) => {
    socket.subscribe(`r${turn}`, STATUSES, refused[turn % refused.length]?.(turn) ?? {});
    const { payload } = await socket.answer(`r${turn}`);
    expect((payload.errors ?? payload)[0].extensions.code).toMatch(/^(NOT_FOUND|BAD_USER_INPUT)$/);
    socket.heard.length = 0;
  });
  expect(grown).toBeLessThan(LITTLE);
  await socket.leave();
});

it('two thousand cursors that cannot be resumed from leave nothing behind', async () => {
  const socket = await LiveSocket.open(server.webSocketUrl);
  const grown = await growth(1_000, async (turn) => {
    const id = `c${turn}`;
    socket.subscribe(id, STATUSES, { slug: 'leicester', after: `no cursor ${turn} ${'x'.repeat(5_000)}` });
    await socket.answer(id, ({ payload }) => payload.extensions?.feed === 'resync');
    socket.complete(id);
    socket.heard.length = 0;
  });
  expect(grown).toBeLessThan(LITTLE);
  await socket.leave();
});

it('what is said on connecting is not kept for as long as the socket', async () => {
  const sockets: LiveSocket[] = [];
  const before = await keptBytes();
  for (let turn = 0; turn < 100; turn++) {
    const socket = await LiveSocket.connect(server.webSocketUrl);
    socket.say({ type: 'connection_init', payload: { text: `${turn} ${'x'.repeat(500_000)}` } });
    await socket.until(() => socket.heard.length === 1, 'the welcome');
    sockets.push(socket);
  }
  expect((await keptBytes()) - before).toBeLessThan(10 * MEGABYTE);
  for (const socket of sockets) await socket.leave();
});
