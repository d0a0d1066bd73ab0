import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { LogReader } from '../changes/log-reader';
import type { Tailer } from '../changes/tailer';
import { dayOf, type Clock } from '../domain/clock';
import { mayReadWorkInProgress } from '../domain/policy';
import { FeedService } from '../features/changes/feed.service';
import { TenantDirectory } from '../features/organisations/tenant-directory';
import { OwnerDirectory } from '../features/owners/owner-directory';
import { buildSchema } from '../graphql/build-schema';
import { Executor } from '../graphql/executor';
import type { Feeds, RequestContext } from '../graphql/request-context';
import type { Hub } from '../live/hub';
import { ReaderSource } from '../persistence/reader';
import { createApollo } from '../transport/apollo';
import { Authenticator, type Authenticated } from '../transport/authentication';
import { createHttpServer, GRAPHQL_PATH } from '../transport/http-server';
import { formatError } from '../transport/format-error';
import type { WebSocketDoor } from '../transport/websocket';
import type { WebSocketOptions } from '../transport/websocket-options';
import { composeLive } from './compose-live';
import type { Config } from './config';
import { containerOf } from './container';
import { poolOf } from './database';
import { openDoor } from './open-door';
import { resolverClasses } from './resolvers';
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
  const services = openServices(dataSource, clock, live.doorbell, tenants);
  const feeds = new FeedService(tenants);
  const authenticator = new Authenticator(secret, new OwnerDirectory(dataSource, tenants, clock), clock);
  const upkeep = openUpkeep(config, pool, clock, log);

  const schema = buildSchema(resolverClasses, containerOf(Object.values(services)));
  const executor = new Executor(schema);
  const apollo = createApollo(schema, executor, report);
  await apollo.start();
  const contextOf = contextsFrom(reads, feeds, clock);

  let open = false;
  const http = await createHttpServer({
    apollo,
    context: async (request) =>
      contextOf(await authenticator.authenticate(request.headers.authorization), 'snapshot'),
    maxRequestBytes: config.maxRequestBytes,
    allowedOrigins: config.allowedOrigins,
    ready: () => open,
  });
  const hub = live.openHub({
    stage: {
      schema,
      context: (access, mode) => contextOf({ access }, mode),
      format: (error) => formatError(error, report),
    },
    recheckAccess: (organisationId) => {
      authenticator.forget();
      return door.sessions.recheck(organisationId);
    },
  });
  const authenticate: WebSocketOptions['authenticate'] = (given) => authenticator.authenticate(given);
  const door = await openDoor(parts, { schema, executor, hub, report, context: contextOf, authenticate });
  door.open(http.server);

  const listen = async (host: string, port: number): Promise<string> => {
    await live.doorbell.start();
    live.tailer.start();
    upkeep.start();
    await http.listen({ host, port });
    open = true;
    return addressOf(http.server, host);
  };
  const close = async (): Promise<void> => {
    open = false;
    await leave(http.server, door, () => http.close(), config.shutdownGraceSeconds);
    hub.stop();
    live.tailer.stop();
    await Promise.all([upkeep.stop(), live.doorbell.stop(), apollo.stop()]);
  };
  return { services, reads, live: { hub, log: live.log, tailer: live.tailer }, listen, close };
}

/** Sockets and requests first, while what they need is there; who has not left after the grace is cut off. */
async function leave(
  http: Server,
  door: WebSocketDoor,
  stopServing: () => Promise<unknown>,
  graceSeconds: number,
): Promise<void> {
  const patience = setTimeout(() => {
    door.cut();
    http.closeAllConnections();
  }, graceSeconds * 1000);
  await Promise.all([door.close(), stopServing()]);
  clearTimeout(patience);
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}${GRAPHQL_PATH}`;
}

type ContextFactory = (who: Pick<Authenticated, 'access'>, mode: 'snapshot' | 'latest') => RequestContext;

const contextsFrom =
  (reads: ReaderSource, feeds: Feeds, clock: Clock): ContextFactory =>
  ({ access }, mode) => {
    const publishedOnly = !mayReadWorkInProgress(access);
    const reader = reads.reader({ organisationId: access.organisationId ?? undefined, publishedOnly }, mode);
    return { access, feeds, reader, today: dayOf(clock.now()) };
  };
