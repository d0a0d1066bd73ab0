import { chmod, copyFile, lstat, mkdir, readdir, rename, rm, symlink, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountMay, isRoot } from './database-account';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { linkLibraries } from './library-links';
import type { Account } from './run-as';
import { withStartLock } from './start-lock';

/** Root's place for what the database account must reach. */
export const SHARED_PLACE = '/var/lib/golden-thread';

/**
 * Copies the binaries once to where the account can run them, and answers with the copy's directory.
 * Root uses a system place; an ordinary user, who needs a copy only when the package lacks its links and is
 * read-only, uses the data directory.
 */
export async function copyBinaries(
  native: string,
  version: string,
  account: Account | undefined,
  dataDir: string,
  log: (line: string) => void,
): Promise<string> {
  const places = isRoot() ? [SHARED_PLACE, join(tmpdir(), 'golden-thread-root')] : [dataDir];
  for (const place of places) {
    if (!(await openPlace(place)) || !(await accountMay(account, '-x', place))) continue;
    const copy = join(place, `binaries-${version}`);
    await withStartLock(join(place, 'binaries-lock'), log, async () => {
      if ((await lstat(copy).catch(() => undefined)) !== undefined) return;
      log(
        `Copying PostgreSQL's programs to ${copy}, because ${account?.name ?? 'this user'} cannot run them in ${native}`,
      );
      // A copy that was cut short lies under this name, never under the final one.
      const part = `${copy}.part`;
      await rm(part, { recursive: true, force: true });
      await mkdir(part);
      await chmod(part, 0o755);
      await copyTree(native, join(part, 'native'));
      await linkLibraries(join(part, 'native'));
      await rename(part, copy);
    });
    return join(copy, 'native');
  }
  throw new EmbeddedPostgresError(
    `The account ${account?.name ?? ''} cannot run PostgreSQL's programs in ${native}, and neither ${places.join(' nor ')} can take a copy: install the project where every user can read it, or set DATABASE_URL.`,
  );
}

/** Programs are run from here, so nobody else may be able to put any in: a directory of another's making will not do. */
export async function openPlace(place: string): Promise<boolean> {
  try {
    // The mode is set apart because root's umask may take away what the account needs.
    const made = await mkdir(place, { recursive: true });
    if (made !== undefined && isRoot()) await chmod(place, 0o755);
    const status = await lstat(place);
    return status.isDirectory() && (!isRoot() || (status.uid === 0 && (status.mode & 0o022) === 0));
  } catch {
    return false;
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target);
      await chmod(target, from.endsWith('bin') ? 0o755 : 0o644);
    }
  }
}
