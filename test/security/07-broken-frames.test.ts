import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import { memoryOf } from '../support/memory-of';
import type { Process } from '../support/process';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

const TIMES = 60;
/** All that is sent of a kind comes to more than this, but for what is small by its nature. */
const MOST_BYTES = 50_000_000;

let place: Workplace;
let database: FreshDatabase;
let server: Process;
let url: string;
let bystander: LiveSocket;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  server = place.serve({ DATABASE_URL: database.url });
  url = (await server.ready()).replace('http', 'ws');
  bystander = await LiveSocket.open(url);
  bystander.subscribe('1', STATUSES, { slug: 'leicester' });
  await bystander.answer('1');
});

afterAll(async () => {
  await bystander.leave();
  await place.close();
  await database.drop();
});

const text = (bytes: number): string => JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(bytes) } });

const BROKEN: [code: number, what: string, say: (socket: LiveSocket) => void][] = [
  [4400, 'a binary message', ({ socket }) => socket.send(Buffer.from('{"type":"ping"}'), { binary: true })],
  [1009, 'a message of 2 MB', ({ socket }) => socket.send(text(2_000_000))],
  [
    1009,
    '2 MB in pieces of 20 kB',
    ({ socket }) => {
      for (let piece = 0; piece < 100; piece++)
        socket.send('x'.repeat(20_000), { fin: false }, () => undefined);
    },
  ],
  [
    1008,
    'a message in 10,000 pieces',
    ({ socket }) => {
      for (let piece = 0; piece < 10_000; piece++) socket.send('x', { fin: false }, () => undefined);
    },
  ],
  [
    1007,
    'text that is not UTF-8',
    ({ socket }) => socket.send(Buffer.from([0x22, 0xc3, 0x28, 0x22]), { binary: false }),
  ],
];

describe('7: frames that are no message', () => {
  it.each(BROKEN)('close with %s: %s, and cost no memory however often', async (code, _what, say) => {
    const attempt = async (): Promise<string> => {
      const socket = await LiveSocket.open(url);
      say(socket);
      return socket.outcome;
    };
    for (let turn = 0; turn < 10; turn++) expect(await attempt()).toBe(`code ${code}`);
    const before = await memoryOf(server.pid);
    for (let turn = 0; turn < TIMES; turn++) expect(await attempt()).toBe(`code ${code}`);
    expect((await memoryOf(server.pid)) - before).toBeLessThan(MOST_BYTES);
    await bystander.stays();
  });
});
