import { Field, ID, InterfaceType } from 'type-graphql';

/** Records are plain: the resolver of `node` says by `__typename` what it found. */
@InterfaceType({
  description: 'Anything that can be fetched again by its id.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'A UUIDv7: unique among everything, sorted by the time of making.' })
  id: string;
}
