import { Field, ObjectType } from 'type-graphql';
import { CursorScalar } from '../../graphql/scalars';

@ObjectType({
  simpleResolvers: true,
  description: 'The feed is open: everything after this cursor will come.',
})
export class FeedReady {
  @Field(() => CursorScalar, { description: 'Where the feed starts.' })
  cursor: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Everything up to this cursor has been told, though a filter or a role kept some of it back. Keep the cursor: it ' +
    'is younger than that of the last change.',
})
export class FeedCheckpoint {
  @Field(() => CursorScalar, { description: 'Up to where everything has been told.' })
  cursor: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The cursor that was given cannot be resumed from, or what can be seen of the past has changed, as when a round is ' +
    'published: take the state from here, or read the graph again. The feed goes on from the cursor given here.',
})
export class ResyncRequired {
  @Field(() => CursorScalar, { description: 'Where the feed goes on.' })
  cursor: string;

  @Field({ description: 'Why, in plain words.' })
  explanation: string;
}
