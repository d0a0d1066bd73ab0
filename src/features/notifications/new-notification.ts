import type { NotificationKind } from '../../domain/vocabulary';
import type { ActionBasis } from './notification.entity';

/** A notification that is to be written, unless one with its key is there. */
export interface NewNotification {
  /** What it tells of, so that nobody is told twice. */
  readonly key: string;
  readonly organisationId: string;
  readonly kind: NotificationKind;
  readonly recipientId: string;
  readonly subjectId: string;
  readonly subject: string;
  readonly basis: ActionBasis | null;
}
