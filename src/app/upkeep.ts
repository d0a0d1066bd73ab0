import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { followOrigin } from '../changes/log-origin';
import { Regularly } from '../changes/regularly';
import { Retention } from '../changes/retention';
import type { Clock } from '../domain/clock';
import type { PresenceLapseService } from '../features/clinics/room/presence-lapse.service';
import { NotificationRetention } from '../features/notifications/notification-retention';
import type { Config } from './config';
import { openNotifications } from './open-notifications';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What each server sees to beside its requests. Several may do it at once. */
export interface Upkeep {
  start(): void;
  stop(): Promise<void>;
}

export function openUpkeep(
  config: Config,
  pool: Pool,
  clock: Clock,
  log: Logger,
  presence: PresenceLapseService,
): Upkeep {
  const report = (err: Error): void => log.warn({ err }, 'The upkeep of the log will be tried again');
  const retention = new Retention(pool, config.logRetentionDays, clock);
  const told = new NotificationRetention(pool, clock);
  const notifications = openNotifications(config, pool, clock, log);
  const duties = [
    new Regularly(HOUR, () => retention.raiseFloors(), report),
    new Regularly(HOUR, () => told.removeOld(), report),
    new Regularly(5 * SECOND, () => presence.noteAll(pool), report),
    // A promoted standby may take over without the doorbell's connection breaking: behind a pooler, or over Redis.
    new Regularly(MINUTE, () => watchOrigin(pool, log), report),
  ];
  return {
    start: () => {
      duties.forEach((duty) => duty.start());
      notifications.start();
    },
    stop: async () => {
      await Promise.all([notifications.stop(), ...duties.map((duty) => duty.stop())]);
    },
  };
}

/** Renews the epochs where the log is no longer where it was, and says so. */
export async function watchOrigin(pool: Pool, log: Logger): Promise<void> {
  const moved = await followOrigin(pool);
  if (moved.length === 0) return;
  log.warn(
    { moved },
    'The log is not where it was written: a restore or a promotion. Its epochs are renewed, and every cursor from before is answered with ResyncRequired',
  );
}
