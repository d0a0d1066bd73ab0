import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { locateCluster, type ClusterLocation } from './cluster-location';
import { DATABASE, ensureDatabase, urlOf, type Server } from './database-session';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error';
import { explained } from './explained';
import { findBinaries, majorOf, type Binaries } from './find-binaries';
import { initialiseCluster } from './initialise-cluster';
import { launchPostmaster } from './launch-postmaster';
import { keptPassword } from './password';
import { findRunning, livingPostmaster, stopPostmaster } from './postmaster';
import { Presence } from './presence';
import { withStartLock } from './start-lock';

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** False for tests only: quicker, but a power cut loses the database. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Of the database golden_thread. */
  readonly url: string;
  /** Of the database postgres, to create and drop others from. */
  readonly adminUrl: string;
  /** Where PostgreSQL keeps its files; not always inside the data directory. */
  readonly dataDirectory: string;
  /** Stops PostgreSQL unless another server uses it. Close every pool first. May be called again. */
  stop(): Promise<void>;
}

interface Running {
  readonly server: Server;
  readonly location: ClusterLocation;
  readonly binaries: Binaries;
  readonly presence: Presence;
}

const START_LIMIT = 60_000;

/**
 * A real PostgreSQL from the package registry, kept in the data directory. Starts it, or joins the one that already
 * runs there. Rejects with `EmbeddedPostgresError`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const asked = resolve(options.dataDir);
  try {
    await mkdir(asked, { recursive: true });
    const dataDir = await realpath(asked);
    const lock = join(dataDir, 'postgres-lock');
    const running = await withStartLock(lock, options.log, () => bringUp(dataDir, options));
    let stopped: Promise<void> | undefined;
    return {
      url: urlOf(running.server, DATABASE),
      adminUrl: urlOf(running.server, 'postgres'),
      dataDirectory: running.location.directory,
      stop: () => (stopped ??= stop(running, lock, options.log)),
    };
  } catch (error) {
    throw explained(error, asked);
  }
}

async function bringUp(dataDir: string, options: EmbeddedPostgresOptions): Promise<Running> {
  const { log, durable = true } = options;
  const deadline = performance.now() + START_LIMIT;
  const location = await locateCluster(dataDir, log);
  const { directory, account, major } = location;
  const password = await keptPassword(dataDir, major === undefined ? undefined : directory);
  const binaries = await findBinaries(account, dataDir, log);
  if (major === undefined) {
    log(`Making a new database in ${directory}`);
    await initialiseCluster({ directory, account, binaries, password, durable });
    await location.settle();
  } else if (major !== majorOf(binaries.version)) {
    throw new EmbeddedPostgresError(
      `The database in ${directory} was made by PostgreSQL ${major} and cannot be opened by ${binaries.version}: move it over with pg_dump of version ${major}, or set DATA_DIR to a new directory.`,
    );
  }
  const found = await findRunning(directory, password, deadline);
  const logFile = join(dataDir, 'postgres.log');
  const server =
    found ?? (await launchPostmaster({ directory, password, account, binaries, durable, logFile, deadline }));
  const how = found === undefined ? 'started' : 'was already running and is shared';
  log(`PostgreSQL ${binaries.version} ${how} on 127.0.0.1:${server.port}, data in ${directory}`);
  try {
    await ensureDatabase(server);
    return { server, location, binaries, presence: await Presence.announce(server) };
  } catch (error) {
    if (found === undefined) await stopPostmaster(directory, binaries, account).catch(() => undefined);
    throw error;
  }
}

/** Under the lock, so that no server can join between the count of the others and the end. */
async function stop(running: Running, lock: string, log: (line: string) => void): Promise<void> {
  try {
    await withStartLock(lock, log, () => stopIfLast(running, log));
  } catch (error) {
    // Somebody has deleted the data directory meanwhile: then nobody can join either.
    if (errorCode(error) !== 'ENOENT') throw explained(error, running.location.directory);
    await stopIfLast(running, log);
  }
}

async function stopIfLast(running: Running, log: (line: string) => void): Promise<void> {
  const { server, location, binaries, presence } = running;
  const { port } = (await livingPostmaster(location.directory)) ?? {};
  // Where it cannot tell, it is left alone: the next start finds it.
  const unknown = ['whoever uses it: it does not answer'];
  const others = port === undefined ? [] : await presence.others({ ...server, port }).catch(() => unknown);
  await presence.withdraw();
  if (others.length > 0) {
    log(`PostgreSQL in ${location.directory} is left running for ${[...new Set(others)].join(', ')}`);
    return;
  }
  await stopPostmaster(server.directory, binaries, location.account);
  log(`PostgreSQL in ${location.directory} stopped`);
}
