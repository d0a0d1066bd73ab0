import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { SUPERUSER } from './password';
import { sameDirectory } from './process-table';

export const DATABASE = 'golden_thread';

export interface Server {
  readonly directory: string;
  readonly port: number;
  readonly password: string;
}

export const urlOf = (server: Server, database: string): string =>
  `postgres://${SUPERUSER}:${server.password}@127.0.0.1:${server.port}/${database}`;

export async function openSession(server: Server, applicationName: string): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port: server.port,
    user: SUPERUSER,
    password: server.password,
    database: 'postgres',
    application_name: applicationName,
    // Set, because pg otherwise takes PGSSLMODE from the environment.
    ssl: false,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  // Without a listener, a connection that breaks between two statements would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await closeSession(client);
    throw error;
  }
  return client;
}

/** A frozen PostgreSQL never takes its leave, so neither is it waited for. */
export async function closeSession(client: Client): Promise<void> {
  await Promise.race([client.end().catch(() => undefined), sleep(2_000, undefined, { ref: false })]);
}

/** The name does not begin as the servers' do, so that nobody takes this for a server. */
export async function withSession<T>(server: Server, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await openSession(server, 'embedded-postgres');
  try {
    return await work(client);
  } finally {
    await closeSession(client);
  }
}

/** READY; RECOVERING (it answers, but takes no sessions yet); SILENT; OTHER: something else has that port now. */
export type Answer = 'READY' | 'RECOVERING' | 'SILENT' | 'OTHER';

export async function probe(server: Server): Promise<Answer> {
  try {
    const told = await withSession(server, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      return rows[0]?.data_directory ?? '';
    });
    // A copy of a data directory has the same password, and its old pid file names the original's port.
    return (await sameDirectory(told, server.directory)) ? 'READY' : 'OTHER';
  } catch (error) {
    if (!(error instanceof DatabaseError)) return 'SILENT';
    if (error.code === '57P03') return 'RECOVERING';
    return error.code?.startsWith('28') ? 'OTHER' : 'SILENT';
  }
}

export async function ensureDatabase(server: Server): Promise<void> {
  try {
    await withSession(server, async (client) => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    });
  } catch (error) {
    // By hand, or by another server's migration command, at the same moment.
    if (error instanceof DatabaseError && error.code === '42P04') return;
    throw new EmbeddedPostgresError(
      `The database ${DATABASE} could not be made in ${server.directory}: ${String(error)}`,
      { cause: error },
    );
  }
}
