import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ServerPair } from '../support/server-pair';
import { StatusWriter } from '../support/status-writer';

jest.setTimeout(60_000);

const BELL = "application_name = 'golden-thread listener'";
const OTHERS = 'pid <> pg_backend_pid()';

let pair: ServerPair;

beforeAll(async () => {
  pair = await ServerPair.start();
});

afterEach(() => pair.switchScreensOff());

afterAll(() => pair.stop());

const cut = async (which: string): Promise<number> => {
  const ended = await pair.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND ${which}`);
  return ended.length;
};

const bothListen = async (): Promise<void> => {
  const listening = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND ${BELL}`;
  while ((await pair.sql(listening)).length < 2) await sleep(50);
};

it('a change arrives while the bell is cut off', async () => {
  const screen = await pair.watch(pair.other);
  expect(await cut(BELL)).toBe(2);
  await new StatusWriter(pair.one).ambition('ASC1a', 'ON_TARGET', 'after the cut');
  await screen.until(1);
  expect(screen.reasons).toEqual(['after the cut']);
  await bothListen();
});

it('a change arrives after every connection to the database was cut', async () => {
  const screen = await pair.watch(pair.other);
  expect(await cut(OTHERS)).toBeGreaterThanOrEqual(2);
  await bothListen();
  await new StatusWriter(pair.one).ambition('ASC1a', 'COMPLETE', 'after it all');
  await screen.until(1);
  expect(screen.reasons).toEqual(['after it all']);
});

it('screens stay while the database is away, and go on when it is back', async () => {
  const screens = [
    await pair.watch(pair.one),
    await pair.watch(pair.other),
    await pair.watch(pair.other, undefined, 'viewer@leicester'),
  ];
  const url = new URL(pair.database.url);
  const name = url.pathname.slice(1);
  const admin = new Client(Object.assign(url, { pathname: '/postgres' }).href);
  await admin.connect();
  await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  // Long enough for the servers to look in vain, with the bell and without it.
  await sleep(2_500);
  await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
  await admin.end();
  await bothListen();
  const writer = new StatusWriter(pair.one);
  await writer.ambition('ASC1b', 'ON_TARGET', 'it is back');
  await writer.ambition('ASC1b', 'CLOSE_TO_TRAJECTORY', 'and on');
  for (const screen of screens) {
    await screen.until(2);
    expect(screen.reasons).toEqual(['it is back', 'and on']);
  }
});
