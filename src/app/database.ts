import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { dataSourceOptions } from '../persistence/data-source-options';
import { SteadyClient } from '../persistence/steady-client';
import { entities } from './entities';
import { migrations } from './migrations';

const OLDEST = 150_000;
/** Any number will do, as long as every server takes the same. */
const PREPARING = 7_061_953;

export const createDataSource = (
  url: string,
  poolSize: number,
  applicationName = 'golden-thread',
  statementTimeoutSeconds?: number,
): DataSource =>
  new DataSource(
    dataSourceOptions({ url, poolSize, applicationName, statementTimeoutSeconds }, entities, migrations),
  );

/** Brings the tables up to date over a connection of its own: a migration may take longer than a request. */
export async function migrate(url: string): Promise<void> {
  const dataSource = createDataSource(url, 1, 'golden-thread migrations');
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** The driver's own pool: reads go through it without an entity being built for each row. */
export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as PostgresDriver).master as Pool;

/**
 * Runs `work` while no other server does: two that start at once on an empty database must not both migrate it
 * or load the sample.
 */
export async function alone<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const client = new SteadyClient({ connectionString: url, application_name: 'golden-thread preparing' });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST) {
      throw new Error(
        `PostgreSQL ${Math.floor(version / 10_000)} is too old: Golden Thread asks for 15 or later`,
      );
    }
    await client.query('SELECT pg_advisory_lock($1)', [PREPARING]);
    return await work();
  } finally {
    await client.end();
  }
}
