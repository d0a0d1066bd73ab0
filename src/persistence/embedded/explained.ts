import { diskFull } from './disk-space';
import { EmbeddedPostgresError, errorCode, messageOf, property } from './embedded-postgres-error';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);
const NOT_A_DIRECTORY = new Set(['ENOTDIR', 'EEXIST']);

/** What the operating system said about `directory`, as a line that can be acted on. */
export function explained(error: unknown, directory: string): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  const code = errorCode(error) ?? '';
  const path = property(error, 'path') ?? directory;
  if (FULL.has(code)) return diskFull(directory);
  if (FORBIDDEN.has(code)) {
    return new EmbeddedPostgresError(
      `${path} may not be read or written by this user (${code}): ` +
        `start as the user that owns ${directory}, or set DATA_DIR to a directory that this user may write.`,
      { cause: error },
    );
  }
  if (NOT_A_DIRECTORY.has(code)) {
    return new EmbeddedPostgresError(
      `${path} is, or lies under, a file where a directory is needed: move that file away, or set DATA_DIR to another directory.`,
      { cause: error },
    );
  }
  const said = messageOf(error).split('\n', 1)[0];
  return new EmbeddedPostgresError(
    `PostgreSQL could not be run in ${directory}: ${said}. Set DATA_DIR to another directory, or DATABASE_URL to another PostgreSQL.`,
    { cause: error },
  );
}
