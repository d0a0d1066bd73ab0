import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diskFull, isDiskFull } from './disk-space';
import { EmbeddedPostgresError, lastComplaint } from './embedded-postgres-error';
import { programOf, type Binaries } from './find-binaries';
import { SUPERUSER } from './password';
import { run, type Account } from './run-as';

export interface NewCluster {
  readonly directory: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly password: string;
  readonly durable: boolean;
}

const LIMIT = 60_000;
const UNFINISHED = '.unfinished-';

/** Made beside its final place and renamed when complete, so that a killed one is never taken for a database. */
export async function initialiseCluster(cluster: NewCluster): Promise<void> {
  const { directory, account } = cluster;
  await discardUnfinished(directory);
  const workshop = `${directory}${UNFINISHED}${randomBytes(4).toString('hex')}`;
  try {
    await makePrivate(workshop, account);
    await makePrivate(join(workshop, 'data'), account);
    const passwordFile = join(workshop, 'password');
    await writeFile(passwordFile, cluster.password + '\n', { mode: 0o600 });
    if (account !== undefined) await chown(passwordFile, account.uid, account.gid);
    await initdb(cluster, join(workshop, 'data'), passwordFile);
    // Windows does not rename over an empty directory.
    await rmdir(directory).catch(() => undefined);
    await rename(join(workshop, 'data'), directory);
    if (cluster.durable) await syncDirectory(dirname(directory));
  } finally {
    await rm(workshop, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function initdb(cluster: NewCluster, target: string, passwordFile: string): Promise<void> {
  const args = ['-D', target, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256'];
  // Its own cleaning would free a full disk before anybody could see why it failed.
  args.push(
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    '--no-clean',
    ...(cluster.durable ? [] : ['--no-sync']),
  );
  const outcome = await run(programOf(cluster.binaries, 'initdb'), args, cluster.account, LIMIT);
  if (outcome.status === 0) return;
  if (await isDiskFull(target, outcome.output)) throw diskFull(dirname(cluster.directory));
  const reason =
    outcome.status === null ? `not done after ${LIMIT / 1000} seconds` : lastComplaint(outcome.output);
  throw new EmbeddedPostgresError(
    `A new database could not be made in ${cluster.directory} (${reason}): set DATA_DIR to another directory, or set DATABASE_URL.`,
  );
}

/** PostgreSQL insists on a directory that is its own and closed to others; not every file system can say so. */
async function makePrivate(directory: string, account: Account | undefined): Promise<void> {
  await mkdir(directory, { mode: 0o700 });
  if (account !== undefined) await chown(directory, account.uid, account.gid);
  if (process.platform === 'win32') return;
  const { uid, mode } = await stat(directory);
  if (uid !== (account?.uid ?? process.geteuid?.()) || (mode & 0o077) !== 0) {
    throw new EmbeddedPostgresError(
      `The file system of ${dirname(directory)} does not keep owners and permissions, which PostgreSQL needs: set DATA_DIR to a directory on another disk.`,
    );
  }
}

async function discardUnfinished(directory: string): Promise<void> {
  const beside = dirname(directory);
  for (const name of await readdir(beside)) {
    if (!name.startsWith(basename(directory) + UNFINISHED)) continue;
    // An orphaned initdb may still be writing there; what it leaves is swept up at the next initialisation.
    await rm(join(beside, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
