import {
  getNamedType,
  isLeafType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { readsAsAt } from './as-at';
import { BelowTypes } from './below-types';
import { AS_AT, contextAsAt } from './context-at';
import type { RequestContext } from './request-context';
import { DateTimeScalar } from './scalars';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
/** Marks what a field gave as read in a context. */
type Mark = (given: unknown, then: RequestContext) => unknown;

const ARGUMENT: GraphQLArgument = {
  name: AS_AT,
  type: DateTimeScalar,
  description:
    'Read this and everything below it as it stood at this moment: after the last change that had been made by then, ' +
    'and judged as on that day. Not a moment to come; before the organisation was founded, it is not there. For those ' +
    'who read work in progress.',
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
};

/**
 * Lets fields be read as at a moment: those that say so get the argument, and whatever is below a record that was read
 * as at a moment is read as at the same. One document may hold several moments beside the present.
 */
export function readAsAt(schema: GraphQLSchema): void {
  const below = new BelowTypes(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getSubscriptionType()) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.resolve) continue;
      const resolve = field.resolve as Resolve;
      const named = getNamedType(field.type);
      const mark: Mark = (given, then) => below.mark(given, named, then);
      const inherited = isLeafType(named) ? leafBelow(resolve) : recordsBelow(resolve, mark);
      field.resolve = readsAsAt(field) ? withArgument(field, inherited, resolve, mark) : inherited;
    }
  }
}

/** All of these run for every record of an answer: without a moment they look at one flag. */
const leafBelow =
  (resolve: Resolve): Resolve =>
  (source, args, context, info) =>
    resolve(source, args, context.moments.used ? (context.moments.of(source) ?? context) : context, info);

const recordsBelow =
  (resolve: Resolve, mark: Mark): Resolve =>
  (source, args, context, info) => {
    const then = context.moments.used ? context.moments.of(source) : undefined;
    return then === undefined
      ? resolve(source, args, context, info)
      : mark(resolve(source, args, then, info), then);
  };

function withArgument(
  field: GraphQLField<unknown, unknown>,
  live: Resolve,
  resolve: Resolve,
  mark: Mark,
): Resolve {
  (field.args as GraphQLArgument[]).push(ARGUMENT);
  return async (source, args, context, info) => {
    const asAt = (args as { readonly asAt?: Date | null })[AS_AT];
    if (asAt == null) return live(source, args, context, info);
    const then = await contextAsAt(context, asAt);
    return mark(await resolve(source, args, then, info), then);
  };
}
