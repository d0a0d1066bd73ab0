import { createServer } from 'node:net';
import pino, { type Logger } from 'pino';
import { startEmbeddedPostgres } from '../persistence/embedded/start-embedded-postgres';
import { requireRowSecurity } from '../persistence/request-role';
import { compose } from './compose';
import type { Config } from './config';
import { alone, createDataSource, migrate, poolOf } from './database';
import { endOnUncaught, openLog } from './open-log';
import { loadSamples } from './samples/load-samples';
import { signInSecret } from './sign-in-secret';
import { systemClock } from './system-clock';
import { watchOrigin } from './upkeep';

export interface Started {
  readonly url: string;
  /** Drains, then stops everything that was started. May be called again. */
  stop(): Promise<void>;
}

/** Starts everything in order. If a step fails, what was started before it is stopped again. */
export async function start(config: Config): Promise<Started> {
  // Standard output carries the one line that says the server is ready; the log goes beside it.
  const log = openLog(config.logLevel, pino.destination({ fd: 2, sync: true }));
  endOnUncaught(log);
  const undo = new Undo();
  const stop = (): Promise<void> => undo.run();
  // A signal during start-up undoes what was started; main takes over once the server is ready.
  const interrupted = (): void => void stop().finally(() => process.exit(1));
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  try {
    await requireFreePort(config);
    const url = await startUp(config, log, undo);
    return { url, stop };
  } catch (problem) {
    // After a signal, steps fail because what they need is being stopped.
    const cause = undo.begun ? new Error('A signal came while it started: everything is stopped.') : problem;
    await stop();
    throw cause;
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}

async function startUp(config: Config, log: Logger, undo: Undo): Promise<string> {
  const databaseUrl = config.databaseUrl ?? (await startDatabase(config, log, undo));
  const dataSource = createDataSource(
    databaseUrl,
    config.databasePoolSize,
    'golden-thread',
    config.statementTimeoutSeconds,
  );
  await undo.step(
    dataSource.initialize().catch((problem: Error) => {
      throw new Error(`PostgreSQL does not take the connection: ${problem.message}`);
    }),
    (connected) => connected?.destroy(),
  );
  const secret = await signInSecret(config);
  const app = await compose({ config, dataSource, databaseUrl, log, clock: systemClock, secret });
  await alone(databaseUrl, async () => {
    await migrate(databaseUrl);
    await requireRowSecurity(poolOf(dataSource));
    await watchOrigin(poolOf(dataSource), log);
    if (config.sampleData === 'load') await loadSamples(app.services, dataSource, (line) => log.info(line));
    const judged = await app.services.statusCatchUp.run(dataSource);
    if (judged.length > 0) log.info(`Computed the statuses of ${judged.join(', ')}`);
  });
  return undo.step(app.listen(config.host, config.port), () => app.close());
}

async function startDatabase({ dataDir }: Config, log: Logger, undo: Undo): Promise<string> {
  const starting = startEmbeddedPostgres({ dataDir, log: (line) => log.info(line) });
  return (await undo.step(starting, (embedded) => embedded?.stop())).url;
}

/** What was started, to be stopped in reverse. */
class Undo {
  readonly #steps: (() => Promise<unknown>)[] = [];
  #running: Promise<void> | undefined;

  get begun(): boolean {
    return this.#running !== undefined;
  }

  /**
   * Waits for `work`; `undoing` is given what it made, or undefined where it failed. Undone in the middle of it, it
   * is let finish first, since a database half-way up cannot be stopped, and nothing goes on after it.
   */
  async step<Made>(
    work: Promise<Made>,
    undoing: (made?: Made) => Promise<unknown> | undefined,
  ): Promise<Made> {
    const settled = work.catch(() => undefined);
    this.#steps.push(async () => undoing(await settled));
    const made = await work;
    if (this.begun) throw new Error('Undone meanwhile');
    return made;
  }

  run(): Promise<void> {
    return (this.#running ??= this.#backwards());
  }

  async #backwards(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) await step();
  }
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
