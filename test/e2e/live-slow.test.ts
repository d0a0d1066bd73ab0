import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { residentBytes } from '../support/garbage';
import { followLargely, LARGE_BYTES, LargeEvents, numbersTold, upTo } from '../support/large-events';
import { LiveSocket } from '../support/live-socket';
import { startTestServer, type TestServer } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(120_000);

const LEAD = { persona: 'lead@leicester' };
const MEGABYTE = 1_000_000;
/** Messages that fill the buffers of the system on both sides several times over. */
const MANY = 100;

let database: FreshDatabase;
const servers: TestServer[] = [];

beforeEach(async () => {
  database = await freshDatabase('sample');
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  await database.drop();
});

async function serve(env: Record<string, string>): Promise<TestServer> {
  const server = await startTestServer(database.url, { env });
  servers.push(server);
  return server;
}

async function follow(url: string, after?: string): Promise<LiveSocket> {
  const socket = await LiveSocket.open(url, LEAD);
  followLargely(socket, after);
  await socket.answer('1');
  return socket;
}

const followers = ({ app }: TestServer): number => app.live.hub.counters.followers;

it('thirty that are not read hold up nobody, cost little, and get everything in order once they are', async () => {
  const server = await serve({ SLOW_SOCKET_SECONDS: '600' });
  const lively = await follow(server.webSocketUrl);
  const stalled = await Promise.all(Array.from({ length: 30 }, () => follow(server.webSocketUrl)));
  for (const socket of stalled) socket.pause();
  const before = await residentBytes();
  const events = new LargeEvents(server.url);
  await events.write(MANY);
  await lively.until(() => numbersTold(lively).length === MANY, 'everything', 30_000);
  expect(numbersTold(lively)).toEqual(upTo(MANY));
  lively.heard.length = 0;
  const grown = (await residentBytes()) - before;
  // What the buffers of the system hold went out to each, and no more waits here for it.
  expect(server.app.live.hub.counters.deliveries).toBeLessThan(MANY + (stalled.length * MANY) / 2);
  for (const socket of stalled) socket.resume();
  for (const socket of stalled) {
    await socket.until(() => numbersTold(socket).length >= MANY, 'what it missed', 60_000);
    expect(numbersTold(socket)).toEqual(upTo(MANY));
  }
  // A megabyte for each, and the messages once for all.
  expect(grown).toBeLessThan(stalled.length * MEGABYTE + 1.5 * MANY * LARGE_BYTES);
  for (const socket of [lively, ...stalled]) await socket.leave();
});

describe('a socket', () => {
  it('that takes nothing for SLOW_SOCKET_SECONDS is closed with 1013, and loses nothing', async () => {
    const server = await serve({ SLOW_SOCKET_SECONDS: '1' });
    const [socket, other] = [await follow(server.webSocketUrl), await follow(server.webSocketUrl)];
    const events = new LargeEvents(server.url);
    await events.write(3);
    await socket.until(() => numbersTold(socket).length === 3, 'the first');
    socket.pause();
    await events.write(MANY);
    await until(() => followers(server) === 1);
    socket.resume();
    // A machine that is busy may take longer to read on than the close waits.
    expect(await socket.outcome).toMatch(/^code (1013|1006)$/);
    const told = numbersTold(socket);
    expect(told).toEqual(upTo(told.length));
    expect(told.length).toBeLessThan(events.written);
    const back = await follow(server.webSocketUrl, socket.cursor('1'));
    await back.until(() => numbersTold(back).at(-1) === events.written - 1, 'the rest', 30_000);
    expect([...told, ...numbersTold(back)]).toEqual(upTo(events.written));
    await other.until(() => numbersTold(other).length === events.written, 'everything', 30_000);
    for (const each of [back, other]) await each.leave();
  });

  it('that does not read the close either is cut, and loses nothing', async () => {
    const server = await serve({ SLOW_SOCKET_SECONDS: '1' });
    const socket = await follow(server.webSocketUrl);
    const events = new LargeEvents(server.url);
    socket.pause();
    await events.write(MANY);
    await until(() => followers(server) === 0);
    // Longer than the server waits for an answer to its close.
    await sleep(7_000);
    socket.resume();
    expect(await socket.outcome).toMatch(/^code (1006|1013)$/);
    const back = await follow(server.webSocketUrl, socket.cursor('1'));
    await back.until(() => numbersTold(back).at(-1) === events.written - 1, 'the rest', 30_000);
    expect([...numbersTold(socket), ...numbersTold(back)]).toEqual(upTo(events.written));
    await back.leave();
  });

  it('that is slow but reads on stays, for however long it is behind', async () => {
    const server = await serve({ SLOW_SOCKET_SECONDS: '3' });
    const socket = await follow(server.webSocketUrl);
    const events = new LargeEvents(server.url);
    socket.socket.on('message', () => {
      socket.pause();
      setTimeout(() => socket.resume(), 100);
    });
    await events.write(1.5 * MANY);
    await socket.until(() => numbersTold(socket).length === 1.5 * MANY, 'everything', 60_000);
    expect(numbersTold(socket)).toEqual(upTo(1.5 * MANY));
    await socket.leave();
  });

  it('that is not read is not listened to either: a flood from it waits, and costs nothing', async () => {
    const server = await serve({ SLOW_SOCKET_SECONDS: '600', MAX_MESSAGES_PER_SECOND: '100000' });
    const [socket, other] = [await follow(server.webSocketUrl), await follow(server.webSocketUrl)];
    const events = new LargeEvents(server.url);
    socket.pause();
    await events.write(MANY);
    await other.until(() => numbersTold(other).length === MANY, 'everything', 30_000);
    const text = 'x'.repeat(1_000);
    for (let turn = 0; turn < 50_000; turn++) socket.say({ type: 'ping', payload: { turn, text } });
    await sleep(2_000);
    const waiting = socket.socket.bufferedAmount;
    await sleep(1_000);
    // Not a byte was taken for a second, and most of the fifty megabytes are still here.
    expect(socket.socket.bufferedAmount).toBe(waiting);
    expect(waiting).toBeGreaterThan(20 * MEGABYTE);
    await other.stays();
    socket.resume();
    const pongs = (): number => socket.heard.filter(({ type }) => type === 'pong').length;
    await socket.until(() => pongs() === 50_000, 'an answer to everything', 60_000);
    expect(numbersTold(socket)).toEqual(upTo(MANY));
    for (const each of [socket, other]) await each.leave();
  });
});
