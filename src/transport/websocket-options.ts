import type { GraphQLSchema } from 'graphql';
import type { AuditTrail } from '../domain/audit';
import type { Executor } from '../graphql/executor';
import type { Guards } from '../graphql/guards/guards';
import type { RequestContext } from '../graphql/request-context';
import type { Hub } from '../live/hub';
import type { Authenticated } from './sign-in/authenticator';
import type { FormatError, ReportIncident } from './format-error';

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
  readonly guards: Guards;
  readonly hub: Hub;
  readonly authenticate: (authorization: string | undefined, address: string) => Promise<Authenticated>;
  readonly context: (
    who: Pick<Authenticated, 'access'> &
      Partial<Pick<Authenticated, 'expiresAt'>> & { readonly address: string },
    mode: 'snapshot' | 'latest',
  ) => RequestContext;
  readonly report: ReportIncident;
  readonly audit: AuditTrail;
  readonly format: FormatError;
  readonly allowedOrigins: readonly string[];
  /** Addresses of proxies whose word on where somebody comes from is taken. */
  readonly trustedProxies: readonly string[];
  readonly limits: WebSocketLimits;
  /** Over how long sockets are told to come back elsewhere when the server stops. */
  readonly drainMilliseconds: number;
}
