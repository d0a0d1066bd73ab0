import 'reflect-metadata';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/persistence/embedded/start-embedded-postgres';
import { buildForRun } from './build';
import { prepareTemplates } from './templates';

declare global {
  /** What jest hands from setup to teardown. */
  var testPostgres: { server: EmbeddedPostgres; dataDir: string } | undefined;
}

/** One real PostgreSQL for the run, with a migrated template and one that holds the sample as well; and one build. */
export default async function setup(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-thread-test-'));
  const server = await startEmbeddedPostgres({ dataDir, durable: false, log: () => undefined });
  globalThis.testPostgres = { server, dataDir };
  process.env['TEST_ADMIN_URL'] = server.adminUrl;
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  await Promise.all([prepareTemplates(admin, server.adminUrl), buildForRun()]);
  await admin.end();
}
