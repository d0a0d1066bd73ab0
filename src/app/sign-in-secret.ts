import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config';

/**
 * The secret that development tokens are signed with: as configured, else made once and kept in the data
 * directory, where the server and the token command both find it. Undefined where there is no such sign-in.
 */
export async function signInSecret(config: Config): Promise<string | undefined> {
  if (config.signIn !== 'development') return undefined;
  if (config.signInSecret !== undefined) return config.signInSecret;
  await mkdir(config.dataDir, { recursive: true });
  const file = join(config.dataDir, 'sign-in-secret');
  // Exclusive: if server and command come first at once, one of them writes and both read the same.
  await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(ignoreExisting);
  return (await readFile(file, 'utf8')).trim();
}

function ignoreExisting(problem: NodeJS.ErrnoException): void {
  if (problem.code !== 'EEXIST') throw problem;
}
