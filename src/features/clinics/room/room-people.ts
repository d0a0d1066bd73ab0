import type { Transaction } from '../../../changes/transaction';
import { ClinicAttendeeEntity } from '../clinic-attendee.entity';
import type { ClinicEntity } from '../clinic.entity';

/** The posts that sit in a clinic: its chair, who is invited, and who comes in the place of one. */
export async function whoSitsIn(
  tx: Transaction,
  { id, chairId }: Pick<ClinicEntity, 'id' | 'chairId'>,
): Promise<ReadonlySet<string>> {
  const attendees = await tx.findWhere(ClinicAttendeeEntity, { clinicId: id, invited: true });
  const posts = attendees.flatMap(({ ownerId, deputyId }) => [ownerId, deputyId]);
  return new Set([chairId, ...posts.filter((post) => post !== null)]);
}

/** Whether the caller sits there and may so see what is sensitive. */
export const sitsAmong = ({ access }: Transaction, people: ReadonlySet<string>): boolean =>
  access.ownerId !== null && people.has(access.ownerId);
