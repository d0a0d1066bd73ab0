import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../app/database';
import { startEmbeddedPostgres } from '../persistence/embedded/start-embedded-postgres';

/** Gives `work` a real, empty PostgreSQL and leaves nothing of it behind. */
export async function withThrowawayDatabase(work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-thread-migrations-'));
  const embedded = await startEmbeddedPostgres({ dataDir, durable: false, log: () => undefined });
  const dataSource = createDataSource(embedded.url, 2, 'golden-thread migrations');
  try {
    await dataSource.initialize();
    await work(dataSource);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
    // Elsewhere where the database account cannot enter the temporary directory.
    await rm(embedded.dataDirectory, { recursive: true, force: true });
  }
}
