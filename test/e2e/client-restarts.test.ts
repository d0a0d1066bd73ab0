import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import type { Process } from '../support/process';
import { Screen } from '../support/screen';
import { StatusWriter } from '../support/status-writer';
import { tokenOf } from '../support/test-server';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

let place: Workplace;
let database: FreshDatabase;
/** The server that is followed, which comes and goes. */
let server: Process;
let url: string;
/** Writes through a server of its own, which stays. */
let writer: StatusWriter;
let screen: Screen;

const start = (port = '0'): Process => place.serve({ DATABASE_URL: database.url, PORT: port });

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  server = start();
  writer = new StatusWriter(await start().ready());
  url = await server.ready();
});

afterEach(() => screen.feed.dispose());

afterAll(async () => {
  await place.close();
  await database.drop();
});

/** The same address and the same database. */
async function startAgain(): Promise<void> {
  server = start(new URL(url).port);
  expect(await server.ready()).toBe(url);
}

/** Writes until told to stop, and gives all that it wrote. */
function writing(name: string): () => Promise<string[]> {
  const written: string[] = [];
  let going = true;
  const work = (async () => {
    while (going) {
      await writer.ambition('ASC1a', 'ON_TARGET', `${name} ${written.length}`);
      written.push(`${name} ${written.length}`);
      await sleep(20);
    }
  })();
  return async () => {
    going = false;
    await work;
    return written;
  };
}

it('N5: a server that is killed and started again, twice: each change once, in order', async () => {
  screen = await new Screen(url).open();
  const stop = writing('killed');
  for (let turn = 1; turn <= 2; turn++) {
    await screen.until(screen.reasons.length + 5);
    await server.end('SIGKILL');
    await screen.when(() => screen.subscription.status === 'waiting');
    await startAgain();
    await screen.when(() => screen.starts.length > turn);
  }
  const written = await stop();
  await screen.until(written.length);
  expect(screen.reasons).toEqual(written);
  expect(screen.starts).toEqual([false, true, true]);
  expect([screen.resyncs, screen.problems]).toEqual([[], []]);
});

it('N5: a server that is stopped says 1012, and the feed goes on when it is back', async () => {
  screen = await new Screen(url).open();
  const stop = writing('stopped');
  await screen.until(5);
  expect(await server.end('SIGTERM')).toBe(0);
  expect(screen.statuses).toContain('waiting 1012');
  await startAgain();
  await screen.when(() => screen.starts.length > 1);
  const written = await stop();
  await screen.until(written.length);
  expect(screen.reasons).toEqual(written);
  expect(screen.problems).toEqual([]);
});

it('N5: a token that ends is replaced by a fresh one, as often as it takes', async () => {
  let tokens = 0;
  screen = await new Screen(url, {
    connectionParams: async () => {
      tokens += 1;
      return { authorization: `Bearer ${await tokenOf('lead@leicester', 1)}` };
    },
  }).open();
  const stop = writing('signed in');
  await screen.when(() => screen.starts.length >= 4);
  const written = await stop();
  await screen.until(written.length);
  expect(screen.reasons).toEqual(written);
  expect(screen.statuses.filter((status) => status.startsWith('waiting'))).toContain('waiting 4403');
  expect(tokens).toBeGreaterThanOrEqual(4);
  expect(screen.problems).toEqual([]);
});
