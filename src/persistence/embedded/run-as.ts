import { spawn } from 'node:child_process';
import { parse } from 'node:path';

/** An operating system account that PostgreSQL runs under, because PostgreSQL refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  /** Null: ended by a signal, as at the time limit. */
  readonly status: number | null;
  readonly output: string;
}

const WINDOWS = process.platform === 'win32';

export interface SpawnAs {
  cwd: string;
  windowsHide: boolean;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

export function spawnAs(account: Account | undefined): SpawnAs {
  return {
    // PostgreSQL's programs look at the working directory, which the account may not be able to enter.
    cwd: parse(process.execPath).root,
    windowsHide: true,
    // Nothing is inherited: the server's environment holds secrets, and PG* or LC_* would change PostgreSQL.
    ...(WINDOWS
      ? {}
      : { env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' } }),
    // `| 0`: macOS has accounts with negative numbers, which node wants signed here and unsigned elsewhere.
    ...(account === undefined ? {} : { uid: account.uid | 0, gid: account.gid | 0 }),
  };
}

/** Rejects when the program cannot be started at all. */
export function run(
  program: string,
  args: readonly string[],
  account: Account | undefined,
  limitMilliseconds: number,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...spawnAs(account),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: Math.max(1, Math.round(limitMilliseconds)),
      killSignal: 'SIGKILL',
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-20_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    const finish = (status: number | null): void => {
      resolve({ status, output });
    };
    child.once('close', finish);
    // A grandchild that outlives a killed program keeps the pipes open; nobody waits for that.
    child.once('exit', (status) => setTimeout(finish, 1_000, status).unref());
  });
}
