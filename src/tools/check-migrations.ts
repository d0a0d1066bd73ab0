import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { migrations } from '../app/migrations';
import { withThrowawayDatabase } from './throwaway-database';

/**
 * Runs the migrations on an empty PostgreSQL, wants nothing left for the entities to ask for, takes them back,
 * wants nothing of them left behind, and runs them again.
 */
async function check(dataSource: DataSource): Promise<void> {
  await dataSource.runMigrations();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  for (const _ of migrations) await dataSource.undoLastMigration();
  const left: { name: string }[] = await dataSource.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'
     UNION ALL SELECT t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
     WHERE n.nspname = 'public' AND t.typtype = 'e'`,
  );
  await dataSource.runMigrations();
  const faults = [
    ...upQueries.map(({ query }) => `The entities ask for what no migration does: ${query}`),
    ...left.map(({ name }) => `A migration that was taken back leaves "${name}" behind`),
  ];
  if (faults.length === 0) return;
  process.stderr.write(`${faults.join('\n')}\nWrite it with \`npm run migration:generate -- verb-noun\`\n`);
  process.exitCode = 1;
}

withThrowawayDatabase(check).catch((problem: Error) => {
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
});
