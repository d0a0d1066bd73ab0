import { createServer } from 'node:net';
import pino from 'pino';
import { startEmbeddedPostgres } from '../persistence/embedded/start-embedded-postgres';
import { compose } from './compose';
import type { Config } from './config';
import { alone, createDataSource } from './database';
import { loadSamples } from './samples/load-samples';
import { signInSecret } from './sign-in-secret';
import { systemClock } from './system-clock';

export interface Started {
  readonly url: string;
  /** Drains, then stops everything that was started. May be called again. */
  stop(): Promise<void>;
}

type Step = () => Promise<unknown>;

/** Starts everything in order. If a step fails, what was started before it is stopped again. */
export async function start(config: Config): Promise<Started> {
  // Standard output carries the one line that says the server is ready; the log goes beside it.
  const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: true }));
  const undo: Step[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= runBackwards(undo));
  // A signal during start-up undoes what was started; main takes over once the server is ready.
  const interrupted = (): void => void stop().finally(() => process.exit(1));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    await requireFreePort(config);
    const databaseUrl = config.databaseUrl ?? (await startDatabase(config, (line) => log.info(line), undo));
    const dataSource = createDataSource(databaseUrl, config.databasePoolSize);
    await dataSource.initialize().catch((problem: Error) => {
      throw new Error(`PostgreSQL does not take the connection: ${problem.message}`);
    });
    undo.push(() => dataSource.destroy());
    const app = await compose({
      config,
      dataSource,
      databaseUrl,
      log,
      clock: systemClock,
      secret: await signInSecret(config),
    });
    await alone(databaseUrl, async () => {
      await dataSource.runMigrations();
      if (config.sampleData === 'load') await loadSamples(app.services, dataSource, (line) => log.info(line));
    });
    undo.push(() => app.close());
    const url = await app.listen(config.host, config.port);
    return { url, stop };
  } catch (problem) {
    await stop();
    throw problem;
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}

async function startDatabase(config: Config, log: (line: string) => void, undo: Step[]): Promise<string> {
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  undo.push(() => embedded.stop());
  return embedded.url;
}

async function runBackwards(undo: Step[]): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
}

/** Asked before anything is started, since starting a database only to find the port taken helps nobody. */
function requireFreePort({ host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (problem: NodeJS.ErrnoException) => {
      const why =
        problem.code === 'EADDRINUSE'
          ? 'is taken by another program: stop it or set PORT to another'
          : `cannot be listened on: ${problem.message}`;
      reject(new Error(`PORT: ${host}:${port} ${why}`));
    });
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}
