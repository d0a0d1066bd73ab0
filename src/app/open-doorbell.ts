import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { DoorbellEvents, RunningDoorbell } from '../changes/doorbell';
import { nameOfDatabase } from '../changes/log-origin';
import { PostgresDoorbell } from '../changes/postgres-doorbell';
import { RedisDoorbell } from '../changes/redis-doorbell';
import type { Config } from './config';
import { watchOrigin } from './upkeep';

interface Means {
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly log: Logger;
}

/** The doorbell that the settings ask for. */
export function openDoorbell(
  { doorbellUrl }: Config,
  { databaseUrl, pool, log }: Means,
  events: DoorbellEvents,
): RunningDoorbell {
  // Where the connection broke, the database may have been another one since.
  const onReconnect = (): void => {
    watchOrigin(pool, log).catch(events.onProblem).finally(events.onReconnect);
  };
  const heard: DoorbellEvents = { ...events, onReconnect };
  if (doorbellUrl === undefined) return new PostgresDoorbell(databaseUrl, pool, heard);
  // Several deployments may share one Redis.
  const channel = async (): Promise<string> => `golden_thread:${await nameOfDatabase(pool)}`;
  return new RedisDoorbell({ url: doorbellUrl, channel, events: heard });
}
