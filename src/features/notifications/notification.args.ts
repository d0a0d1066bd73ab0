import { ArgsType, Field, ID } from 'type-graphql';
import { NotificationKind, NotificationState } from '../../domain/vocabulary';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { Notification } from './notification.type';

export const NotificationConnection = connectionType('Notification', () => Notification);

@ArgsType()
export class OwnNotificationsArgs extends PageArgs {
  @Field(() => [NotificationKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: NotificationKind[] | null;

  @Field(() => [NotificationState], { nullable: true, description: 'That have come so far.' })
  state?: NotificationState[] | null;
}

@ArgsType()
export class NotificationsArgs extends OwnNotificationsArgs {
  @Field(() => ID, { nullable: true, description: 'For this post.' })
  recipient?: string | null;
}
