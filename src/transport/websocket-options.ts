import type { GraphQLSchema } from 'graphql';
import type { Executor } from '../graphql/executor';
import type { RequestContext } from '../graphql/request-context';
import type { Hub } from '../live/hub';
import type { Authenticated } from './authentication';
import type { ReportIncident } from './format-error';

/** What one socket, one address and one person may take up. */
interface WebSocketLimits {
  readonly socketsPerAddress: number;
  readonly subscriptionsPerSocket: number;
  readonly subscriptionsPerUser: number;
  readonly messagesPerSecond: number;
  readonly messageBytes: number;
  readonly slowSeconds: number;
}

export interface WebSocketOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly hub: Hub;
  readonly authenticate: (authorization: string | undefined) => Promise<Authenticated>;
  readonly context: (authenticated: Authenticated, mode: 'snapshot' | 'latest') => RequestContext;
  readonly report: ReportIncident;
  readonly allowedOrigins: readonly string[];
  /** Addresses of proxies whose word on where somebody comes from is taken. */
  readonly trustedProxies: readonly string[];
  readonly limits: WebSocketLimits;
  /** Over how long sockets are told to come back elsewhere when the server stops. */
  readonly drainMilliseconds: number;
}
