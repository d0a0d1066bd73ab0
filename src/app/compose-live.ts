import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Doorbell, RunningDoorbell } from '../changes/doorbell';
import { LogReader } from '../changes/log-reader';
import { Tailer } from '../changes/tailer';
import { AccessWatch, type AccessWatchOptions } from '../live/access-watch';
import { CHANGES_ACCESS } from '../live/changes-access';
import { Hub, type HubOptions } from '../live/hub';
import type { Config } from './config';
import { openDoorbell } from './open-doorbell';

/** How long a group is kept for those whose connection broke, and what its messages may take in memory. */
const LINGER_MILLISECONDS = 20_000;
const KEPT_BYTES = 64 * 1024 * 1024;

/** What was found out about bearers, and is kept for a while. */
interface KeptAccess {
  /** Whether anything may be kept of people of an organisation. */
  remembers(organisationId: string): boolean;
  forget(): void;
}

/** What follows the log on this server: the bell that wakes it, the tailer that reads, the hub that tells. */
export interface Live {
  readonly doorbell: RunningDoorbell;
  /** For who writes on this server: what was taken from somebody holds here from the answer on. */
  readonly bell: Doorbell;
  readonly log: LogReader;
  readonly tailer: Tailer;
  /** Not before the schema is there. */
  openHub(means: Pick<HubOptions, 'stage' | 'recheckAccess'>): Hub;
  /** From now on every bell may mean that somebody's access has changed. */
  watchAccess(kept: KeptAccess, changed: AccessWatchOptions['changed']): void;
}

export function composeLive(config: Config, pool: Pool, databaseUrl: string, log: Logger): Live {
  const onProblem = (err: Error): void => log.warn({ err }, 'The live feed will try again');
  const reader = new LogReader(pool);
  const tailer = new Tailer(reader, onProblem);
  let watch: AccessWatch | undefined;
  let hub: Hub | undefined;
  const doorbell = openDoorbell(
    config,
    { databaseUrl, pool, log },
    {
      onRing: (organisationId) => {
        tailer.wake(organisationId);
        watch?.rung(organisationId);
      },
      onReconnect: () => void tailer.sweep(),
      onProblem,
    },
  );
  const openHub: Live['openHub'] = (means) => {
    hub = new Hub({
      ...means,
      tailer,
      onFollowing: (organisationId) => watch?.look(organisationId),
      now: () => performance.now(),
      checkpointMilliseconds: config.live.checkpointSeconds * 1_000,
      lingerMilliseconds: LINGER_MILLISECONDS,
      memory: KEPT_BYTES,
      onProblem,
    });
    return hub;
  };
  let forget = (): void => undefined;
  const bell: Doorbell = {
    ring: (organisationId, kinds) => {
      if (kinds.some((kind) => CHANGES_ACCESS.has(kind))) forget();
      doorbell.ring(organisationId);
    },
  };
  const watchAccess: Live['watchAccess'] = (kept, changed) => {
    forget = () => kept.forget();
    watch = new AccessWatch({
      pool,
      concerns: (id) => kept.remembers(id),
      sees: (id) => hub?.sees(id) ?? false,
      changed,
      onProblem,
    });
  };
  return { doorbell, bell, log: reader, tailer, openHub, watchAccess };
}
