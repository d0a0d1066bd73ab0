import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { systemClock } from '../app/system-clock';
import { withThrowawayDatabase } from './throwaway-database';

const NAME = /^[a-z]+(-[a-z0-9]+)+$/;

/** `npm run migration:generate -- verb-noun` writes what the entities ask for beyond the migrations there are. */
async function generate(dataSource: DataSource, name: string): Promise<void> {
  await dataSource.runMigrations();
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  if (upQueries.length === 0) return void process.stdout.write('The migrations are up to date\n');
  const stamp = systemClock.now().getTime();
  const className = `${name.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())}${stamp}`;
  const lines = (queries: readonly { query: string }[]): string =>
    queries.map(({ query }) => `    await runner.query(${JSON.stringify(query)});`).join('\n');
  const file = `migrations/${stamp}-${name}.ts`;
  await writeFile(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${lines(upQueries)}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines([...downQueries].reverse())}
  }
}
`,
  );
  process.stdout.write(
    `${file}\nRead it, add ${className} to src/app/migrations.ts, and run npm run format\n`,
  );
}

const [name = ''] = process.argv.slice(2);
if (NAME.test(name)) {
  withThrowawayDatabase((dataSource) => generate(dataSource, name)).catch((problem: Error) => {
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 1;
  });
} else {
  process.stderr.write('Name it by what it does, as in: npm run migration:generate -- add-benchmark\n');
  process.exitCode = 1;
}
