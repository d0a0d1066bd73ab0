import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { LogReader } from '../changes/log-reader';
import { PostgresDoorbell } from '../changes/postgres-doorbell';
import { Tailer } from '../changes/tailer';
import { dayOf, type Clock } from '../domain/clock';
import { mayReadWorkInProgress } from '../domain/policy';
import { StatusFeedService } from '../features/changes/status-feed.service';
import { TenantDirectory } from '../features/organisations/tenant-directory';
import { OwnerDirectory } from '../features/owners/owner-directory';
import { buildSchema } from '../graphql/build-schema';
import { Executor } from '../graphql/executor';
import type { Feeds, RequestContext } from '../graphql/request-context';
import { ReaderSource } from '../persistence/reader';
import { createApollo } from '../transport/apollo';
import { Authenticator, type Authenticated } from '../transport/authentication';
import { createHttpServer, GRAPHQL_PATH } from '../transport/http-server';
import { openWebSocket } from '../transport/websocket';
import type { Config } from './config';
import { containerOf } from './container';
import { poolOf } from './database';
import { resolverClasses } from './resolvers';
import { openServices, type Services } from './services';

export interface Parts {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly clock: Clock;
  readonly secret: string | undefined;
}

export interface App {
  readonly services: Services;
  readonly reads: ReaderSource;
  listen(host: string, port: number): Promise<string>;
  /**
   * Drains: no new requests, sockets told to come back elsewhere, then the tailer, last the pool's users. Who has
   * not left after the configured grace is cut off.
   */
  close(): Promise<void>;
}

/** Puts the server together. The only place that makes services. */
export async function compose({ config, dataSource, databaseUrl, log, clock, secret }: Parts): Promise<App> {
  const report = (incident: string, problem: unknown): void =>
    log.error({ incident, err: problem }, 'Incident');
  const pool = poolOf(dataSource);
  const reads = new ReaderSource(pool);
  const tenants = new TenantDirectory(dataSource);
  const { tailer, doorbell } = composeLive(pool, databaseUrl, log);
  const services = openServices(dataSource, clock, doorbell, tenants);
  const feeds = new StatusFeedService(tailer, tenants);
  const authenticator = new Authenticator(secret, new OwnerDirectory(dataSource, tenants), clock);

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
  const sockets = openWebSocket(http.server, GRAPHQL_PATH, {
    schema,
    executor,
    authenticate: (authorization) => authenticator.authenticate(authorization),
    context: contextOf,
    report,
    allowedOrigins: config.allowedOrigins,
    maxRequestBytes: config.maxRequestBytes,
  });

  const listen = async (host: string, port: number): Promise<string> => {
    await doorbell.start();
    tailer.start();
    await http.listen({ host, port });
    open = true;
    const { port: taken } = http.server.address() as AddressInfo;
    return `http://${host.includes(':') ? `[${host}]` : host}:${taken}${GRAPHQL_PATH}`;
  };
  const close = async (): Promise<void> => {
    open = false;
    const patience = setTimeout(() => {
      sockets.cut();
      http.server.closeAllConnections();
    }, config.shutdownGraceSeconds * 1000);
    await Promise.all([sockets.close(), http.close()]);
    clearTimeout(patience);
    tailer.stop();
    await doorbell.stop();
    await apollo.stop();
  };
  return { services, reads, listen, close };
}

type ContextFactory = (who: Authenticated, mode: 'snapshot' | 'latest') => RequestContext;

const contextsFrom =
  (reads: ReaderSource, feeds: Feeds, clock: Clock): ContextFactory =>
  ({ access }, mode) => {
    const publishedOnly = !mayReadWorkInProgress(access);
    const reader = reads.reader({ organisationId: access.organisationId ?? undefined, publishedOnly }, mode);
    return { access, feeds, reader, today: dayOf(clock.now()) };
  };

/** What follows the log: the tailer of this server and the bell that wakes it. */
function composeLive(
  pool: Pool,
  databaseUrl: string,
  log: Logger,
): { tailer: Tailer; doorbell: PostgresDoorbell } {
  const problem = (err: Error): void => log.warn({ err }, 'The live feed will try again');
  const tailer = new Tailer(new LogReader(pool), problem);
  const doorbell = new PostgresDoorbell(databaseUrl, pool, {
    onRing: (organisationId) => tailer.wake(organisationId),
    onReconnect: () => void tailer.sweep(),
    onProblem: problem,
  });
  return { tailer, doorbell };
}
