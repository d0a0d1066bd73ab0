import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { keptBytes } from '../support/garbage';
import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import { ServerSide } from '../support/server-side';
import { StatusWriter } from '../support/status-writer';
import { startTestServer, type TestServer } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(300_000);

/** A third of them in each way. `npm run test:cycles` goes through a hundred thousand. */
const CYCLES = Number(process.env['LIVE_CYCLES'] ?? 6_000);
const SOCKETS = 5;
/** Begun together on one socket. */
const TOGETHER = 100;
const ROUND = SOCKETS * TOGETHER;
const HERE = { slug: 'leicester' };

let database: FreshDatabase;
let server: TestServer;
let sockets: LiveSocket[];
let inside: ServerSide;

beforeAll(async () => {
  database = await freshDatabase('sample');
  const env = { MAX_MESSAGES_PER_SECOND: '100000', MAX_SUBSCRIPTIONS_PER_USER: '100000' };
  server = await startTestServer(database.url, { env });
  inside = new ServerSide();
  const open = (): Promise<LiveSocket> => LiveSocket.open(server.webSocketUrl, { persona: 'lead@leicester' });
  sockets = await Promise.all(Array.from({ length: SOCKETS }, open));
  await until(() => inside.listeners.length === SOCKETS);
});

afterAll(async () => {
  inside.stop();
  for (const socket of sockets) await socket.leave();
  await server.close();
  await database.drop();
});

const followers = (): number => server.app.live.hub.counters.followers;
const ready = (socket: LiveSocket): number =>
  socket.heard.filter(({ payload }) => payload?.extensions?.feed === 'ready').length;

const ids = Array.from({ length: TOGETHER }, (_, index) => `subscription ${index}`);

/** Each is completed once its first message has come. */
async function afterTheFirst(socket: LiveSocket): Promise<void> {
  for (const id of ids) socket.subscribe(id, STATUSES, HERE);
  await socket.until(() => ready(socket) === TOGETHER, 'the first messages');
  for (const id of ids) socket.complete(id);
  await socket.stays();
}

/** Each is completed in the same breath, before anything can have come. */
async function beforeTheFirst(socket: LiveSocket): Promise<void> {
  for (const id of ids) {
    socket.subscribe(id, STATUSES, HERE);
    socket.complete(id);
  }
  await socket.stays();
}

/** One id stands for one after the other. */
async function underOneId(socket: LiveSocket): Promise<void> {
  for (let turn = 0; turn < TOGETHER; turn++) {
    socket.subscribe('the same', STATUSES, HERE);
    socket.complete('the same');
  }
  await socket.stays();
}

/** The connection itself goes, with all that was begun on it. */
async function cutOff(): Promise<void> {
  const socket = await LiveSocket.open(server.webSocketUrl, { persona: 'lead@leicester' });
  for (const id of ids.slice(0, 20)) socket.subscribe(id, STATUSES, HERE);
  await socket.answer(ids[0] ?? '');
  await socket.leave();
}

async function rounds(count: number, cycle: (socket: LiveSocket) => Promise<void>): Promise<void> {
  for (let round = 0; round < count; round++) {
    await Promise.all(sockets.map((socket) => cycle(socket)));
    for (const socket of sockets) socket.heard.length = 0;
  }
  await until(() => followers() === 0);
}

it.each([
  ['after the first message', afterTheFirst],
  ['before the first message', beforeTheFirst],
  ['under one id again and again', underOneId],
])('feeds that are completed %s leave nothing behind, however many', async (_when, cycle) => {
  const many = Math.max(4, Math.round(CYCLES / 3 / ROUND));
  // Whatever grows once and for all has grown after these.
  await rounds(4, cycle);
  const [listeners, ours, before] = [inside.listeners, listenersOf(process), await keptBytes()];
  await rounds(many, cycle);
  const grown = (await keptBytes()) - before;
  expect(inside.listeners).toEqual(listeners);
  expect(listenersOf(process)).toEqual(ours);
  // One question was asked; it is forgotten meanwhile if collecting the garbage took long.
  expect(server.app.live.hub.counters.groups).toBeLessThanOrEqual(1);
  expect(grown).toBeLessThan(many * ROUND * BYTES_FOR_EACH + BYTES_FOR_ALL);
});

it('feeds whose connection is cut leave nothing behind either', async () => {
  for (let turn = 0; turn < 200; turn++) await cutOff();
  await until(() => followers() === 0);
  const before = await keptBytes();
  for (let turn = 0; turn < 200; turn++) await cutOff();
  await until(() => followers() === 0);
  expect(((await keptBytes()) - before) / 200).toBeLessThan(BYTES_FOR_A_SOCKET);
  expect(inside.listeners).toHaveLength(SOCKETS);
});

it('a follower of whatever came before still hears what is new, once', async () => {
  const [socket] = sockets as [LiveSocket];
  await underOneId(socket);
  socket.heard.length = 0;
  socket.subscribe('the same', STATUSES, HERE);
  await socket.answer('the same');
  expect(followers()).toBe(1);
  await new StatusWriter(server.url).ambition('ASC1a', 'ON_TARGET', 'after it all');
  await socket.answer('the same', ({ payload }) => payload.data.statusChanged.reason === 'after it all');
  await socket.stays();
  expect(socket.told('the same')).toHaveLength(2);
  socket.complete('the same');
  await until(() => followers() === 0);
  socket.heard.length = 0;
});

it('questions that nobody asks any more are forgotten after a while', async () => {
  const before = await keptBytes();
  for (let turn = 0; turn < 2_000; turn++) {
    const socket = sockets[turn % SOCKETS] as LiveSocket;
    const id = `question ${turn}`;
    socket.subscribe(id, STATUSES, { ...HERE, filter: { theme: [`Theme ${turn}`] } });
    if (turn % 2 === 0) await socket.answer(id);
    socket.complete(id);
  }
  await until(() => followers() === 0);
  expect(server.app.live.hub.counters.groups).toBeGreaterThan(100);
  for (const socket of sockets) socket.heard.length = 0;
  await until(() => server.app.live.hub.counters.groups === 0);
  expect((await keptBytes()) - before).toBeLessThan(2_000 * 500 + BYTES_FOR_ALL);
});

/** Far less than anything that is kept for one: a timer alone takes more. */
const BYTES_FOR_EACH = 50;
/** What moves up and down by itself from one look to the next, and caches that are bounded, however many there were. */
const BYTES_FOR_ALL = 400_000;
/** A socket that is kept with its twenty feeds takes ten times as much. */
const BYTES_FOR_A_SOCKET = 4_000;

const listenersOf = (emitter: NodeJS.Process): object =>
  Object.fromEntries(emitter.eventNames().map((event) => [String(event), emitter.listenerCount(event)]));
