import type { ChangeKind, StatusAxis, SubjectType } from './catalogue';

/** An entry of the log as followers see it. */
export interface LogEntry {
  readonly organisationId: string;
  readonly sequence: number;
  readonly epoch: string;
  readonly at: string;
  readonly kind: ChangeKind;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly axis: StatusAxis | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly period: string | null;
  readonly afterLock: boolean;
  readonly actorOwnerId: string | null;
  /** Of what only follows from another change: the kind of that change. */
  readonly cause: string | null;
}
