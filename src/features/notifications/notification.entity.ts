import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { NotificationKind, NotificationState } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';

/** What an action was when somebody was to be told of it; where that has changed, they are not told. */
export interface ActionBasis {
  readonly ownerId: string;
  readonly dueDate: string | null;
}

/** One thing that one post is told. It says what became of telling them, and is no part of what the council recorded. */
@Entity('notification')
// What makes each of them exist once, whichever server writes it.
@Unique(['organisationId', 'key'])
@Index(['state', 'nextAttemptAt'], { where: "state IN ('WAITING', 'SENDING')" })
@Index(['organisationId', 'createdAt', 'id'])
export class NotificationEntity extends Row {
  @Column('text')
  key: string;

  @Column('enum', { enum: NotificationKind, enumName: 'notification_kind' })
  kind: NotificationKind;

  @Index()
  @Column('uuid')
  @ForeignKey(() => OwnerEntity)
  recipientId: string;

  /** The action or the clinic. */
  @Column('uuid')
  subjectId: string;

  /** The line that it is sent under. */
  @Column('text')
  subject: string;

  @Column('jsonb', { nullable: true })
  basis: ActionBasis | null;

  @Column('enum', { enum: NotificationState, enumName: 'notification_state' })
  state: NotificationState;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz')
  nextAttemptAt: Date;

  /** The server that sends it, or tried last. */
  @Column('text', { nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
