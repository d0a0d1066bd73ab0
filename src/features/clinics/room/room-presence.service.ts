import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Transaction } from '../../../changes/transaction';
import type { Access } from '../../../domain/access';
import { badInput, DomainError, notFound } from '../../../domain/errors';
import { demand } from '../../../domain/policy';
import { requireId } from '../../../domain/validate';
import { ClinicAttendeeEntity } from '../clinic-attendee.entity';
import { ClinicEntity } from '../clinic.entity';
import type { ClinicResult } from '../clinic-result';
import { CLINIC, refuseUnless } from '../require-clinic';
import { logPresence } from './log-presence';
import { AWAY, PRESENT, presenceOf } from './room.rules';

export interface EnterClinic extends CommandInput {
  readonly clinic: string;
  readonly attendee?: string | null;
}

const FIELD = 'input.attendee';

/** Who is in the room. Who comes in the place of somebody enters on their place, so that an invitation counts once. */
export class RoomPresenceService {
  constructor(private readonly commands: CommandRunner) {}

  /** To enter again says only that one is still there. */
  async enter(access: Access, input: EnterClinic): Promise<Applied<ClinicResult>> {
    return this.commands.apply('enterClinic', access, input, async (tx) => {
      const { attendee, owner } = await theirPlace(tx, input, 'enter it');
      const before = presenceOf(attendee, tx.now);
      const themselves = attendee.ownerId === owner;
      // Whoever comes after all takes their apologies back, and their deputy with them, unless the deputy was there.
      const excused = themselves && attendee.enteredAt === null ? { apologies: null, deputyId: null } : {};
      await tx.update(ClinicAttendeeEntity, attendee, {
        ...(themselves && { attendance: 'ATTENDING' }),
        ...excused,
        enteredAt: attendee.enteredAt ?? tx.now,
        // Whoever is entered by somebody else has no client that would say again that they are there.
        seenAt: access.ownerId === owner ? tx.now : null,
        leftAt: null,
      });
      logPresence(tx, 'ClinicEntered', attendee, { from: before, to: PRESENT });
      return { id: attendee.clinicId };
    });
  }

  async leave(access: Access, input: EnterClinic): Promise<Applied<ClinicResult>> {
    return this.commands.apply('leaveClinic', access, input, async (tx) => {
      const { attendee } = await theirPlace(tx, input, 'leave it');
      if (attendee.enteredAt === null || attendee.leftAt !== null) {
        const why = 'Whoever leaves the room must be in it; who was not seen for five minutes has left it.';
        throw new DomainError('CONFLICT', why, { field: 'input.clinic' });
      }
      const before = presenceOf(attendee, tx.now);
      await tx.update(ClinicAttendeeEntity, attendee, { leftAt: tx.now });
      logPresence(tx, 'ClinicLeft', attendee, { from: before, to: AWAY });
      return { id: attendee.clinicId };
    });
  }
}

interface Place {
  readonly attendee: ClinicAttendeeEntity;
  /** Who takes it: the post that was asked, or its deputy. */
  readonly owner: string;
}

/** The place of whoever comes or goes, locked. The clinic is held first, so that it is not closed meanwhile. */
async function theirPlace(tx: Transaction, input: EnterClinic, what: string): Promise<Place> {
  const { access } = tx;
  const clinic = await tx.hold(ClinicEntity, input.clinic, 'input.clinic', CLINIC);
  const owner = input.attendee == null ? access.ownerId : requireId(input.attendee, FIELD).toLowerCase();
  const asked = await tx.findWhere(ClinicAttendeeEntity, { clinicId: clinic.id, invited: true });
  const place =
    asked.find(({ ownerId }) => ownerId === owner) ?? asked.find(({ deputyId }) => deputyId === owner);
  demand(access, 'attendClinic', [owner]);
  if (owner === null) throw badInput(FIELD, 'The caller holds no post: say who is meant.');
  if (!place && input.attendee != null) throw notFound(FIELD, 'attendee');
  if (!place) throw new DomainError('FORBIDDEN', 'The post of the caller is not asked to this clinic.');
  refuseUnless(clinic, ['LIVE'], what);
  const attendee = await tx.lock(ClinicAttendeeEntity, place.id, FIELD, 'attendee');
  if (!attendee.invited) throw notFound(FIELD, 'attendee');
  return { attendee, owner };
}
