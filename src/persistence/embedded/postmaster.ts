import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { probe, type Answer, type Server } from './database-session';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { programOf, type Binaries } from './find-binaries';
import { isPostmasterOf, processExists } from './process-table';
import { run, type Account } from './run-as';

const POLL = 50;
const FAST_LIMIT = 30_000;
const IMMEDIATE_LIMIT = 10_000;

interface PidFile {
  readonly pid: number;
  /** Written a moment after the number of the process. */
  readonly port: number | undefined;
}

const pidFileOf = (directory: string): string => join(directory, 'postmaster.pid');

async function readPidFile(directory: string): Promise<PidFile | undefined> {
  const lines = (await readFile(pidFileOf(directory), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port: port > 0 ? port : undefined } : undefined;
}

export async function livingPostmaster(directory: string): Promise<PidFile | undefined> {
  const file = await readPidFile(directory);
  return file !== undefined && (await isPostmasterOf(file.pid, directory)) ? file : undefined;
}

/**
 * The PostgreSQL that already runs on this directory: left by a server that was killed, or shared with one that
 * runs. Waits for one that is starting, recovering or stopping.
 */
export async function findRunning(
  directory: string,
  password: string,
  deadline: number,
): Promise<Server | undefined> {
  for (;;) {
    const living = await livingPostmaster(directory);
    if (living === undefined) {
      await removeMisleadingPidFile(directory);
      return undefined;
    }
    const server = { directory, password, port: living.port ?? 0 };
    const answer = living.port === undefined ? 'SILENT' : await probe(server);
    if (answer === 'READY') return server;
    if (answer === 'OTHER') {
      throw new EmbeddedPostgresError(
        `PostgreSQL (process ${living.pid}) runs in ${directory} but does not accept the password kept beside it: end that process, then start again.`,
      );
    }
    if (performance.now() > deadline) throw notReady(directory, living.pid, answer === 'RECOVERING');
    await sleep(pauseAfter(answer));
  }
}

/** Every probe during recovery is a line in PostgreSQL's log. */
export const pauseAfter = (answer: Answer): number => (answer === 'RECOVERING' ? 500 : POLL);

export const notReady = (directory: string, pid: number, recovering: boolean): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    recovering
      ? `PostgreSQL (process ${pid}) is still recovering ${directory} after a crash: it goes on by itself, so start again in a minute.`
      : `PostgreSQL (process ${pid}) runs in ${directory} but does not answer: end that process, then start again.`,
  );

/** PostgreSQL believes a pid file whose number lives, whatever has that number now; a dead one's it clears itself. */
async function removeMisleadingPidFile(directory: string): Promise<void> {
  const file = await readPidFile(directory);
  if (file !== undefined && processExists(file.pid) && !(await isPostmasterOf(file.pid, directory))) {
    await rm(pidFileOf(directory), { force: true });
  }
}

/** Sessions are ended and everything is written out; only if that takes too long, recovery is left to the next start. */
export async function stopPostmaster(
  directory: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<void> {
  const living = await livingPostmaster(directory);
  if (living === undefined) return;
  for (const [mode, signal, limit] of [
    ['fast', 'SIGINT', FAST_LIMIT],
    ['immediate', 'SIGQUIT', IMMEDIATE_LIMIT],
  ] as const) {
    if (process.platform === 'win32') {
      await run(programOf(binaries, 'pg_ctl'), ['stop', '-D', directory, '-m', mode, '-W'], account, limit);
    } else {
      signalIfThere(living.pid, signal);
    }
    if (await isGone(living.pid, directory, performance.now() + limit)) return;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL (process ${living.pid}) in ${directory} does not stop: end that process; nothing that was acknowledged is lost.`,
  );
}

async function isGone(pid: number, directory: string, deadline: number): Promise<boolean> {
  while (await isPostmasterOf(pid, directory)) {
    if (performance.now() > deadline) return false;
    await sleep(POLL);
  }
  return true;
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}
