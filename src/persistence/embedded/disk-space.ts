import { statfs } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error';

const NEARLY_FULL = 32 * 1024 * 1024;

export const diskFull = (directory: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `The disk that holds ${directory} is full: free about 200 MB there, or set DATA_DIR to a directory on another disk.`,
  );

/** For after a failure. On a full disk PostgreSQL's programs cannot always say so, as their log is on it too. */
export async function isDiskFull(directory: string, said: string): Promise<boolean> {
  if (/No space left on device|Disk quota exceeded/.test(said)) return true;
  const space = await statfs(directory).catch(() => undefined);
  return space !== undefined && space.bavail * space.bsize < NEARLY_FULL;
}
