import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { followLargely, LARGE_BYTES, LargeEvents, numbersTold, upTo } from '../support/large-events';
import { LiveSocket } from '../support/live-socket';
import { memoryOf } from '../support/memory-of';
import type { Process } from '../support/process';
import { Workplace } from '../support/workplace';

jest.setTimeout(180_000);

/** How long others are told what is new while some read nothing; 60 for the whole of what the check asks. */
const SECONDS = Number(process.env['STALL_SECONDS'] ?? 4);
const STALLED = 20;
const MEGABYTE = 1_000_000;
/** What a server of any kind grows by when it begins to work. */
const AT_WORK = 40 * MEGABYTE;
const EVENTS_AT_ONCE = 20;

let place: Workplace;
let database: FreshDatabase;
let server: Process;
let url: string;
beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  server = place.serve({ DATABASE_URL: database.url, SLOW_SOCKET_SECONDS: '600' });
  url = await server.ready();
});
afterAll(async () => {
  await place.close();
  await database.drop();
});

async function follow(after?: string): Promise<LiveSocket> {
  const socket = await LiveSocket.open(url.replace('http', 'ws'), { persona: 'lead@leicester' });
  followLargely(socket, after);
  await socket.answer('1');
  return socket;
}

describe('39: clients that read nothing', () => {
  it('hold up nobody, cost the server less than a megabyte each, and have everything once they read again', async () => {
    const lively = await follow();
    const events = new LargeEvents(url);
    await events.write(EVENTS_AT_ONCE);
    const stalled = await Promise.all(Array.from({ length: STALLED }, () => follow()));
    for (const socket of stalled) socket.pause();
    const before = await memoryOf(server.pid);
    for (const end = performance.now() + SECONDS * 1_000; performance.now() < end;)
      await events.write(EVENTS_AT_ONCE);
    // Kept for all of them together it would be several times as much as is allowed for.
    expect((events.written - EVENTS_AT_ONCE) * LARGE_BYTES * STALLED).toBeGreaterThan(
      2 * (STALLED * MEGABYTE + AT_WORK),
    );
    await lively.until(() => numbersTold(lively).length === events.written, 'everything', 30_000);
    expect(numbersTold(lively)).toEqual(upTo(events.written));
    expect((await memoryOf(server.pid)) - before).toBeLessThan(STALLED * MEGABYTE + AT_WORK);
    for (const socket of stalled) socket.resume();
    for (const socket of stalled) {
      const missed = upTo(events.written, EVENTS_AT_ONCE);
      await socket.until(() => numbersTold(socket).length >= missed.length, 'what it missed', 60_000);
      expect(numbersTold(socket)).toEqual(missed);
    }
    for (const socket of [lively, ...stalled]) await socket.leave();
  });
});
