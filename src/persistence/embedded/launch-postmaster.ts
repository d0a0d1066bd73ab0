import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { probe, type Server } from './database-session';
import { diskFull, isDiskFull } from './disk-space';
import { EmbeddedPostgresError, lastComplaint } from './embedded-postgres-error';
import { programOf, type Binaries } from './find-binaries';
import { notReady, pauseAfter } from './postmaster';
import { spawnAs, type Account } from './run-as';

export interface Launch {
  readonly directory: string;
  readonly password: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly durable: boolean;
  readonly logFile: string;
  readonly deadline: number;
}

/** The port was taken between the choice and the start, or the killed predecessor's last processes are still going. */
const PASSING =
  /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory|postmaster\.pid" already exists/;

/** Starts PostgreSQL and waits until it takes sessions. */
export async function launchPostmaster(launch: Launch): Promise<Server> {
  for (;;) {
    const server = { directory: launch.directory, password: launch.password, port: await freePort() };
    const child = await spawnPostmaster(launch, server.port);
    if (await becomesReady(child, server, launch.deadline)) return server;
    const said = await readFile(launch.logFile, 'utf8').catch(() => '');
    if (!PASSING.test(said) || performance.now() > launch.deadline) throw await failure(launch, said);
    await sleep(300);
  }
}

async function becomesReady(child: ChildProcess, server: Server, deadline: number): Promise<boolean> {
  const failures: Error[] = [];
  child.once('error', (error) => failures.push(error));
  while (isAtWork(child)) {
    const answer = await probe(server);
    if (answer === 'READY') {
      child.unref();
      return true;
    }
    if (performance.now() > deadline) {
      // A long recovery would only begin again from the start: it is left to finish, and the next start finds it.
      if (answer !== 'RECOVERING') child.kill('SIGQUIT');
      child.unref();
      throw notReady(server.directory, child.pid ?? 0, answer === 'RECOVERING');
    }
    await sleep(pauseAfter(answer));
  }
  if (failures[0] !== undefined) throw failures[0];
  return false;
}

/** On Windows the child is pg_ctl, which ends once it has started PostgreSQL. */
function isAtWork({ exitCode, signalCode }: ChildProcess): boolean {
  return signalCode === null && (exitCode === null || (process.platform === 'win32' && exitCode === 0));
}

/** Its own process group: Ctrl-C in the terminal must not stop it before the server has drained. */
async function spawnPostmaster(launch: Launch, port: number): Promise<ChildProcess> {
  const { directory, binaries, account, logFile } = launch;
  const settings = ['-p', String(port), ...settingsOf(launch).flatMap((setting) => ['-c', setting])];
  // The log of the run before is kept: after a crash it says why.
  await rename(logFile, `${logFile}.previous`).catch(() => undefined);
  const log = await open(logFile, 'w', 0o600);
  try {
    // On Windows only pg_ctl can give up an administrator's rights, which PostgreSQL refuses.
    const [program, args] =
      process.platform === 'win32'
        ? (['pg_ctl', ['start', '-W', '-D', directory, '-l', logFile, '-o', settings.join(' ')]] as const)
        : (['postgres', ['-D', directory, ...settings]] as const);
    return spawn(programOf(binaries, program), args, {
      ...spawnAs(account),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
  } finally {
    await log.close();
  }
}

/** No value contains a space or a quote, which Windows would have to be protected from. */
function settingsOf({ durable }: Launch): string[] {
  const safety = ['fsync', 'synchronous_commit', 'full_page_writes'].map(
    (name) => `${name}=${durable ? 'on' : 'off'}`,
  );
  return [
    ...safety,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // Several servers may share it, each with a pool of up to 200.
    'max_connections=300',
    'shared_buffers=128MB',
    'max_wal_size=512MB',
    'jit=off',
    // Parallel plans need /dev/shm, of which containers have little, and gain nothing at this size.
    'max_parallel_workers_per_gather=0',
    'max_parallel_maintenance_workers=0',
    'timezone=UTC',
    'log_timezone=UTC',
    // Starts, stops and crashes only: failed statements are told to the server, and their values stay out of a file.
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_checkpoints=off',
  ];
}

async function failure(launch: Launch, said: string): Promise<EmbeddedPostgresError> {
  if (await isDiskFull(launch.directory, said)) return diskFull(launch.directory);
  return new EmbeddedPostgresError(
    `PostgreSQL does not start in ${launch.directory} (${lastComplaint(said)}): see ${launch.logFile}, or set DATA_DIR to another directory.`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('the operating system gave no port'));
      });
    });
  });
}
