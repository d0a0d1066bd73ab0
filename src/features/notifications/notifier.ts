import type { NotificationKind } from '../../domain/vocabulary';

/** One notification as it goes out. */
export interface Letter {
  /** Of the notification: the same however often it is tried. */
  readonly id: string;
  readonly kind: NotificationKind;
  /** The post that it is for. */
  readonly post: string;
  /** Its mailbox; null only where the notifier needs none. */
  readonly to: string | null;
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What became of a letter. */
export type Delivery =
  | { readonly outcome: 'SENT' }
  /** It has not gone out: nobody took it. Where that is `lasting`, trying again is of no use. */
  | { readonly outcome: 'REFUSED'; readonly reason: string; readonly lasting: boolean }
  /** Nobody can say whether it has gone out. */
  | { readonly outcome: 'UNCERTAIN'; readonly reason: string };

/** The way out for notifications. Whoever implements it never tries twice by itself: the outbox decides that. */
export interface Notifier {
  /** False where a post without a mailbox can be told all the same. */
  readonly needsAddress: boolean;
  send(letter: Letter): Promise<Delivery>;
}
