import type { NewNotification } from './new-notification';
import {
  assignedLine,
  clinicLine,
  minutesLine,
  type NamedAction,
  type NamedClinic,
} from './subject-line.rules';

/** An action that was given to a post, by the entry of the log that says so. */
export interface Assignment extends NamedAction {
  readonly organisationId: string;
  readonly sequence: number;
  readonly actionId: string;
  /** Who was accountable from that entry on. */
  readonly ownerId: string;
}

export const tellOfAssignment = (assignment: Assignment): NewNotification => {
  const { organisationId, sequence, actionId, ownerId, dueDate } = assignment;
  return {
    organisationId,
    kind: 'ACTION_ASSIGNED',
    key: `ACTION_ASSIGNED:${actionId}:${sequence}`,
    recipientId: ownerId,
    subjectId: actionId,
    subject: assignedLine(assignment),
    basis: { ownerId, dueDate },
  };
};

/** A clinic as it stands, met by an entry about its publication, its list of attendees or its end. */
export interface ClinicNews extends NamedClinic {
  readonly organisationId: string;
  readonly clinicId: string;
  readonly state: string;
  /** What its figures are pinned to: another one with each publication. */
  readonly pinned: string | null;
  /** The chair, whoever is asked to it, and who comes in their place. */
  readonly people: readonly string[];
}

/**
 * Everybody who is expected is told once of each publication, also who was asked to it later; and once of the minutes. A
 * clinic that was taken back since tells nobody anything.
 */
export function tellOfClinic(clinic: ClinicNews): NewNotification[] {
  const { organisationId, clinicId, state, pinned } = clinic;
  const people = [...new Set(clinic.people)];
  const common = { organisationId, subjectId: clinicId, basis: null };
  if (state === 'CLOSED') {
    return people.map((recipientId) => ({
      ...common,
      kind: 'MINUTES_READY',
      key: `MINUTES_READY:${clinicId}:${recipientId}`,
      recipientId,
      subject: minutesLine(clinic),
    }));
  }
  if (state === 'DRAFT') return [];
  return people.map((recipientId) => ({
    ...common,
    kind: 'CLINIC_PUBLISHED',
    key: `CLINIC_PUBLISHED:${clinicId}:${pinned ?? 0}:${recipientId}`,
    recipientId,
    subject: clinicLine(clinic),
  }));
}
