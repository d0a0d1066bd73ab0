import type { ChangeDraft } from '../../../changes/catalogue';
import type { Transaction } from '../../../changes/transaction';
import type { ClinicAttendeeEntity } from '../clinic-attendee.entity';

/** That somebody came or went. */
export function logPresence(
  tx: Transaction,
  kind: 'ClinicEntered' | 'ClinicLeft',
  { clinicId, ownerId }: ClinicAttendeeEntity,
  change: Pick<ChangeDraft, 'from' | 'to' | 'reason'>,
): void {
  const fields = { attendee: { from: null, to: ownerId } };
  tx.log({ kind, subjectType: 'Clinic', subjectId: clinicId, ...change, fields });
}
