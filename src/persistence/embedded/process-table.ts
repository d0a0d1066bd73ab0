import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorCode } from './embedded-postgres-error';
import { run } from './run-as';

export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Whether the process is the PostgreSQL of this very data directory. Its number alone proves nothing: after a
 * reboot, and always in a container, it belongs to something else. A zombie has no command line and does not count.
 */
export async function isPostmasterOf(pid: number, directory: string): Promise<boolean> {
  if (!processExists(pid)) return false;
  if (process.platform === 'linux') {
    const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
    const told = args[args.indexOf('-D') + 1];
    if (!basename(args[0] ?? '').startsWith('postgres') || told === undefined) return false;
    return sameDirectory(told, directory);
  }
  const [program, args, mark] =
    process.platform === 'win32'
      ? ['tasklist', ['/fi', `pid eq ${pid}`, '/fo', 'csv', '/nh'], 'postgres.exe']
      : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)], directory];
  const outcome = await run(program, args, undefined, 10_000).catch(() => undefined);
  // Where it cannot be told, the answer that destroys nothing: it is alive and may be ours.
  return outcome === undefined || outcome.output.includes(mark);
}

/** By identity, because one directory may have several names (links, mounts). */
export async function sameDirectory(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [a, b] = await Promise.all(
    [one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined)),
  );
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
