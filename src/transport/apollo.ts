import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequest,
  type GraphQLRequestListener,
} from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import {
  GraphQLError,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Executor } from '../graphql/executor';
import type { GuardedRequest, Guards } from '../graphql/guards/guards';
import { Refusal } from '../graphql/guards/refusal';
import type { RequestContext } from '../graphql/request-context';
import { asOldClientsExpect } from './answer-status';
import type { FormatError } from './format-error';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly guards: Guards;
  readonly format: FormatError;
}

/** Stands in the place of a document that is refused, so that nobody parses it again. */
const NO_DOCUMENT = { text: '{ __typename }', document: parse('{ __typename }') };

/** Has Apollo take and answer requests; the guards read their documents, and our executor runs them. */
const execution = (options: ApolloOptions): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart({ request, contextValue }) {
    const asked = guardedRequest(request);
    const admitted = await options.guards.admit(asked, contextValue);
    // Without any document Apollo says so.
    if (admitted === undefined) return;
    const found = admitted instanceof Refusal ? NO_DOCUMENT : admitted;
    Object.assign(request, { query: found.text, extensions: undefined });
    const listener: GraphQLRequestListener<RequestContext> = {
      async didResolveSource(context) {
        // What Apollo finds here it does not parse and validate by rules of its own.
        (context as { document?: DocumentNode }).document = found.document;
      },
      async didResolveOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
        throw new GraphQLError('Subscriptions go over the WebSocket at this same address.', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      },
      async responseForOperation({ document, request: { variables } }) {
        if (admitted instanceof Refusal) return refused(admitted, options.format);
        // As it was asked for: the library forgets a name that the document does not have, and would run another.
        const { operationName } = asked;
        const result = await options.executor.run({ document, operationName, variables }, contextValue);
        const errors = result.errors?.map(options.format);
        if (result.data === undefined) return answer({ ...(errors && { errors }) }, 400);
        const extensions = admitted.cost && { cost: admitted.cost };
        return answer({ data: result.data, ...(errors && { errors }), ...(extensions && { extensions }) });
      },
      async willSendResponse({ request: { http }, response }) {
        asOldClientsExpect(http?.headers.get('accept'), response);
      },
    };
    return listener;
  },
});

/** The body holds what the library does not know of. */
function guardedRequest({
  query,
  operationName,
  variables,
  extensions,
  http,
}: GraphQLRequest): GuardedRequest {
  const { documentId } = Object(http?.body) as { documentId?: unknown };
  const searched = http?.method === 'GET' ? new URLSearchParams(http.search).get('documentId') : undefined;
  return {
    query,
    // An empty name is none.
    operationName: operationName || undefined,
    variables,
    extensions,
    documentId: documentId ?? searched,
  };
}

const answer = (singleResult: FormattedExecutionResult, status?: number, headers = new HeaderMap()) => ({
  http: { status, headers },
  body: { kind: 'single' as const, singleResult },
});

function refused({ errors, status, retryAfterSeconds }: Refusal, format: FormatError) {
  const headers = new HeaderMap();
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  return answer({ errors: errors.map(format) }, status, headers);
}

export const createApollo = (options: ApolloOptions): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    schema: options.schema,
    // Whether it is answered is decided by the guards.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Nothing is kept because a stranger asked for it.
    persistedQueries: false,
    documentStore: null,
    // The explorer at / comes from our own package; Apollo's page would load from a network that councils block.
    plugins: [execution(options), ApolloServerPluginLandingPageDisabled()],
    formatError: (formatted, error) => {
      const { code } = formatted.extensions ?? {};
      if (code === 'INTERNAL_SERVER_ERROR') return options.format(error as GraphQLError);
      return formatted;
    },
  });
