import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { built } from './project.mjs';

/** An embedded PostgreSQL of the run's own, as careful about disks as anybody's. */
export async function startDatabase(cleanup) {
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-thread-bench-'));
  cleanup.add(() => rm(dataDir, { recursive: true, force: true }));
  const { startEmbeddedPostgres } = built('src/persistence/embedded/start-embedded-postgres');
  const embedded = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  // Elsewhere where the database's account cannot enter the temporary directory.
  cleanup.add(() => rm(embedded.dataDirectory, { recursive: true, force: true }));
  cleanup.add(() => embedded.stop());
  return embedded.url;
}

/** The organisations of the run, each with a log: so many entries that are shown from the start, and so many held back. */
export async function prepareStreams(databaseUrl, logs) {
  const script = fileURLToPath(new URL('prepare.mjs', import.meta.url));
  // What is written beforehand would be written again if it were lost: its commits need not wait for the disk.
  const given = { databaseUrl: `${databaseUrl}?options=-c%20synchronous_commit%3Doff`, logs };
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(given)], {
    maxBuffer: 10_000_000,
  });
  return { databaseUrl, ...JSON.parse(stdout.trim().split('\n').at(-1)) };
}
