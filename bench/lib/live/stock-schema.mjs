import { required } from './project.mjs';

required('reflect-metadata');
const { Arg, buildSchema, createUnionType, Field, ObjectType, Query, Resolver, Root, Subscription } =
  required('type-graphql');
const { GraphQLScalarType } = required('graphql');
const { createPubSub } = required('@graphql-yoga/subscription');

const TOPIC = 'STATUS_CHANGED';
const Cursor = new GraphQLScalarType({ name: 'Cursor' });

class StatusChange {}
ObjectType()(StatusChange);
for (const [name, type] of Object.entries({
  cursor: Cursor,
  at: String,
  axis: String,
  from: String,
  to: String,
  reason: String,
  kind: String,
})) {
  Field(() => type)(StatusChange.prototype, name);
}

class FeedReady {}
ObjectType()(FeedReady);
Field(() => Cursor)(FeedReady.prototype, 'cursor');

/** A class of decorators written by hand, since nothing compiles this file. */
function decorated(Class, name, types, decorators) {
  Reflect.defineMetadata('design:paramtypes', types, Class.prototype, name);
  Reflect.defineMetadata('design:returntype', Object, Class.prototype, name);
  decorators.forEach((decorate) => decorate(Class.prototype, name));
}

/** The same subscription as a TypeGraphQL user writes it: a topic for each organisation, on the default PubSub. */
export async function openStock() {
  const pubSub = createPubSub();
  const Message = createUnionType({
    name: 'StatusFeedMessage',
    types: () => [FeedReady, StatusChange],
    resolveType: () => 'StatusChange',
  });
  class Feeds {
    statusChanged(change) {
      return change;
    }
    hello() {
      return 'hello';
    }
  }
  decorated(
    Feeds,
    'statusChanged',
    [Object, String, String],
    [
      (target, name) => Root()(target, name, 0),
      (target, name) => Arg('organisation', () => String)(target, name, 1),
      (target, name) => Arg('after', () => Cursor, { nullable: true })(target, name, 2),
      Subscription(() => Message, { topics: TOPIC, topicId: ({ args }) => args.organisation }),
    ],
  );
  decorated(Feeds, 'hello', [], [Query(() => String)]);
  Resolver()(Feeds);
  const schema = await buildSchema({ resolvers: [Feeds], pubSub, validate: false });
  return { schema, publish: (organisation, change) => pubSub.publish(TOPIC, organisation, change) };
}
