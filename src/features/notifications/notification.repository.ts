import type { NotificationKind, NotificationState } from '../../domain/vocabulary';
import { listRelation } from '../../persistence/list-relation';
import { columns, type SqlWriter } from '../../persistence/relation';

export interface NotificationRecord {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly state: NotificationState;
  readonly recipientId: string;
  readonly subject: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly attempts: number;
  readonly reason: string | null;
}

const notificationColumns = columns<NotificationRecord>(
  {
    id: 'n.id',
    kind: 'n.kind',
    state: 'n.state',
    recipientId: 'n.recipient_id',
    subject: 'n.subject',
    createdAt: 'n.created_at',
    sentAt: 'n.sent_at',
    attempts: 'n.attempts',
    reason: 'n.reason',
  },
  ['subject', 'createdAt', 'sentAt', 'attempts', 'reason', ['recipientId', 'recipient']],
);

export interface NotificationConditions {
  readonly kind?: readonly NotificationKind[] | null;
  readonly state?: readonly NotificationState[] | null;
  readonly recipient?: string | null;
}

/** The newest first. They are of the present: no publication and no past moment has them. */
const listed = (name: string, belongs: string) =>
  listRelation<NotificationRecord, NotificationConditions>(
    name,
    2,
    (sql: SqlWriter, { kind, state, recipient }) => ({
      select: sql.select(notificationColumns),
      from: 'notification n',
      where: [
        belongs,
        sql.organisation('n.organisation_id'),
        ...(kind ? [`n.kind::text = ANY(${sql.value(kind, 'text[]')})`] : []),
        ...(state ? [`n.state::text = ANY(${sql.value(state, 'text[]')})`] : []),
        ...(recipient ? [`n.recipient_id = ${sql.value(recipient, 'uuid')}`] : []),
      ],
      order: [
        { sql: 'n.created_at', type: 'timestamptz' },
        { sql: 'n.id', type: 'uuid' },
      ],
      descending: true,
    }),
  );

export const notificationsOfOrganisation = listed(
  'notifications of organisation',
  'n.organisation_id = k.key',
);
export const notificationsOfPost = listed('notifications of post', 'n.recipient_id = k.key');
