import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from './src/app/entities';
import { migrations } from './src/app/migrations';
import { dataSourceOptions } from './src/persistence/data-source-options';
import { readConfig } from './src/app/config';

/** For TypeORM's own command line; the server composes its data source in `src/app`. */
export default new DataSource(
  dataSourceOptions(
    {
      url: readConfig(process.env).databaseUrl ?? 'postgres://127.0.0.1:5432/golden_thread',
      poolSize: 2,
      applicationName: 'golden-thread migrations',
    },
    entities,
    migrations,
  ),
);
