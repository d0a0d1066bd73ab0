import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { built } from '../support/build';
import { freshDatabase, restored, type FreshDatabase } from '../support/fresh-database';
import type { Process } from '../support/process';
import { StatusWatcher } from '../support/status-watcher';
import { StatusWriter } from '../support/status-writer';
import { Workplace } from '../support/workplace';

jest.setTimeout(90_000);

let place: Workplace;
let databases: FreshDatabase[];

beforeEach(async () => {
  place = await Workplace.open();
  databases = [];
});

afterEach(async () => {
  await place.close();
  for (const database of databases) await database.drop();
});

const write = (url: string, reason: string): Promise<string> =>
  new StatusWriter(url).ambition('ASC1a', 'ON_TARGET', reason);

/** What a screen is told that comes back with a cursor, and what then follows. */
async function comingBack(url: string, cursor: string): Promise<{ kinds: string[]; reasons: unknown[] }> {
  const screen = await new StatusWatcher(url, cursor).open();
  await write(url, 'news');
  await screen.until(1);
  const kinds = screen.messages.map(({ __typename }) => __typename);
  const { reasons } = screen;
  await screen.close();
  return { kinds, reasons: [...reasons] };
}

const RESUMED = { kinds: ['FeedReady', 'StatusChange'], reasons: ['news'] };

const told = (answer: { kinds: string[]; reasons: unknown[] }): void => {
  expect(answer.kinds).toContain('ResyncRequired');
  // From the end of the log on, since what lies between cannot be told.
  expect(answer.reasons).toEqual(['news']);
};

async function stop(server: Process): Promise<void> {
  expect(await server.end('SIGTERM')).toBe(0);
}

it('a cursor from before a backup was restored is recognised, and one from after it is good', async () => {
  const database = await freshDatabase('sample');
  databases.push(database);
  let server = place.serve({ DATABASE_URL: database.url });
  const old = await write(await server.ready(), 'before');
  await stop(server);
  server = place.serve({ DATABASE_URL: database.url });
  expect(await comingBack(await server.ready(), old)).toEqual(RESUMED);
  await stop(server);

  const copy = await restored(database);
  databases.push(copy);
  server = place.serve({ DATABASE_URL: copy.url });
  const url = await server.ready();
  await server.says(/The log is not where it was written/);
  told(await comingBack(url, old));
  const fresh = await write(url, 'after');
  await stop(server);

  server = place.serve({ DATABASE_URL: copy.url });
  expect(await comingBack(await server.ready(), fresh)).toEqual(RESUMED);
  expect(server.complaints).not.toMatch(/The log is not where it was written/);
});

const renew = (env: Record<string, string>): Process =>
  place.run(process.execPath, [built('src/tools/renew-epoch.js')], env);

const RENEWED =
  'Renewed the epoch of the log of 2 organisations: every cursor from before is answered with ResyncRequired.\n';

it('so is one from before a recovery to a point in time, and where nothing can be seen after the command', async () => {
  let server = place.serve();
  const old = await write(await server.ready(), 'before');
  const directory = (await server.says(/data in ([^"]+)"/))[1] ?? '';
  await stop(server);
  await appendFile(join(directory, 'postgresql.auto.conf'), "restore_command = 'false'\n");
  await writeFile(join(directory, 'recovery.signal'), '', { mode: 0o666 });
  server = place.serve();
  let url = await server.ready();
  expect((await server.says(/"moved":\[([^\]]+)\]/))[1]).toBe('"timeline"');
  told(await comingBack(url, old));

  const recent = await write(url, 'after');
  await stop(server);
  const command = renew({ DATA_DIR: place.dataDir });
  expect(await command.ended).toBe(0);
  expect(command.output).toBe(RENEWED);
  expect(await place.atWork()).toEqual([]);
  server = place.serve();
  url = await server.ready();
  told(await comingBack(url, recent));
});

describe('npm run log:renew-epoch', () => {
  it('works on a database of one’s own, while servers run', async () => {
    const database = await freshDatabase('sample');
    databases.push(database);
    const server = place.serve({ DATABASE_URL: database.url });
    const url = await server.ready();
    const old = await write(url, 'before');
    const command = renew({ DATABASE_URL: database.url, DATA_DIR: place.dataDir });
    expect(await command.ended).toBe(0);
    expect(command.output).toBe(RENEWED);
    told(await comingBack(url, old));
  });

  it('makes no database where there is none', async () => {
    const command = renew({ DATA_DIR: place.dataDir });
    expect(await command.ended).toBe(1);
    expect(command.output).toBe('');
    expect(command.complaints).toBe(`DATA_DIR: there is no database in ${place.dataDir}\n`);
  });

  it('tells settings that are wrong', async () => {
    const command = renew({ DATABASE_URL: 'mysql://root:geheim@localhost/x' });
    expect(await command.ended).toBe(1);
    expect(command.complaints).toMatch(/^DATABASE_URL: /);
    expect(command.complaints).not.toContain('geheim');
  });
});
