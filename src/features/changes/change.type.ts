import { Field, Int, ObjectType } from 'type-graphql';
import { StatusAxis } from '../../changes/catalogue';
import { DateTimeScalar } from '../../graphql/scalars';
import type { ChangeRecord } from './change.repository';

@ObjectType({
  simpleResolvers: true,
  description: 'One entry of the change log: who changed what, from what to what, when and why.',
})
export class Change implements Pick<
  ChangeRecord,
  'sequence' | 'at' | 'kind' | 'axis' | 'from' | 'to' | 'reason' | 'afterLock'
> {
  @Field(() => Int, {
    description: 'Its number in the log of the organisation: dense, in the order of commits.',
  })
  sequence: number;

  @Field(() => DateTimeScalar, { description: 'When the change was made.' })
  at: string;

  @Field(() => String, { description: 'What happened, in the past tense, as in "StatusPublished".' })
  kind: ChangeRecord['kind'];

  @Field(() => StatusAxis, { nullable: true, description: 'The axis of a status change; else null.' })
  axis: StatusAxis | null;

  @Field(() => String, { nullable: true, description: 'The value before; null where there was none.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'The value after.' })
  to: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who changed it.' })
  reason: string | null;

  @Field({ description: 'True where the round of the period was no longer open.' })
  afterLock: boolean;
}
