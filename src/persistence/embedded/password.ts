import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error';

export const SUPERUSER = 'golden_thread';

const PATTERN = /^[\w-]{32,}$/;

/** Kept for as long as the database lives. Made before the database, so that none exists without its password. */
export async function keptPassword(dataDir: string, database: string | undefined): Promise<string> {
  const path = join(dataDir, 'postgres-password');
  const kept = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
  if (PATTERN.test(kept.trim())) return kept.trim();
  if (database !== undefined) {
    throw new EmbeddedPostgresError(
      `The password of the database in ${database} is missing from ${path}: bring that file back, or delete ${database} to begin with an empty database.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  const draft = `${path}.new`;
  await writeFile(draft, password + '\n', { mode: 0o600 });
  await rename(draft, path);
  return password;
}
