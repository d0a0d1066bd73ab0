import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgresError } from '../../src/persistence/embedded/embedded-postgres-error';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/persistence/embedded/start-embedded-postgres';

jest.setTimeout(60_000);

const PROJECT = join(__dirname, '..', '..');
const asRoot = process.geteuid?.() === 0;

let dataDir: string;
let lines: string[];
let started: EmbeddedPostgres[];
let servers: ChildProcess[];
let litter: string[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-postgres-'));
  // What mkdtemp makes is closed to the account that PostgreSQL runs under when this is root; one test wants it so.
  await chmod(dataDir, 0o755);
  lines = [];
  started = [];
  servers = [];
  litter = [dataDir];
});

afterEach(async () => {
  for (const server of servers) server.kill('SIGKILL');
  for (const database of started) await database.stop();
  for (const path of litter) await rm(path, { recursive: true, force: true });
});

async function start(directory = dataDir, durable = false): Promise<EmbeddedPostgres> {
  const log = (line: string): void => void lines.push(line);
  const database = await startEmbeddedPostgres({ dataDir: directory, log, durable });
  started.push(database);
  return database;
}

async function query(database: EmbeddedPostgres, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client(database.url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const pidOf = async (directory: string): Promise<number> =>
  Number((await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function isRunning(database: EmbeddedPostgres): Promise<boolean> {
  return query(database, 'SELECT 1').then(
    () => true,
    () => false,
  );
}

/** A server in its own process, so that it can be killed. Compiles as it loads, since there may be no build. */
function spawnServer(): ChildProcess {
  const script = `
    const { transformFileSync } = require('@swc/core');
    require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, swcrc: false,
    }).code, file);
    const { startEmbeddedPostgres } = require('./src/persistence/embedded/start-embedded-postgres.ts');
    startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false, log: (line) => process.send(line) })
      .then(() => process.send('READY'), (error) => process.send(String(error)));
    setInterval(() => {}, 1000);`;
  const server = spawn(process.execPath, ['-e', script], {
    cwd: PROJECT,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  servers.push(server);
  return server;
}

async function hears(server: ChildProcess, words: RegExp): Promise<void> {
  for (;;) {
    const [message] = (await once(server, 'message')) as [string];
    if (words.test(message)) return;
    if (message.startsWith('EmbeddedPostgresError')) throw new Error(message);
  }
}

async function killed(
  server: ChildProcess,
  signal: NodeJS.Signals = 'SIGKILL',
  group = false,
): Promise<void> {
  const gone = once(server, 'exit');
  process.kill(group ? -(server.pid ?? NaN) : (server.pid ?? NaN), signal);
  await gone;
}

describe('an ordinary life', () => {
  it('makes a database, keeps what was written over a stop, and stops for good', async () => {
    const first = await start();
    expect(first.url).toMatch(/^postgres:\/\/golden_thread:[\w-]{32}@127\.0\.0\.1:\d+\/golden_thread$/);
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const [settings] = await query(
      first,
      `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
              current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding,
              (SELECT datcollate FROM pg_database WHERE datname = current_database()) AS locale`,
    );
    expect(settings).toEqual({
      addresses: '127.0.0.1',
      sockets: '',
      fsync: 'off',
      encoding: 'UTF8',
      locale: 'C',
    });
    expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
    await first.stop();
    await first.stop();
    expect(await isRunning(first)).toBe(false);
    expect(await readdir(first.dataDirectory)).not.toContain('postmaster.pid');
    expect(await readdir(dataDir)).not.toContain('postgres-lock');

    const second = await start();
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is durable unless a test says otherwise', async () => {
    const database = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    started.push(database);
    const names = ['fsync', 'synchronous_commit', 'full_page_writes'];
    for (const name of names) expect(await query(database, `SHOW ${name}`)).toEqual([{ [name]: 'on' }]);
  });

  it('gives two servers that start at once the same PostgreSQL, and takes it away with the last', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.url).toBe(other.url);
    expect(lines.filter((line) => line.startsWith('Making'))).toHaveLength(1);
    await one.stop();
    expect(lines.at(-1)).toContain('left running for golden-thread presence');
    expect(await isRunning(other)).toBe(true);
    await other.stop();
    expect(await isRunning(other)).toBe(false);
  });

  it('shares between processes', async () => {
    const server = spawnServer();
    const [mine] = await Promise.all([start(), hears(server, /^READY/)]);
    await mine.stop();
    expect(await isRunning(mine)).toBe(true);
    await killed(server);
    const again = await start();
    expect(again.url).toBe(mine.url);
  });

  it('survives stops and starts that race', async () => {
    let database = await start();
    for (let round = 0; round < 4; round++) {
      const [, next] = await Promise.all([database.stop(), start()]);
      expect(await isRunning(next)).toBe(true);
      database = next;
    }
  });

  it('leaves PostgreSQL to a command that is still at work', async () => {
    const database = await start();
    const migrations = new Client({
      connectionString: database.url,
      application_name: 'golden-thread migrations',
    });
    await migrations.connect();
    await database.stop();
    await migrations.query('SELECT 1');
    await migrations.end();
    const again = await start();
    expect(again.url).toBe(database.url);
  });

  it('knows a directory by any of its names', async () => {
    const alias = `${dataDir}-alias`;
    litter.push(alias);
    await symlink(dataDir, alias);
    expect((await start()).url).toBe((await start(alias)).url);
  });
});

describe('after a violent end', () => {
  it('adopts the PostgreSQL of a server that was killed', async () => {
    const server = spawnServer();
    await hears(server, /^READY/);
    const pid = await pidOf(join(dataDir, 'postgres'));
    await killed(server);
    const database = await start();
    expect(await pidOf(database.dataDirectory)).toBe(pid);
    await database.stop();
    expect(await isRunning(database)).toBe(false);
  });

  it('keeps PostgreSQL up when the terminal interrupts the server', async () => {
    const server = spawnServer();
    await hears(server, /^READY/);
    const pid = await pidOf(join(dataDir, 'postgres'));
    await killed(server, 'SIGINT', true);
    const database = await start();
    expect(await pidOf(database.dataDirectory)).toBe(pid);
  });

  it('recovers what was committed when PostgreSQL was killed too', async () => {
    const first = await start(dataDir, true);
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(await pidOf(first.dataDirectory), 'SIGKILL');
    const second = await start();
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await first.stop();
    // The first server's PostgreSQL is gone; the second one's, in the same directory, is not its to stop.
    expect(await isRunning(second)).toBe(true);
  });

  it('is not misled by a pid file whose number is another process now', async () => {
    const first = await start();
    await first.stop();
    const stale = [process.pid, first.dataDirectory, 1, 1, '', '127.0.0.1', 'ready', ''].join('\n');
    await writeFile(join(first.dataDirectory, 'postmaster.pid'), stale);
    expect(await isRunning(await start())).toBe(true);
  });

  it('does not take the original for its copy, which has the same password and pid file', async () => {
    const original = await start();
    await original.stop();
    const copy = `${dataDir}-copy`;
    litter.push(copy);
    const done = once(spawn('cp', ['-a', dataDir, copy]), 'exit');
    await done;
    const running = await start();
    await cp(join(running.dataDirectory, 'postmaster.pid'), join(copy, 'postgres', 'postmaster.pid'));
    const other = await start(copy);
    expect(other.url).not.toBe(running.url);
    expect(other.dataDirectory).toBe(join(copy, 'postgres'));
  });

  it.each([0, 150, 400])(
    'starts after a first start that was killed after %i ms of making a database',
    async (ms) => {
      const server = spawnServer();
      await hears(server, /^Making/);
      await new Promise((resolve) => setTimeout(resolve, ms));
      await killed(server);
      expect(await isRunning(await start())).toBe(true);
    },
  );

  it('throws a half-made database away', async () => {
    const part = join(dataDir, 'postgres.unfinished-0badf00d');
    await mkdir(join(part, 'data'), { recursive: true });
    await writeFile(join(part, 'data', 'PG_VERSION'), '18\n');
    await mkdir(join(dataDir, 'postgres'));
    expect(await isRunning(await start())).toBe(true);
    expect((await readdir(dataDir)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it.each([
    ['a dead process', [hostname(), 4_194_303, 'token'].join('\n')],
    ['an earlier process with this number', [hostname(), process.pid, 'token'].join('\n')],
  ])('breaks the start lock of %s', async (_whose, owner) => {
    await writeFile(join(dataDir, 'postgres-lock'), owner);
    const many = await Promise.all([start(), start(), start()]);
    expect(new Set(many.map((database) => database.url)).size).toBe(1);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('postgres-lock'))).toEqual([]);
  });

  it('breaks a start lock without a sign of life: cut short, or with a number that another process has now', async () => {
    const [short, reused] = [join(dataDir, 'short'), join(dataDir, 'reused')];
    for (const directory of [short, reused]) await mkdir(directory);
    await writeFile(join(short, 'postgres-lock'), '');
    await writeFile(join(reused, 'postgres-lock'), [hostname(), process.ppid, 'token'].join('\n'));
    await writeFile(join(reused, 'postgres-lock.breaking'), '');
    const both = await Promise.all([start(short), start(reused)]);
    for (const database of both) expect(await isRunning(database)).toBe(true);
  });
});

describe('what cannot work is told in one line', () => {
  async function refusal(directory = dataDir): Promise<string> {
    const error: unknown = await start(directory).catch((reason: unknown) => reason);
    if (!(error instanceof EmbeddedPostgresError))
      throw new Error(`expected a refusal, not ${String(error)}`);
    expect(error.message).toContain(dataDir);
    expect(error.message).not.toContain('\n');
    return error.message;
  }

  it('another major version', async () => {
    const database = await start();
    await database.stop();
    await writeFile(join(database.dataDirectory, 'PG_VERSION'), '15\n');
    expect(await refusal()).toMatch(/made by PostgreSQL 15 .* set DATA_DIR/);
  });

  it('a file in the place of the data directory, or above it', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    expect(await refusal(file)).toMatch(/a file where a directory is needed/);
    expect(await refusal(join(file, 'below'))).toMatch(/a file where a directory is needed/);
  });

  it('a file in the place of the database', async () => {
    await writeFile(join(dataDir, 'postgres'), '');
    expect(await refusal()).toMatch(/a file where a directory is needed/);
  });

  it("somebody else's files in the place of the database", async () => {
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'letter.txt'), '');
    if (asRoot) await chownToPostgres(join(dataDir, 'postgres'));
    expect(await refusal()).toMatch(/something other than a PostgreSQL database: move it away/);
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['letter.txt']);
  });

  it('a lost password, and a wrong one', async () => {
    const database = await start();
    const path = join(dataDir, 'postgres-password');
    const password = await readFile(path, 'utf8');
    await writeFile(path, 'x'.repeat(32) + '\n');
    expect(await refusal()).toMatch(/does not accept the password/);
    await rm(path);
    expect(await refusal()).toMatch(/password .* is missing/);
    await writeFile(path, password);
    expect((await start()).url).toBe(database.url);
  });

  it('a damaged database', async () => {
    const database = await start();
    await database.stop();
    await rm(join(database.dataDirectory, 'global', 'pg_control'));
    expect(await refusal()).toMatch(/does not start .* see .*postgres\.log/);
  });

  (asRoot ? it.skip : it)('a directory that may not be written', async () => {
    await chmod(dataDir, 0o555);
    expect(await refusal()).toMatch(/may not be read or written by this user .*DATA_DIR/);
    expect(await refusal(join(dataDir, 'below'))).toMatch(/may not be read or written/);
    await chmod(dataDir, 0o755);
  });
});

(asRoot ? describe : describe.skip)('as root', () => {
  it('runs PostgreSQL as somebody else, and leaves the data directory its owner', async () => {
    const database = await start();
    const { uid } = await stat(database.dataDirectory);
    expect(uid).toBeGreaterThan(0);
    expect(await readFile(`/proc/${await pidOf(database.dataDirectory)}/status`, 'utf8')).toMatch(
      new RegExp(`^Uid:\\t${uid}\\t${uid}\\t`, 'm'),
    );
    expect((await stat(dataDir)).uid).toBe(0);
  });

  it('keeps the database elsewhere when that account cannot enter the data directory', async () => {
    await chmod(dataDir, 0o700);
    const first = await start(dataDir, true);
    litter.push(first.dataDirectory);
    expect(first.dataDirectory).toMatch(/^\/var\/lib\/golden-thread\/[\da-f]{16}$/);
    expect(lines[0]).toContain(`kept in ${first.dataDirectory}`);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect((await stat(first.dataDirectory)).mode & 0o777).toBe(0o700);
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(await pidOf(first.dataDirectory), 'SIGKILL');

    const second = await start();
    expect(second.dataDirectory).toBe(first.dataDirectory);
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.stop();
    await first.stop();

    await rm(first.dataDirectory, { recursive: true });
    await expect(start()).rejects.toThrow(/which is gone: bring that directory back, or delete/);

    await rm(dataDir, { recursive: true });
    await mkdir(dataDir, { mode: 0o700 });
    const fresh = await start();
    litter.push(fresh.dataDirectory);
    expect(fresh.dataDirectory).not.toBe(first.dataDirectory);
    expect(await query(fresh, `SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
  });

  it('sweeps up a place elsewhere that was never finished', async () => {
    await chmod(dataDir, 0o700);
    const unfinished = '/var/lib/golden-thread/0123456789abcdef';
    await mkdir(`${unfinished}.unfinished-0badf00d`, { recursive: true });
    await writeFile(join(dataDir, 'postgres-location.pending'), unfinished);
    litter.push((await start()).dataDirectory);
    expect(
      (await readdir('/var/lib/golden-thread')).filter((name) => name.startsWith('0123456789abcdef')),
    ).toEqual([]);
    expect(await readdir(dataDir)).not.toContain('postgres-location.pending');
  });
});

async function chownToPostgres(path: string): Promise<void> {
  await once(spawn('chown', ['-R', '1', path]), 'exit');
}
