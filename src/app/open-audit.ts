import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { Regularly } from '../changes/regularly';
import type { AuditTrail } from '../domain/audit';
import type { Clock } from '../domain/clock';
import { AuditRetention } from '../features/audit/audit-retention';
import { AuditWriter } from '../features/audit/audit-writer';
import { SmallNumberWatch } from '../features/audit/small-number-watch';
import type { Told } from '../graphql/executor';
import { noteDenials } from '../graphql/note-denials';
import { rootFields } from '../graphql/root-fields';
import type { Config } from './config';

const SECOND = 1_000;
const HOUR = 3_600_000;

/** What sees to the audit on this server. */
export interface Audit {
  readonly trail: AuditTrail;
  /** For the executor: notes what each operation was refused, and what it showed. */
  readonly told: Told;
  start(): void;
  /** Writes what is left. Whoever could still note something is to be stopped before. */
  stop(): Promise<void>;
}

export function openAudit({ auditRetentionDays }: Config, pool: Pool, clock: Clock, log: Logger): Audit {
  const writer = new AuditWriter(pool, clock, {
    onDelay: (err) => log.warn({ err }, 'The audit cannot be written now and will be tried again'),
    onLoss: (lost) => log.error({ lost }, 'The audit has lost notes that there was no room for'),
  });
  const watch = new SmallNumberWatch(pool, writer);
  const retention = new AuditRetention(pool, auditRetentionDays, clock);
  const judge = async (): Promise<void> => writer.giveUp(await watch.judge());
  const onProblem = (err: Error): void => log.warn({ err }, 'The upkeep of the audit will be tried again');
  const duties = [
    new Regularly(SECOND, judge, onProblem),
    new Regularly(HOUR, () => retention.removeOld(), onProblem),
  ];
  const told: Told = ({ document, operationName }, context, errors) => {
    if (!errors && context.seen.empty) return;
    const operation = rootFields(document, operationName);
    noteDenials(context, operation, errors);
    const { access, address } = context;
    watch.looked({ access, address, operation }, context.seen);
  };
  return {
    trail: writer,
    told,
    start: () => {
      writer.start();
      duties.forEach((duty) => duty.start());
    },
    stop: async () => {
      await Promise.all(duties.map((duty) => duty.stop()));
      await judge().catch(onProblem);
      await writer.stop();
    },
  };
}
