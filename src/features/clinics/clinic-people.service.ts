import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput, DomainError, notFound } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText, requireId } from '../../domain/validate';
import { requireOwner } from '../owners/require-owner';
import { ClinicAttendeeEntity } from './clinic-attendee.entity';
import { ClinicEntity } from './clinic.entity';
import type { ClinicResult } from './clinic-result';
import { UNDER_WAY } from './clinic.rules';
import { inviteExactly } from './invite';
import { CLINIC, lockClinic, refuseUnless } from './require-clinic';

export interface SetClinicAttendees extends CommandInput {
  readonly clinic: string;
  readonly attendees: readonly string[];
  readonly expectedVersion?: number | null;
}

export interface GiveClinicApologies extends CommandInput {
  readonly clinic: string;
  readonly attendee: string;
  readonly apologies?: string | null;
  readonly deputy?: string | null;
  readonly expectedVersion?: number | null;
}

/** Who is asked to a clinic, and who cannot come. */
export class ClinicPeopleService {
  constructor(private readonly commands: CommandRunner) {}

  async setAttendees(access: Access, input: SetClinicAttendees): Promise<Applied<ClinicResult>> {
    return this.commands.apply('setClinicAttendees', access, input, async (tx) => {
      demand(access, 'prepareClinic');
      const clinic = await lockClinic(tx, input.clinic);
      tx.expectVersion(clinic, input.expectedVersion, CLINIC);
      refuseUnless(clinic, UNDER_WAY, 'change who is asked to it');
      if (!(await inviteExactly(tx, clinic, input.attendees))) {
        throw badInput('input.attendees', 'Nothing here differs from what is there.');
      }
      await tx.update(ClinicEntity, clinic, {});
      return { id: clinic.id };
    });
  }

  /** In the log stands that somebody cannot come, and never why: that is theirs to tell. */
  async giveApologies(access: Access, input: GiveClinicApologies): Promise<Applied<ClinicResult>> {
    return this.commands.apply('giveClinicApologies', access, input, async (tx) => {
      demand(access, 'attendClinic', [input.attendee]);
      const clinic = await lockClinic(tx, input.clinic);
      const attendee = await this.#attendee(tx, clinic.id, input.attendee);
      tx.expectVersion(attendee, input.expectedVersion, 'attendee');
      refuseUnless(clinic, UNDER_WAY, 'give apologies for it');
      if (attendee.enteredAt !== null) {
        throw new DomainError('CONFLICT', 'Whoever has been in the room has no apologies to give.', {
          field: 'input.attendee',
        });
      }
      const given = await this.#given(tx, attendee, input);
      if (SAID.every((name) => attendee[name] === given[name])) {
        throw badInput('input', 'Nothing here differs from what is there.');
      }
      const { ownerId, attendance, deputyId } = attendee;
      await tx.update(ClinicAttendeeEntity, attendee, given);
      tx.log({
        kind: 'ClinicApologiesGiven',
        subjectType: 'Clinic',
        subjectId: clinic.id,
        from: attendance,
        to: given.attendance,
        fields: {
          attendee: { from: ownerId, to: ownerId },
          ...(deputyId !== given.deputyId && { deputy: { from: deputyId, to: given.deputyId } }),
        },
      });
      return { id: clinic.id };
    });
  }

  async #attendee(tx: Transaction, clinicId: string, ownerId: string): Promise<ClinicAttendeeEntity> {
    const where = { clinicId, ownerId: requireId(ownerId, 'input.attendee'), invited: true };
    const attendee = await tx.lockWhere(ClinicAttendeeEntity, where);
    if (!attendee) throw notFound('input.attendee', 'attendee');
    return attendee;
  }

  async #given(
    tx: Transaction,
    { clinicId, ownerId }: ClinicAttendeeEntity,
    input: GiveClinicApologies,
  ): Promise<Pick<ClinicAttendeeEntity, (typeof SAID)[number]>> {
    const apologies = optionalText(input.apologies, 'input.apologies') ?? null;
    const deputyId = (await requireOwner(tx, input.deputy, 'input.deputy')) ?? null;
    if (apologies === null) {
      if (deputyId !== null) throw badInput('input.deputy', 'A deputy comes only for somebody who cannot.');
      return { attendance: 'INVITED', apologies: null, deputyId: null };
    }
    const asked = await tx.findWhere(ClinicAttendeeEntity, { clinicId, invited: true });
    if (deputyId !== null) refuseDeputy(deputyId, ownerId, asked);
    return { attendance: 'APOLOGIES', apologies, deputyId };
  }
}

const SAID = ['attendance', 'apologies', 'deputyId'] as const;

/** One person counts once towards the quorum. */
function refuseDeputy(deputyId: string, ownerId: string, asked: readonly ClinicAttendeeEntity[]): void {
  if (asked.some((each) => each.ownerId === deputyId)) {
    throw badInput('input.deputy', 'This post is asked to the clinic itself.');
  }
  if (asked.some((each) => each.ownerId !== ownerId && each.deputyId === deputyId)) {
    throw badInput('input.deputy', 'This post comes in the place of another already.');
  }
}
