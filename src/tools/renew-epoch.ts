import { Client } from 'pg';
import { readConfig } from '../app/config';
import { RENEW_EPOCHS } from '../changes/renew-epochs';
import { runTool, withDatabase } from './with-database';

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

runTool(main);
