import type { DataSourceOptions, EntitySchema } from 'typeorm';
import { SnakeCaseNaming } from './naming';
import { SteadyClient } from './steady-client';

type Class = new () => object;

export interface DatabaseAddress {
  readonly url: string;
  readonly poolSize: number;
  /** Told to PostgreSQL, so that an operator sees whose connection it is. */
  readonly applicationName: string;
  /** How long PostgreSQL works at one statement before it gives it up, waiting for locks included; not limited if left out. */
  readonly statementTimeoutSeconds?: number | undefined;
}

/** `synchronize` stays off everywhere, tests included: the migrations are the only way to a schema. */
export const dataSourceOptions = (
  address: DatabaseAddress,
  entities: readonly (Class | EntitySchema)[],
  migrations: readonly (Class | string)[],
): DataSourceOptions => ({
  type: 'postgres',
  url: address.url,
  poolSize: address.poolSize,
  applicationName: address.applicationName,
  entities: [...entities],
  migrations: [...migrations] as string[],
  migrationsTableName: 'migration',
  migrationsTransactionMode: 'each',
  namingStrategy: new SnakeCaseNaming(),
  synchronize: false,
  // Statements are short and come again: compiling them or planning them anew each time costs more than it saves.
  extra: {
    options: '-c jit=off -c plan_cache_mode=force_generic_plan',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...(address.statementTimeoutSeconds !== undefined && {
      statement_timeout: Math.round(address.statementTimeoutSeconds * 1000),
    }),
    // What is asked before an answer has come goes on its way at once: BEGIN costs no round trip of its own.
    pipeline: true,
    Client: SteadyClient,
  },
});
