import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { locateCluster } from '../../src/persistence/embedded/cluster-location';
import {
  DATABASE,
  ensureDatabase,
  urlOf,
  type Server,
} from '../../src/persistence/embedded/database-session';
import { findBinaries } from '../../src/persistence/embedded/find-binaries';
import { initialiseCluster } from '../../src/persistence/embedded/initialise-cluster';
import { launchPostmaster, type Launch } from '../../src/persistence/embedded/launch-postmaster';
import { keptPassword } from '../../src/persistence/embedded/password';
import { livingPostmaster } from '../../src/persistence/embedded/postmaster';

type Row = Record<string, unknown>;

const quiet = (): void => undefined;

/** A PostgreSQL of this run's own that can be stopped in every way and started again. It keeps what it promised: durable. */
export class Database {
  private constructor(
    private readonly launch: Omit<Launch, 'deadline'>,
    private server: Server,
  ) {}

  static async make(directory: string): Promise<Database> {
    const dataDir = join(directory, 'database');
    await mkdir(dataDir, { mode: 0o755 });
    const location = await locateCluster(dataDir, quiet);
    const { directory: cluster, account } = location;
    const password = await keptPassword(dataDir, undefined);
    const binaries = await findBinaries(account, dataDir, quiet);
    const launch = { directory: cluster, password, account, binaries, durable: true };
    await initialiseCluster(launch);
    await location.settle();
    const full = { ...launch, logFile: join(dataDir, 'postgres.log') };
    const server = await launchPostmaster({ ...full, deadline: performance.now() + 60_000 });
    await ensureDatabase(server);
    return new Database(full, server);
  }

  get port(): number {
    return this.server.port;
  }

  get url(): string {
    return urlOf(this.server, DATABASE);
  }

  /** The same database by way of another port. */
  urlThrough(port: number): string {
    return urlOf({ ...this.server, port }, DATABASE);
  }

  /** On a connection of its own, past every proxy. */
  async rows<Found extends Row>(text: string, values: readonly unknown[] = []): Promise<Found[]> {
    const client = await this.connect();
    try {
      return (await client.query<Found>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Its name does not begin as the servers' do, so that nobody takes it for one. */
  async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.url, application_name: 'faults' });
    client.on('error', quiet);
    await client.connect();
    return client;
  }

  /** Fast ends every session and writes all out; immediate is a crash, and the start recovers from it. */
  async stop(how: 'fast' | 'immediate'): Promise<void> {
    const living = await livingPostmaster(this.launch.directory);
    if (!living) throw new Error('PostgreSQL does not run');
    process.kill(living.pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    while (await livingPostmaster(this.launch.directory)) await sleep(20);
  }

  /** On another port, as the operating system gives it. */
  async start(): Promise<void> {
    this.server = await launchPostmaster({ ...this.launch, deadline: performance.now() + 60_000 });
  }

  async close(): Promise<void> {
    if (await livingPostmaster(this.launch.directory)) await this.stop('immediate');
  }
}
