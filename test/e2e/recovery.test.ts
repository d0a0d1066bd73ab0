import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { PUBLISH } from '../support/documents';
import { request, type Answer } from '../support/graphql-request';
import { freshDatabase } from '../support/fresh-database';
import { Workplace } from '../support/workplace';

jest.setTimeout(90_000);

const COUNTS = `query Counts($slug: String!) { organisation(slug: $slug) {
  ambitions { totalCount } areasOfAction { totalCount } actions { totalCount } recommendations { totalCount }
  owners { totalCount } summary { trajectory { status count } areas { status count } } } }`;

const LEICESTER_AREAS = { ON_TRACK: 14, SOME_OBSTACLES: 6, NOT_STARTED: 1 };
const LEICESTER_TRAJECTORY = {
  OFF_TRAJECTORY: 11,
  CLOSE_TO_TRAJECTORY: 4,
  ON_TARGET: 3,
  COMPLETE: 1,
  ESTABLISHING_BASELINE: 4,
  DATA_NOT_AVAILABLE: 2,
};

const counts = async (url: string, slug: string): Promise<Answer['data']> =>
  (await request(url, COUNTS, { slug }, `lead@${slug}`)).data.organisation;

const byStatus = (rows: { status: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ status, count }) => [status, count]));

const publish = async (url: string, reason: string): Promise<void> => {
  const status = 'CLOSE_TO_TRAJECTORY';
  const input = { organisation: 'leicester', reference: 'ASC1a', period: '2025-26 Q4', status, reason };
  const { errors } = await request(url, PUBLISH, { input }, 'lead@leicester');
  expect(errors).toBeUndefined();
};

const reasonOf = async (url: string): Promise<string> => {
  const query = '{ ambition(organisation: "leicester", reference: "ASC1a") { published { reason } } }';
  return (await request(url, query, {}, 'lead@leicester')).data.ambition.published.reason;
};

let place: Workplace;

beforeAll(async () => {
  place = await Workplace.open();
});

afterAll(() => place.close());

it('goes on with a sample whose loading was killed, twice, and has everything once', async () => {
  for (const words of [/organisation leicester"/, /organisation leicestershire"/]) {
    const server = place.serve();
    await server.says(words);
    // Some of it has to be there already; how much does not matter.
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await server.end('SIGKILL')).toBe('SIGKILL');
  }
  const server = place.serve();
  const url = await server.ready();
  const leicester = await counts(url, 'leicester');
  expect(leicester).toMatchObject({
    ambitions: { totalCount: 25 },
    areasOfAction: { totalCount: 21 },
  });
  expect(byStatus(leicester.summary.areas)).toEqual(LEICESTER_AREAS);
  expect(byStatus(leicester.summary.trajectory)).toEqual(LEICESTER_TRAJECTORY);
  const leicestershire = await counts(url, 'leicestershire');
  expect(leicestershire).toMatchObject({
    ambitions: { totalCount: 28 },
    recommendations: { totalCount: 17 },
  });
  // As the template was loaded: in one go.
  const loaded = await freshDatabase('sample');
  const whole = place.serve({ DATABASE_URL: loaded.url });
  const wholeUrl = await whole.ready();
  expect(leicester).toEqual(await counts(wholeUrl, 'leicester'));
  expect(leicestershire).toEqual(await counts(wholeUrl, 'leicestershire'));
  expect(await whole.end('SIGTERM')).toBe(0);
  await loaded.drop();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(await place.atWork()).toEqual([]);
});

it('just starts after the server was killed, and after PostgreSQL was killed with it', async () => {
  const first = place.serve();
  await publish(await first.ready(), 'Before the server was killed');
  await first.end('SIGKILL');
  const second = place.serve();
  const url = await second.ready();
  expect(await reasonOf(url)).toBe('Before the server was killed');
  await publish(url, 'Before both were killed');
  const postmaster = await readFile(join(place.dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  const death = second.end('SIGKILL');
  process.kill(Number.parseInt(postmaster, 10), 'SIGKILL');
  await death;
  const third = place.serve();
  expect(await reasonOf(await third.ready())).toBe('Before both were killed');
  expect(await third.end('SIGTERM')).toBe(0);
  expect(await place.atWork()).toEqual([]);
});

it('shares the database with a second start, which goes on when the first stops', async () => {
  const first = place.serve();
  const firstUrl = await first.ready();
  const second = place.serve();
  const secondUrl = await second.ready();
  await publish(firstUrl, 'Through the first');
  expect(await reasonOf(secondUrl)).toBe('Through the first');
  expect(await first.end('SIGTERM')).toBe(0);
  await publish(secondUrl, 'Through the second');
  expect(await reasonOf(secondUrl)).toBe('Through the second');
  expect(await second.end('SIGINT')).toBe(0);
  expect(await place.atWork()).toEqual([]);
});

it('does not wait for ever for clients that say nothing', async () => {
  const server = place.serve({ SHUTDOWN_GRACE_SECONDS: '1' });
  const { port, hostname } = new URL(await server.ready());
  const silent = connect(Number(port), hostname);
  silent.on('error', () => undefined);
  const head =
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{';
  await new Promise((resolve) => silent.write(head, resolve));
  const upgraded = connect(Number(port), hostname);
  upgraded.on('error', () => undefined);
  const upgrade =
    'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n' +
    'Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n';
  upgraded.write(upgrade);
  await new Promise((resolve) => upgraded.once('data', resolve));
  expect(await server.end('SIGTERM')).toBe(0);
  silent.destroy();
  upgraded.destroy();
  expect(await place.atWork()).toEqual([]);
});
