import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { ConfigError, readConfig, type Config } from '../app/config';
import { RENEW_EPOCHS } from '../changes/renew-epochs';
import { startEmbeddedPostgres } from '../persistence/embedded/start-embedded-postgres';

/**
 * `npm run --silent log:renew-epoch` makes every cursor one of the past, after a restore that the server cannot see by
 * itself. Servers may be running.
 */
async function main(): Promise<void> {
  const renewed = await withDatabase(readConfig(process.env), renew);
  const logs = renewed === 1 ? '1 organisation' : `${renewed} organisations`;
  process.stdout.write(
    `Renewed the epoch of the log of ${logs}: every cursor from before is answered with ResyncRequired.\n`,
  );
}

async function renew(url: string): Promise<number> {
  const client = new Client({ connectionString: url, application_name: 'golden-thread renew-epoch' });
  await client.connect();
  try {
    return (await client.query(RENEW_EPOCHS)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

async function withDatabase(
  { databaseUrl, dataDir }: Config,
  work: (url: string) => Promise<number>,
): Promise<number> {
  if (databaseUrl !== undefined) return work(databaseUrl);
  // Starting one there would make a new database, which has no log.
  if (!existsSync(dataDir)) throw new Error(`DATA_DIR: there is no database in ${dataDir}`);
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const embedded = await startEmbeddedPostgres({ dataDir, log });
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}

main().catch((problem: unknown) => {
  const lines = problem instanceof ConfigError ? problem.faults.map((f) => `${f.setting}: ${f.problem}`) : [];
  process.stderr.write(`${lines.length > 0 ? lines.join('\n') : (problem as Error).message}\n`);
  process.exitCode = 1;
});
