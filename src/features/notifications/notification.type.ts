import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NotificationKind, NotificationState } from '../../domain/vocabulary';
import { DateTimeScalar } from '../../graphql/scalars';
import type { NotificationRecord } from './notification.repository';

@ObjectType({
  simpleResolvers: true,
  description:
    'One thing that one post was to be told, and what became of telling it. It is kept for a year, and is no part of ' +
    'what the organisation recorded: no entry of the change log tells of it.',
})
export class Notification implements Omit<NotificationRecord, 'recipientId'> {
  @Field(() => ID, { description: 'Its id; a mail carries it in its message id.' })
  id: string;

  @Field(() => NotificationKind, { description: 'What it tells of.' })
  kind: NotificationKind;

  @Field(() => NotificationState, { description: 'How far it has come.' })
  state: NotificationState;

  @Field({ description: 'The line that it is sent under.' })
  subject: string;

  @Field(() => DateTimeScalar, { description: 'When it was found that the post is to be told.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent; null where it was not.' })
  sentAt: string | null;

  @Field(() => Int, { description: 'How often it was tried to send it.' })
  attempts: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was not sent, or not yet; null where there is nothing to say.',
  })
  reason: string | null;
}
