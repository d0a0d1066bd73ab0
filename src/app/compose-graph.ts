import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { AuditTrail } from '../domain/audit';
import { buildSchema } from '../graphql/build-schema';
import { Executor } from '../graphql/executor';
import type { Guards } from '../graphql/guards/guards';
import type { RequestContext } from '../graphql/request-context';
import { createApollo } from '../transport/apollo';
import { formatError, type FormatError, type ReportIncident } from '../transport/format-error';
import type { Config } from './config';
import { containerOf } from './container';
import { openGuards } from './open-guards';
import { resolverClasses } from './resolvers';

interface Means {
  readonly config: Config;
  readonly services: readonly object[];
  readonly audit: AuditTrail;
  readonly told: ConstructorParameters<typeof Executor>[1];
  readonly report: ReportIncident;
}

/** What answers documents, whichever way they come. */
export interface Graph {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly guards: Guards;
  readonly format: FormatError;
  readonly apollo: ApolloServer<RequestContext>;
}

export async function composeGraph({ config, services, audit, told, report }: Means): Promise<Graph> {
  const schema = buildSchema(resolverClasses, containerOf(services));
  const executor = new Executor(schema, told);
  const guards = await openGuards(schema, config.guards, audit);
  const format: FormatError = (error) => formatError(error, report, config.guards.suggestions);
  const apollo = createApollo({ schema, executor, guards, format });
  await apollo.start();
  return { schema, executor, guards, format, apollo };
}
