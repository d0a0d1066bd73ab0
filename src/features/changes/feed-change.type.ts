import { Field, ObjectType } from 'type-graphql';
import { StatusAxis } from '../../changes/catalogue';
import { CursorScalar, DateTimeScalar } from '../../graphql/scalars';

/** What all messages that tell of a change have. */
@ObjectType()
abstract class ToldChange {
  @Field(() => CursorScalar, {
    description: 'Keep it: a subscription after this cursor goes on with the next change.',
  })
  cursor: string;

  @Field(() => DateTimeScalar, { description: 'When the change was made.' })
  at: string;

  @Field(() => String, { description: 'What happened, in the past tense, as in "StatusPublished".' })
  kind: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A plan, trajectory, action or recommendation status has changed.',
})
export class StatusChange extends ToldChange {
  @Field(() => StatusAxis, { description: 'What the status speaks of.' })
  axis: StatusAxis;

  @Field(() => String, { nullable: true, description: 'The status before; null where there was none.' })
  from: string | null;

  @Field(() => String, { description: 'The status after.' })
  to: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why: in the words of who changed it, or as it was computed.',
  })
  reason: string | null;

  @Field({ description: 'True where the round of the period was no longer open.' })
  afterLock: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An action was added, edited, linked, noted on, moved in time or given another status.',
})
export class ActionChange extends ToldChange {
  @Field(() => String, {
    nullable: true,
    description: 'The value before, where one value changed, as in a status or a due date.',
  })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'The value after.' })
  to: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who changed it.' })
  reason: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A reading was recorded, or corrected by a new revision.' })
export class ReadingChange extends ToldChange {
  @Field(() => String, { nullable: true, description: 'Why, in the words of who recorded it.' })
  reason: string | null;

  @Field({ description: 'True where the round of the period was no longer open.' })
  afterLock: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Counts may have changed. Of changes that come close together only the last is told: the counts are of now.',
})
export class SummaryChange extends ToldChange {}
