import { existsSync } from 'node:fs';
import { ConfigError, type Config } from '../app/config';
import { startEmbeddedPostgres } from '../persistence/embedded/start-embedded-postgres';

/**
 * Gives `work` the database that the settings name, or the one in the data directory, which is started for as long as it
 * takes. Servers may be running on it.
 */
export async function withDatabase<Result>(
  { databaseUrl, dataDir }: Config,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  if (databaseUrl !== undefined) return work(databaseUrl);
  // Starting one there would make a new database, which is hardly the one that is meant.
  if (!existsSync(dataDir)) throw new Error(`DATA_DIR: there is no database in ${dataDir}`);
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const embedded = await startEmbeddedPostgres({ dataDir, log });
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}

/** Runs a tool; what goes wrong is told in words, without a stack. */
export function runTool(main: () => Promise<void>): void {
  main().catch((problem: unknown) => {
    const lines =
      problem instanceof ConfigError ? problem.faults.map((f) => `${f.setting}: ${f.problem}`) : [];
    process.stderr.write(`${lines.length > 0 ? lines.join('\n') : (problem as Error).message}\n`);
    process.exitCode = 1;
  });
}
