import { isAbstractType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ClassType, type ContainerType, type NonEmptyArray } from 'type-graphql';
import './enums';
import { describeAccess } from './describe-access';
import { describeRoots } from './describe-roots';
import { callDirectly } from './direct-resolvers';
import { narrowReads } from './narrow-reads';
import { readAsAt } from './read-as-at';

// Subscriptions read the change log. The library asks for a publisher all the same; this one must never be used,
// since its default ends the process when one follower stalls.
const noPublisher = {
  publish: (): never => {
    throw new Error('Changes reach subscribers through the change log only');
  },
  subscribe: (): never => {
    throw new Error('Changes reach subscribers through the change log only');
  },
};

/** `container` makes the resolvers; arguments are validated by the services, which know the rules. */
export const buildSchema = (resolvers: readonly ClassType[], container: ContainerType): GraphQLSchema => {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<ClassType>,
    container,
    pubSub: noPublisher,
    validate: false,
    // By a whole introspection at each start. The server validates the schema before it serves, and once is enough.
    skipCheck: true,
  });
  // The library makes every resolveType async, and a compiled document takes the promise for the type's name.
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: { __typename?: string }) => value.__typename;
  }
  describeRoots(schema);
  describeAccess(schema);
  callDirectly(schema, container);
  narrowReads(schema);
  readAsAt(schema);
  return schema;
};

/** The schema as it is committed: sorted, so that a change in it reads as a change. */
export const printSorted = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
