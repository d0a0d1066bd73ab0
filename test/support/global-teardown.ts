import { rm } from 'node:fs/promises';
import { removeBuild } from './build';

export default async function teardown(): Promise<void> {
  await removeBuild();
  const postgres = globalThis.testPostgres;
  if (!postgres) return;
  await postgres.server.stop();
  await rm(postgres.dataDir, { recursive: true, force: true });
  if (!postgres.server.dataDirectory.startsWith(postgres.dataDir)) {
    await rm(postgres.server.dataDirectory, { recursive: true, force: true });
  }
}
