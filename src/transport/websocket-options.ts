import type { GraphQLSchema } from 'graphql';
import type { Executor } from '../graphql/executor';
import type { RequestContext } from '../graphql/request-context';
import type { Authenticated } from './authentication';
import type { ReportIncident } from './format-error';

export interface WebSocketOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly authenticate: (authorization: string | undefined) => Promise<Authenticated>;
  readonly context: (authenticated: Authenticated, mode: 'snapshot' | 'latest') => RequestContext;
  readonly report: ReportIncident;
  readonly allowedOrigins: readonly string[];
  readonly maxRequestBytes: number;
}
