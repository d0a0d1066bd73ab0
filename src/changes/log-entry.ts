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
  /** What it concerned when it was made, each in order and once; empty where it concerns everybody alike. */
  readonly ambitionIds: readonly string[];
  readonly ownerIds: readonly string[];
  readonly divisionIds: readonly string[];
  readonly themes: readonly string[];
  /** Of a reading that was recorded: its id. */
  readonly readingId: string | null;
  /** Of a clinic: the id of the item of its agenda that it is about. */
  readonly itemId: string | null;
  /** Of a clinic: the id of the outcome that it is about. */
  readonly outcomeId: string | null;
}
