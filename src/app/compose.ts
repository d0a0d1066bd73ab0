import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { LogReader } from '../changes/log-reader';
import type { Tailer } from '../changes/tailer';
import { silentAudit } from '../domain/audit';
import type { Clock } from '../domain/clock';
import { FeedService } from '../features/changes/feed.service';
import { TenantDirectory } from '../features/organisations/tenant-directory';
import { FailureLimit } from '../graphql/guards/failure-limit';
import type { Hub } from '../live/hub';
import { ReaderSource } from '../persistence/reader';
import { guardedSignIn } from '../transport/guarded-sign-in';
import { composeGraph } from './compose-graph';
import { composeLive } from './compose-live';
import type { Config } from './config';
import { contextsFrom } from './contexts';
import { poolOf } from './database';
import { openAudit } from './open-audit';
import { openDoor } from './open-door';
import { addressOf, leave, openHttp } from './open-http';
import { openSignIn } from './open-sign-in';
import { openServices, type Services } from './services';
import { openUpkeep } from './upkeep';

export interface Parts {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly clock: Clock;
  readonly secret: string | undefined;
  /** Whether frames may be written beneath the WebSocket library; tried out where it is not said. */
  readonly directFrames?: boolean | undefined;
}

export interface App {
  readonly services: Services;
  readonly reads: ReaderSource;
  readonly live: { readonly hub: Hub; readonly log: LogReader; readonly tailer: Tailer };
  listen(host: string, port: number): Promise<string>;
  /**
   * Drains: no new requests, sockets told to come back elsewhere, then the tailer, last the pool's users. Who has
   * not left after the configured grace is cut off.
   */
  close(): Promise<void>;
}

/** Puts the server together. The only place that makes services. */
export async function compose(parts: Parts): Promise<App> {
  const { config, dataSource, databaseUrl, log, clock, secret } = parts;
  const report = (incident: string, problem: unknown): void =>
    log.error({ incident, err: problem }, 'Incident');
  const pool = poolOf(dataSource);
  const reads = new ReaderSource(pool);
  const tenants = new TenantDirectory(dataSource);
  const live = composeLive(config, pool, databaseUrl, log);
  const services = openServices(dataSource, clock, live.bell, tenants);
  const feeds = new FeedService(tenants);
  const auditing = openAudit(config, pool, clock, log);
  const audit = auditing.trail;
  const authenticator = openSignIn({ config, dataSource, clock, log, secret, tenants, audit });
  const upkeep = openUpkeep(config, pool, clock, log, services.presenceLapses);

  const told = auditing.told;
  const graph = await composeGraph({ config, services: Object.values(services), audit, told, report });
  const { schema, apollo, format } = graph;
  const contextOf = contextsFrom({ reads, feeds, clock, audit });
  const livesOn = contextsFrom({ reads, feeds, clock, audit: silentAudit });

  const authenticate = guardedSignIn(
    (given, address) => authenticator.authenticate(given, address),
    new FailureLimit(config.guards.refusedTokensPerMinute),
  );

  let open = false;
  const http = await openHttp(config, { apollo, authenticate, context: contextOf, ready: () => open });
  const recheckAccess = (organisationId: string): Promise<void> => {
    authenticator.forget();
    return door.sessions.recheck(organisationId);
  };
  live.watchAccess(authenticator, recheckAccess);
  const hub = live.openHub({
    recheckAccess,
    stage: {
      schema,
      context: (access, mode, reader) => livesOn({ access, address: null }, mode, reader),
      format,
    },
  });
  const door = await openDoor(parts, { ...graph, audit, hub, report, context: contextOf, authenticate });
  door.open(http.server);

  const listen = async (host: string, port: number): Promise<string> => {
    await live.doorbell.start();
    live.tailer.start();
    upkeep.start();
    auditing.start();
    await http.listen({ host, port });
    open = true;
    return addressOf(http.server, host);
  };
  const close = async (): Promise<void> => {
    open = false;
    await leave(http, door, config.shutdownGraceSeconds);
    hub.stop();
    live.tailer.stop();
    await Promise.all([upkeep.stop(), live.doorbell.stop(), apollo.stop()]);
    // Last: all the others may still note something.
    await auditing.stop();
  };
  return { services, reads, live: { hub, log: live.log, tailer: live.tailer }, listen, close };
}
