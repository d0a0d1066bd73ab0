import type { AgendaItemKind, ClinicSubjectType } from '../../../domain/vocabulary';
import type { Exception } from '../../exceptions/exception';
import type { AgendaException } from './agenda-exception';
import type { FollowUp } from '../follow-through/follow-up.rules';

/** What an agenda is built from. */
export interface AgendaFacts {
  /** The day of the clinic; what falls due later is not spoken about yet. */
  readonly heldOn: string;
  /** What the clinic before left, the most pressing first. */
  readonly followUps: readonly FollowUp[];
  /** Within the scope of the clinic. */
  readonly exceptions: readonly Exception[];
  /** What subjects are called, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  /** The ambition that the clinic before looked at closely. */
  readonly lastDeepDive: string | null;
}

/** What the builder says of an item. */
export interface BuiltItem {
  readonly origin: string;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly why: string;
  readonly subjectType: ClinicSubjectType | null;
  readonly subjectId: string | null;
  readonly exceptions: readonly AgendaException[];
  readonly plannedMinutes: number;
  readonly sensitive: boolean;
}

/** What people can change of an item, each under the name that is kept. */
export type Kept = 'title' | 'plannedMinutes' | 'sensitive' | 'place' | 'dropped' | 'restored';

/** An item that is on the agenda, or was. */
export interface KnownItem extends BuiltItem {
  readonly id: string;
  readonly position: number;
  readonly kept: readonly string[];
  readonly dropped: boolean;
}

/** The origin of what people added begins so. */
const OWN = 'own ';

export const ownOrigin = (id: string): string => `${OWN}${id}`;

export const isOwn = ({ origin }: Pick<KnownItem, 'origin'>): boolean => origin.startsWith(OWN);

/** It stands, and people made it or changed it: no build takes it away. */
export const isHeld = (item: KnownItem): boolean => !item.dropped && (isOwn(item) || item.kept.length > 0);

/** People took it off: no build puts it back. */
export const isRefused = ({ dropped, kept }: KnownItem): boolean => dropped && kept.includes('dropped');
