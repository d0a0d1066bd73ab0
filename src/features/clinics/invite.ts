import type { Transaction } from '../../changes/transaction';
import { badInput, DomainError } from '../../domain/errors';
import { LIMITS } from '../../domain/validate';
import { requireOwners } from '../actions/require-owners';
import { ClinicAttendeeEntity } from './clinic-attendee.entity';
import type { ClinicEntity } from './clinic.entity';

const INVITED = { attendance: 'INVITED', apologies: null, deputyId: null, invited: true } as const;

type OfClinic = Pick<ClinicEntity, 'id' | 'chairId'>;

/** Asks somebody to a clinic beside those who are asked already. True where that is new. */
export async function inviteAlso(tx: Transaction, clinic: OfClinic, ownerId: string): Promise<boolean> {
  const rows = await tx.findWhere(ClinicAttendeeEntity, { clinicId: clinic.id });
  return invite(tx, clinic, rows, [...idsOf(rows.filter(({ invited }) => invited)), ownerId]);
}

/**
 * Asks exactly these posts to a clinic, and its chair. Whoever is taken off the list keeps their row, and whoever has been
 * in the room stays on the list. True where that changes anything.
 */
export async function inviteExactly(
  tx: Transaction,
  clinic: OfClinic,
  owners: readonly string[],
  field = 'input.attendees',
): Promise<boolean> {
  const rows = await tx.findWhere(ClinicAttendeeEntity, { clinicId: clinic.id });
  const wanted = await requireOwners(tx, owners, field, idsOf(rows), LIMITS.people);
  const stays = rows.find((row) => row.invited && row.enteredAt !== null && !wanted.includes(row.ownerId));
  if (stays && stays.ownerId !== clinic.chairId) {
    throw new DomainError('CONFLICT', 'Somebody who has been in the room cannot be taken off the list.', {
      field,
    });
  }
  return invite(tx, clinic, rows, wanted, field);
}

async function invite(
  tx: Transaction,
  clinic: OfClinic,
  rows: readonly ClinicAttendeeEntity[],
  wanted: readonly string[],
  field = 'input.attendees',
): Promise<boolean> {
  const from = idsOf(rows.filter(({ invited }) => invited)).sort();
  const to = [...new Set([clinic.chairId, ...wanted])].sort();
  const [gone, added] = [from.filter((id) => !to.includes(id)), to.filter((id) => !from.includes(id))];
  if (gone.length + added.length === 0) return false;
  refuseDeputies(rows, to, field);
  for (const row of rows.filter(({ ownerId }) => gone.includes(ownerId))) {
    await tx.update(ClinicAttendeeEntity, row, { ...INVITED, invited: false });
  }
  for (const ownerId of added) {
    const row = rows.find((each) => each.ownerId === ownerId);
    if (row) await tx.update(ClinicAttendeeEntity, row, INVITED);
    else await tx.insert(ClinicAttendeeEntity, newcomer(clinic.id, ownerId));
  }
  tx.log({
    kind: 'ClinicAttendeesChanged',
    subjectType: 'Clinic',
    subjectId: clinic.id,
    fields: { attendees: { from, to } },
  });
  return true;
}

const newcomer = (clinicId: string, ownerId: string) => ({
  ...INVITED,
  clinicId,
  ownerId,
  enteredAt: null,
  seenAt: null,
  leftAt: null,
});

const idsOf = (rows: readonly ClinicAttendeeEntity[]): string[] => rows.map(({ ownerId }) => ownerId);

/** One person counts once: who comes in somebody's place is not asked on their own as well. */
function refuseDeputies(
  rows: readonly ClinicAttendeeEntity[],
  wanted: readonly string[],
  field: string,
): void {
  const standing = rows.filter(({ invited, ownerId }) => invited && wanted.includes(ownerId));
  if (standing.some(({ deputyId }) => deputyId !== null && wanted.includes(deputyId))) {
    throw badInput(field, 'Somebody here comes in the place of another already.');
  }
}
