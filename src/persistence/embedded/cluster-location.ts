import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { accountMay, databaseAccount, isRoot } from './database-account';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error';
import type { Account } from './run-as';
import { openPlace, SHARED_PLACE } from './shared-binaries';

export interface ClusterLocation {
  readonly directory: string;
  /** Set when this process is root and PostgreSQL has to run as somebody else. */
  readonly account: Account | undefined;
  /** The major version that the cluster was made with; undefined where it is still to be initialised. */
  readonly major: string | undefined;
  /** To be called when a new cluster is complete. */
  settle(): Promise<void>;
}

const RECORD = 'postgres-location';
const PENDING = 'postgres-location.pending';

/** Where the cluster of this data directory is, or is to be made. Called under the start lock. */
export async function locateCluster(dataDir: string, log: (line: string) => void): Promise<ClusterLocation> {
  await discardPending(dataDir);
  const inside = join(dataDir, 'postgres');
  const elsewhere = await readRecord(join(dataDir, RECORD));
  if (elsewhere !== undefined) {
    if (await isOccupied(elsewhere)) return existing(elsewhere);
    throw new EmbeddedPostgresError(
      `The database of ${dataDir} was kept in ${elsewhere}, which is gone: bring that directory back, or delete ${join(dataDir, RECORD)} to begin with an empty database.`,
    );
  }
  if (await isOccupied(inside)) return existing(inside);
  const fresh = { major: undefined, settle: () => Promise.resolve() };
  if (!isRoot()) return { ...fresh, directory: inside, account: undefined };
  const account = await databaseAccount();
  if (await accountMay(account, '-x', dataDir)) return { ...fresh, directory: inside, account };
  return planElsewhere(dataDir, account, log);
}

async function planElsewhere(
  dataDir: string,
  account: Account,
  log: (line: string) => void,
): Promise<ClusterLocation> {
  if (!(await openPlace(SHARED_PLACE)) || !(await accountMay(account, '-x', SHARED_PLACE))) {
    throw new EmbeddedPostgresError(
      `PostgreSQL runs as "${account.name}" because it refuses root; that account can enter neither ${dataDir} nor ${SHARED_PLACE}: set DATA_DIR to a directory that every user can enter.`,
    );
  }
  const directory = join(SHARED_PLACE, randomBytes(8).toString('hex'));
  // Written ahead, so that a start that is killed on the way leaves no cluster that nobody knows of.
  await writeFile(join(dataDir, PENDING), directory + '\n', { mode: 0o600 });
  log(
    `The database is kept in ${directory}, because PostgreSQL runs as "${account.name}" (it refuses root) and that account cannot enter ${dataDir}`,
  );
  return {
    directory,
    account,
    major: undefined,
    settle: () => rename(join(dataDir, PENDING), join(dataDir, RECORD)),
  };
}

async function existing(directory: string): Promise<ClusterLocation> {
  const { uid, gid } = await stat(directory);
  const self = process.geteuid?.();
  if (self !== undefined && self !== 0 && uid !== self) {
    throw new EmbeddedPostgresError(
      `The database in ${directory} belongs to another user (number ${uid}): start as that user or as root, or set DATA_DIR to another directory.`,
    );
  }
  const major = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (major === undefined) {
    throw new EmbeddedPostgresError(
      `${directory} holds something other than a PostgreSQL database: move it away, or set DATA_DIR to another directory.`,
    );
  }
  if (isRoot() && uid === 0) {
    throw new EmbeddedPostgresError(
      `The database in ${directory} belongs to root, as whom PostgreSQL refuses to run: give it back with "chown -R" to the account it was made by.`,
    );
  }
  const account = isRoot() ? { name: `user number ${uid}`, uid, gid } : undefined;
  if (!(await accountMay(account, '-x', directory))) {
    throw new EmbeddedPostgresError(
      `PostgreSQL runs as ${account?.name ?? 'this user'}, who cannot enter ${directory}: move the data directory to where that user can enter, or set DATA_DIR.`,
    );
  }
  return { directory, account, major: major.trim(), settle: () => Promise.resolve() };
}

async function isOccupied(directory: string): Promise<boolean> {
  try {
    return (await readdir(directory)).length > 0;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    // Another user's directory is occupied all the same; who may use it is told apart later.
    if (errorCode(error) === 'EACCES') return true;
    throw error;
  }
}

async function discardPending(dataDir: string): Promise<void> {
  const unfinished = await readRecord(join(dataDir, PENDING));
  if (unfinished === undefined) return;
  for (const name of await readdir(SHARED_PLACE).catch(() => [])) {
    if (name.startsWith(basename(unfinished)))
      await rm(join(SHARED_PLACE, name), { recursive: true, force: true });
  }
  await rm(join(dataDir, PENDING), { force: true });
}

/** Only places of our own making are believed: root acts on what is written here. */
async function readRecord(path: string): Promise<string | undefined> {
  const directory = (await readFile(path, 'utf8').catch(() => '')).trim();
  return dirname(directory) === SHARED_PLACE && /^[\da-f]{16}$/.test(directory.slice(SHARED_PLACE.length + 1))
    ? directory
    : undefined;
}
