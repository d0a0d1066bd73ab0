import { hostname } from 'node:os';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { Regularly } from '../changes/regularly';
import type { Clock } from '../domain/clock';
import { DueLook } from '../features/notifications/due-look';
import { LogNotifier } from '../features/notifications/log-notifier';
import { NewsReader } from '../features/notifications/news-reader';
import type { Notifier } from '../features/notifications/notifier';
import { Outbox } from '../features/notifications/outbox';
import { Sender, type SenderReport } from '../features/notifications/sender';
import { SmtpNotifier } from '../features/notifications/smtp-notifier';
import { newId } from '../persistence/new-id';
import type { Config } from './config';
import { hideSecrets } from './hide-secrets';
import type { NotificationConfig } from './notification-settings';

const SECOND = 1_000;

/** What tells people of what concerns them. Every server does, and none what another has done. */
export interface Notifications {
  start(): void;
  /** Waits for the letter that is under way. */
  stop(): Promise<void>;
}

export function openNotifications(
  { notifications }: Pick<Config, 'notifications'>,
  pool: Pool,
  clock: Clock,
  log: Logger,
): Notifications {
  const notifier = notifierOf(notifications, log);
  if (!notifier) return { start: () => undefined, stop: async () => undefined };
  const news = new NewsReader(pool, clock);
  const due = new DueLook(pool, clock, notifications.reminders);
  const outbox = new Outbox(pool, clock, {
    // Another one with each start: what an earlier one began is not this one's to finish.
    server: `${hostname()} ${newId()}`,
    needsAddress: notifier.needsAddress,
    publicUrl: notifications.publicUrl,
  });
  const sender = new Sender(outbox, notifier, reportTo(log));
  const find = async (): Promise<void> => {
    await news.readAll();
    await due.lookIfDue();
  };
  const report = (err: Error): void => log.warn({ err }, 'Notifications will be tried again');
  // Apart, so that a slow mail server holds up nobody but those who wait for mail.
  const duties = [new Regularly(SECOND, find, report), new Regularly(SECOND, () => sender.sendAll(), report)];
  return {
    start: () => duties.forEach((duty) => duty.start()),
    stop: async () => {
      sender.stop();
      await Promise.all(duties.map((duty) => duty.stop()));
    },
  };
}

function notifierOf({ way, smtp }: NotificationConfig, log: Logger): Notifier | undefined {
  if (way === 'off') return undefined;
  return smtp ? new SmtpNotifier({ ...smtp, clean: hideSecrets }) : new LogNotifier(log);
}

const reportTo = (log: Logger): SenderReport => ({
  onRefused: ({ id, kind }, reason, attempt) =>
    log.warn({ notification: id, kind, reason, attempt }, 'A notification was not taken'),
  onUncertain: (ids) =>
    log.error(
      { notifications: ids },
      'Nobody knows whether these notifications have gone out: they are not sent again',
    ),
});
