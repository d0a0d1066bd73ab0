import { IsNull, Not } from 'typeorm';
import type { ChangeKind } from '../../changes/catalogue';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import { StreamEntity } from '../../changes/stream.entity';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { LIMITS, requireText } from '../../domain/validate';
import { AddendumEntity } from './addendum.entity';
import { AgendaItemEntity } from './agenda/agenda-item.entity';
import { ClinicAttendeeEntity } from './clinic-attendee.entity';
import { ClinicRoomEntity } from './room/clinic-room.entity';
import { ClinicEntity } from './clinic.entity';
import type { ClinicResult } from './clinic-result';
import { MOVES } from './clinic.rules';
import { finishItem } from './room/finish-item';
import { CLINIC, lockClinic, refuseUnless } from './require-clinic';

export interface MoveClinic extends CommandInput {
  readonly clinic: string;
  readonly expectedVersion?: number | null;
}

export interface ReturnClinicToDraft extends MoveClinic {
  readonly reason: string;
}

export interface AddClinicAddendum extends CommandInput {
  readonly clinic: string;
  readonly text: string;
  readonly sensitive?: boolean | null;
}

type Move = keyof typeof MOVES;
type Patch = Partial<Pick<ClinicEntity, 'pinnedSequence' | 'pinnedAt' | 'openedAt' | 'closedAt'>>;
type Step = (tx: Transaction, clinic: ClinicEntity) => Promise<Patch>;

const KINDS = {
  publish: 'ClinicPublished',
  returnToDraft: 'ClinicReturnedToDraft',
  open: 'ClinicOpened',
  close: 'ClinicClosed',
} as const satisfies Record<Move, ChangeKind>;

/** A clinic from its draft to its locked record. Each step is one change, and no step is taken twice. */
export class ClinicLifecycleService {
  constructor(private readonly commands: CommandRunner) {}

  /** What others commit from here on is not in its figures, even if they commit before this does. */
  publish(access: Access, input: MoveClinic): Promise<Applied<ClinicResult>> {
    return this.#move('publishClinic', 'publish', access, input, async (tx, clinic) => {
      await refuseUnready(tx, clinic);
      return { pinnedSequence: await headOf(tx), pinnedAt: tx.now };
    });
  }

  returnToDraft(access: Access, input: ReturnClinicToDraft): Promise<Applied<ClinicResult>> {
    const unpinned = { pinnedSequence: null, pinnedAt: null };
    return this.#move('returnClinicToDraft', 'returnToDraft', access, input, async () => unpinned);
  }

  open(access: Access, input: MoveClinic): Promise<Applied<ClinicResult>> {
    return this.#move('openClinic', 'open', access, input, async (tx, clinic) => {
      const presenterId = await whoPresents(tx, clinic);
      const shown = { itemId: null, measureId: null, view: 'OVERVIEW', movedAt: tx.now } as const;
      await tx.insert(ClinicRoomEntity, { clinicId: clinic.id, presenterId, ...shown });
      return { openedAt: tx.now };
    });
  }

  close(access: Access, input: MoveClinic): Promise<Applied<ClinicResult>> {
    return this.#move('closeClinic', 'close', access, input, async (tx, { id }) => {
      const open = await tx.findWhere(AgendaItemEntity, { clinicId: id, state: 'OPEN' });
      for (const item of open) await finishItem(tx, item);
      await emptyRoom(tx, id);
      return { closedAt: tx.now };
    });
  }

  async addAddendum(access: Access, input: AddClinicAddendum): Promise<Applied<ClinicResult>> {
    return this.commands.apply('addClinicAddendum', access, input, async (tx) => {
      demand(access, 'runClinic');
      const { id, state, version } = await lockClinic(tx, input.clinic);
      refuseUnless({ id, state, version }, ['CLOSED'], 'correct its record by an addendum');
      const addendum = await tx.insert(AddendumEntity, {
        clinicId: id,
        text: requireText(input.text, 'input.text', LIMITS.paragraph),
        sensitive: input.sensitive ?? false,
        authorId: access.ownerId,
      });
      // The clinic itself stays as it was closed, its version too.
      const fields = { addendum: { from: null, to: addendum.id } };
      tx.log({ kind: 'ClinicAddendumAdded', subjectType: 'Clinic', subjectId: id, fields });
      return { id };
    });
  }

  #move(
    name: string,
    move: Move,
    access: Access,
    input: MoveClinic & { readonly reason?: string },
    step: Step,
  ): Promise<Applied<ClinicResult>> {
    return this.commands.apply(name, access, input, async (tx) => {
      demand(access, 'runClinic');
      const clinic = await lockClinic(tx, input.clinic);
      tx.expectVersion(clinic, input.expectedVersion, CLINIC);
      const { from, to, what } = MOVES[move];
      refuseUnless(clinic, [from], what);
      const reason =
        input.reason === undefined ? null : requireText(input.reason, 'input.reason', LIMITS.paragraph);
      const patch = await step(tx, clinic);
      const { pinnedSequence } = clinic;
      await tx.update(ClinicEntity, clinic, { ...patch, state: to });
      const fields = { pinnedSequence: { from: pinnedSequence, to: clinic.pinnedSequence } };
      tx.log({
        kind: KINDS[move],
        subjectType: 'Clinic',
        subjectId: clinic.id,
        from,
        to,
        reason,
        ...('pinnedSequence' in patch && { fields }),
      });
      return { id: clinic.id };
    });
  }
}

const conflict = (message: string): DomainError =>
  new DomainError('CONFLICT', message, { field: 'input.clinic' });

async function refuseUnready(tx: Transaction, { id, quorum }: ClinicEntity): Promise<void> {
  const items = await tx.findWhere(AgendaItemEntity, { clinicId: id, droppedAt: IsNull() });
  if (items.length === 0) throw conflict('Nothing stands on the agenda of the clinic; add an item first.');
  const asked = await tx.findWhere(ClinicAttendeeEntity, { clinicId: id, invited: true });
  if (quorum !== null && asked.length < quorum) {
    throw conflict(
      `The quorum is ${quorum}, and ${asked.length} are asked to the clinic; it could decide nothing.`,
    );
  }
}

/** The number of the newest entry of the log. */
async function headOf(tx: Transaction): Promise<string> {
  const { organisationId } = tx;
  return (await tx.manager.findOneByOrFail(StreamEntity, { organisationId })).head;
}

/** The chair, or whoever comes in its place. */
async function whoPresents(tx: Transaction, { id, chairId }: ClinicEntity): Promise<string> {
  const [chair] = await tx.findWhere(ClinicAttendeeEntity, { clinicId: id, ownerId: chairId });
  if (chair?.attendance !== 'APOLOGIES') return chairId;
  if (chair.deputyId !== null) return chair.deputyId;
  throw conflict('The chair has given apologies, and nobody comes in its place; let another post chair it.');
}

/** Whoever is still in the room has left it when the clinic ends. */
async function emptyRoom(tx: Transaction, clinicId: string): Promise<void> {
  const inside = await tx.findWhere(ClinicAttendeeEntity, {
    clinicId,
    enteredAt: Not(IsNull()),
    leftAt: IsNull(),
  });
  for (const { id } of inside) {
    const attendee = await tx.lock(ClinicAttendeeEntity, id, 'input.clinic', 'attendee');
    if (attendee.leftAt === null) await tx.update(ClinicAttendeeEntity, attendee, { leftAt: tx.now });
  }
}
