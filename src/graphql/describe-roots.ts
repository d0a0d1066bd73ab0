import { getNamedType, type GraphQLSchema } from 'graphql';

/** The three roots and the one argument of every mutation have no class of their own to carry a description. */
export function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation, subscription] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  if (query) query.description = 'Everything that can be read. All levels of one query see the same moment.';
  if (mutation) {
    mutation.description =
      'Everything that can be changed. Each mutation is one transaction with its entries in the change log.';
    for (const { args } of Object.values(mutation.getFields())) {
      for (const arg of args) arg.description ??= getNamedType(arg.type).description;
    }
  }
  if (subscription) subscription.description = 'What is pushed as it happens, over WebSocket.';
}
