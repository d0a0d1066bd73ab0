import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const MEGABYTE = 1024;

/** Resident memory of a process in MB: now, and the most it has had (unknown where there is no /proc). */
export async function memoryOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined);
  if (status === undefined) {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
    return { now: Math.round(Number(stdout) / MEGABYTE), peak: null };
  }
  const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
  return {
    now: Math.round(kilobytes('VmRSS') / MEGABYTE),
    peak: Math.round(kilobytes('VmHWM') / MEGABYTE),
  };
}
