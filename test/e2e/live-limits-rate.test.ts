import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { request } from '../support/graphql-request';
import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import { memoryOf } from '../support/memory-of';
import type { Process } from '../support/process';
import { StatusWriter } from '../support/status-writer';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

const PER_SECOND = 5_000;
const FLOOD = 20_000;
/** What the rate allows, a second's worth of which may come in one go, with a quarter off for coarse timers. */
const LEAST_MILLISECONDS = (0.75 * 1_000 * (FLOOD - PER_SECOND)) / PER_SECOND;

let place: Workplace;
let database: FreshDatabase;
let server: Process;
let http: string;
let url: string;
let flooding: LiveSocket;
let other: LiveSocket;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  server = place.serve({
    DATABASE_URL: database.url,
    MAX_MESSAGES_PER_SECOND: String(PER_SECOND),
    MAX_SUBSCRIPTIONS_PER_SOCKET: '10000',
  });
  http = await server.ready();
  url = http.replace('http', 'ws');
});

beforeEach(async () => {
  flooding = await LiveSocket.open(url);
  other = await LiveSocket.open(url, { persona: 'lead@leicester' });
});

afterEach(async () => {
  await flooding.leave();
  await other.leave();
});

afterAll(async () => {
  await place.close();
  await database.drop();
});

/** Says so many things at once; gives for how long they were answered, when all were. */
async function flood(say: (turn: number) => void, all: () => boolean): Promise<number> {
  const start = performance.now();
  for (let turn = 0; turn < FLOOD; turn++) say(turn);
  await flooding.until(all, 'everything', 40_000);
  return performance.now() - start;
}

it('a flood waits at who makes it: it is slowed, nothing of it is lost, and it costs no memory', async () => {
  const text = 'x'.repeat(1_000);
  const before = await memoryOf(server.pid);
  let most = 0;
  const looking = setInterval(
    () => void memoryOf(server.pid).then((now) => (most = Math.max(most, now))),
    100,
  );
  // After a second most of the twenty megabytes are still here.
  const waiting = sleep(1_000).then(() => flooding.socket.bufferedAmount);
  const took = await flood(
    (turn) => flooding.say({ type: 'ping', payload: { turn, text } }),
    () => flooding.heard.length > FLOOD,
  );
  clearInterval(looking);
  expect(took).toBeGreaterThan(LEAST_MILLISECONDS);
  expect(await waiting).toBeGreaterThan(4_000_000);
  const turns = flooding.heard.slice(1).map(({ payload }) => payload.turn);
  expect(turns).toEqual(Array.from({ length: FLOOD }, (_, turn) => turn));
  expect(most - before).toBeLessThan(60_000_000);
});

it('others are served meanwhile: what they ask, what they follow and what they write', async () => {
  other.subscribe('feed', STATUSES, { slug: 'leicester' });
  await other.answer('feed');
  let over = false;
  const flooded = flood(
    () => flooding.say({ type: 'ping' }),
    () => flooding.heard.length > FLOOD,
  ).finally(() => (over = true));
  let served = 0;
  for (let turn = 0; !over; turn++) {
    await other.stays();
    expect((await request(http, '{ organisations { slug } }')).status).toBe(200);
    await new StatusWriter(http).ambition('ASC1a', 'ON_TARGET', `in the flood ${turn}`);
    await other.answer('feed', ({ payload }) => payload.data.statusChanged.reason === `in the flood ${turn}`);
    if (!over) served += 1;
  }
  expect(await flooded).toBeGreaterThan(LEAST_MILLISECONDS);
  expect(served).toBeGreaterThan(0);
});

it('queries and feeds that are opened and left are slowed as well, and each is answered', async () => {
  const took = await flood(
    (turn) => {
      if (turn === FLOOD - 1) flooding.subscribe('last', '{ __typename }');
      else if (turn % 2 === 0) flooding.subscribe(`feed ${turn}`, STATUSES, { slug: 'leicester' });
      else flooding.complete(`feed ${turn - 1}`);
    },
    () => flooding.of('last').length > 0,
  );
  expect(took).toBeGreaterThan(LEAST_MILLISECONDS);
  const quick = await flood(
    (turn) => flooding.subscribe(`query ${turn}`, '{ __typename }'),
    () =>
      flooding.heard.filter(({ type, id }) => type === 'complete' && id?.startsWith('query')).length ===
      FLOOD,
  );
  expect(quick).toBeGreaterThan(LEAST_MILLISECONDS);
});

it('who keeps to the rate is not slowed', async () => {
  const start = performance.now();
  for (let turn = 0; turn < 100; turn++) await flooding.stays();
  expect(performance.now() - start).toBeLessThan(5_000);
});
