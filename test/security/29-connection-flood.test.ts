import WebSocket from 'ws';
import { outcome, PROTOCOL } from '../support/bare-socket';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { request } from '../support/graphql-request';
import { LiveSocket } from '../support/live-socket';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

const CONNECTIONS = 3_000;
const MOST = 200;
/** As many as are on their way at any time. */
const TOGETHER = 250;
const NAME = '{ organisation(slug: "leicester") { name } }';

let place: Workplace;
let database: FreshDatabase;
let url: string;
beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  const settings = { DATABASE_URL: database.url, MAX_SOCKETS_PER_ADDRESS: String(MOST) };
  url = await place.serve(settings).ready();
});
afterAll(async () => {
  await place.close();
  await database.drop();
});

describe('29: a flood of connections', () => {
  it('is shed by the limits, while every question over HTTP and every socket that is in is answered', async () => {
    const inside = await LiveSocket.open(url.replace('http', 'ws'));
    const outcomes = new Map<string, number>();
    const note = (what: string): unknown => outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
    let left = CONNECTIONS;
    const flood = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const socket = new WebSocket(url.replace('http', 'ws'), PROTOCOL);
        const over = outcome(socket);
        const welcome = new Promise<string>((resolve) => {
          socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
          socket.on('message', () => resolve('in'));
        });
        note(await Promise.race([over, welcome]));
        socket.terminate();
        await over;
      }
    };
    let flooding = true;
    const all = Promise.all(Array.from({ length: TOGETHER }, flood)).finally(() => (flooding = false));
    let answered = 0;
    while (flooding) {
      const { status, data } = await request(url, NAME);
      expect([status, data.organisation.name]).toEqual([200, 'Leicester City Council']);
      await inside.stays();
      answered += 1;
    }
    await all;
    expect([...outcomes.keys()].sort()).toEqual(['in', 'status 429']);
    expect([...outcomes.values()].reduce((sum, count) => sum + count)).toBe(CONNECTIONS);
    // Asked again and again in the middle of it, not once before and once after.
    expect(answered).toBeGreaterThan(3);
    await inside.leave();
  });
});
