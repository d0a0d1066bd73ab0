import type { ClinicSubjectType, ExceptionKind, Severity } from '../../../domain/vocabulary';

/** One exception of an item's subject, as it was when the agenda was built. */
export interface AgendaException {
  readonly kind: ExceptionKind;
  readonly severity: Severity;
  readonly explanation: string;
  /** The quarter since whose end it has held without a break, as in "2025-26 Q4". */
  readonly firstSeen: string;
  /** What it is about: the subject of the item, or something that is spoken about with it. */
  readonly subjectType: ClinicSubjectType;
  readonly subjectId: string;
  readonly restsOnSuppressed: boolean;
}
