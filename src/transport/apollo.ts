import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { MAX_TOKENS, withinLimits } from '../graphql/document-limits';
import type { Executor } from '../graphql/executor';
import type { RequestContext } from '../graphql/request-context';
import { formatError, type ReportIncident } from './format-error';

/** Has Apollo parse, validate and answer, and our executor run the operation in between. */
const execution = (executor: Executor, report: ReportIncident): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
        throw new GraphQLError('Subscriptions go over the WebSocket at this same address.', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      },
      async responseForOperation({ document, operationName, request, contextValue }) {
        const result = await executor.run(
          { document, operationName, variables: request.variables },
          contextValue,
        );
        const errors = result.errors?.map((error) => formatError(error, report));
        const refused = errors && result.data === undefined;
        return {
          http: { status: refused ? 400 : undefined, headers: new Map<string, string>() as never },
          body: { kind: 'single', singleResult: { data: result.data ?? null, ...(errors && { errors }) } },
        };
      },
    };
  },
});

export const createApollo = (
  schema: GraphQLSchema,
  executor: Executor,
  report: ReportIncident,
): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // The explorer at / comes from our own package; Apollo's page would load from a network that councils block.
    plugins: [execution(executor, report), ApolloServerPluginLandingPageDisabled()],
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [withinLimits],
    formatError: (formatted, error) => {
      const { code } = formatted.extensions ?? {};
      if (code === 'INTERNAL_SERVER_ERROR') return formatError(error as never, report);
      return formatted;
    },
  });
