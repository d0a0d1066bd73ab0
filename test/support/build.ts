import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const PROJECT = join(__dirname, '..', '..');
const CACHE = join(PROJECT, 'node_modules', '.cache');

/** The server as `npm run build` makes it, in a place of this run's own, where its imports are found all the same. */
export async function buildForRun(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const directory = await mkdtemp(join(CACHE, 'golden-thread-e2e-'));
  const swc = join(PROJECT, 'node_modules', '.bin', 'swc');
  const sources = ['src', 'migrations', 'ormconfig.ts'];
  await promisify(execFile)(swc, [...sources, '--out-dir', directory, '--quiet'], { cwd: PROJECT });
  process.env['TEST_BUILD'] = directory;
}

export async function removeBuild(): Promise<void> {
  const directory = process.env['TEST_BUILD'];
  if (directory !== undefined) await rm(directory, { recursive: true, force: true });
}

/** A file of the build, as in "src/main.js". */
export function built(file: string): string {
  const directory = process.env['TEST_BUILD'];
  if (directory === undefined) throw new Error('This is not the end-to-end run: there is no build');
  return join(directory, file);
}
