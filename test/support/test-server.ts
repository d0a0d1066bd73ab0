import pino from 'pino';
import { compose, type App } from '../../src/app/compose';
import { readConfig } from '../../src/app/config';
import { createDataSource } from '../../src/app/database';
import { personaOf } from '../../src/app/personas';
import { systemClock } from '../../src/app/system-clock';
import type { Clock } from '../../src/domain/clock';
import { signToken } from '../../src/transport/token';
import { GENEROUS } from './generous';

export const SECRET = 'a secret for tests only, of more than thirty-two characters';

export interface TestServer {
  readonly app: App;
  readonly url: string;
  readonly webSocketUrl: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly clock?: Clock;
  readonly env?: Record<string, string>;
  /** Whether frames go beneath the WebSocket library; as it works here where it is left out. */
  readonly directFrames?: boolean | undefined;
}

/** A whole server of its own in this process: real HTTP and WebSocket on a free port. */
export async function startTestServer(
  databaseUrl: string,
  { clock = systemClock, env = {}, directFrames }: ServerOptions = {},
): Promise<TestServer> {
  const quiet = { NOTIFY: 'off', ...GENEROUS };
  const config = readConfig({ DATABASE_URL: databaseUrl, PORT: '0', ...quiet, ...env });
  const dataSource = createDataSource(databaseUrl, 6, 'golden-thread test', config.statementTimeoutSeconds);
  await dataSource.initialize();
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  const app = await compose({ config, dataSource, databaseUrl, log, clock, secret: SECRET, directFrames });
  const url = await app.listen('127.0.0.1', 0);
  return {
    app,
    url,
    webSocketUrl: url.replace('http', 'ws'),
    close: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}

/** A bearer token for a persona, as in "lead@leicester". */
export async function tokenOf(persona: string, lifetimeSeconds = 3600): Promise<string> {
  const who = personaOf(persona);
  if (!who) throw new Error(`No persona ${persona}`);
  return signToken({ ...who, expiresAt: Math.ceil(Date.now() / 1000) + lifetimeSeconds }, SECRET);
}
