import { In } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Transaction } from '../../../changes/transaction';
import type { Access } from '../../../domain/access';
import { badInput, DomainError, notFound } from '../../../domain/errors';
import { demand } from '../../../domain/policy';
import type { ClinicView } from '../../../domain/vocabulary';
import { OwnerEntity } from '../../owners/owner.entity';
import { requireOwner } from '../../owners/require-owner';
import { ClinicRoomEntity } from './clinic-room.entity';
import { ClinicEntity } from '../clinic.entity';
import type { ClinicResult } from '../clinic-result';
import { conflictOn, requireItemOf } from '../agenda/open-item';
import { CLINIC, refuseUnless } from '../require-clinic';
import { whoSitsIn } from './room-people';
import { requireWithin } from '../outcomes/subject-scope';

export interface MoveClinicCursor extends CommandInput {
  readonly clinic: string;
  readonly item: string;
  readonly measure?: string | null;
  readonly view: ClinicView;
}

export interface HandOverClinic extends CommandInput {
  readonly clinic: string;
  readonly presenter: string;
}

/** What everybody looks at. One post at a time moves it. */
export class RoomService {
  constructor(private readonly commands: CommandRunner) {}

  async moveCursor(access: Access, input: MoveClinicCursor): Promise<Applied<ClinicResult>> {
    return this.commands.apply('moveClinicCursor', access, input, async (tx) => {
      const { clinic, room } = await enterRoom(tx, input.clinic, 'move the cursor', async (locked) =>
        demandPresenter(tx, locked),
      );
      const item = await requireItemOf(tx, clinic, input.item);
      if (item.droppedAt !== null)
        throw conflictOn(item, 'This item was taken off the agenda; it cannot be shown.');
      const measureId = input.measure ?? null;
      if (measureId !== null) await requireMeasure(tx, clinic, measureId);
      const { itemId, measureId: measureBefore, view } = room;
      const shown = { itemId: item.id, measureId, view: input.view };
      await tx.update(ClinicRoomEntity, room, { ...shown, movedAt: tx.now });
      tx.log({
        kind: 'ClinicCursorMoved',
        subjectType: 'Clinic',
        subjectId: clinic.id,
        from: view,
        to: input.view,
        fields: { item: { from: itemId, to: item.id }, measure: { from: measureBefore, to: measureId } },
      });
      return { id: clinic.id, item: item.id };
    });
  }

  async handOver(access: Access, input: HandOverClinic): Promise<Applied<ClinicResult>> {
    return this.commands.apply('handOverClinic', access, input, async (tx) => {
      const { clinic, room } = await enterRoom(
        tx,
        input.clinic,
        'hand over who presents',
        async (locked, { chairId }) => demand(access, 'attendClinic', [locked.presenterId, chairId]),
      );
      const presenterId = await requireOwner(tx, input.presenter, 'input.presenter');
      if (!(await whoSitsIn(tx, clinic)).has(presenterId)) {
        throw badInput('input.presenter', 'Whoever presents must sit in the clinic.');
      }
      const from = room.presenterId;
      if (from === presenterId) throw badInput('input.presenter', 'This post presents already.');
      await tx.update(ClinicRoomEntity, room, { presenterId });
      const fields = { presenter: { from, to: presenterId } };
      tx.log({ kind: 'ClinicPresenterChanged', subjectType: 'Clinic', subjectId: clinic.id, fields });
      return { id: clinic.id };
    });
  }
}

interface Room {
  readonly clinic: ClinicEntity;
  readonly room: ClinicRoomEntity;
}

/** The room, locked, after `may` has said who may; its clinic is held first, so that it is not closed meanwhile. */
async function enterRoom(
  tx: Transaction,
  id: string,
  what: string,
  may: (room: Pick<ClinicRoomEntity, 'presenterId'>, clinic: ClinicEntity) => Promise<void>,
): Promise<Room> {
  const clinic = await tx.hold(ClinicEntity, id, 'input.clinic', CLINIC);
  const room = await tx.lockWhere(ClinicRoomEntity, { clinicId: clinic.id });
  // Before there is a room the chair would present.
  await may(room ?? { presenterId: clinic.chairId }, clinic);
  refuseUnless(clinic, ['LIVE'], what);
  if (!room) throw notFound('input.clinic', CLINIC);
  return { clinic, room };
}

/** Whoever else moved it would pull the screens of all from under who speaks, whatever their role. */
async function demandPresenter(
  tx: Transaction,
  { presenterId }: Pick<ClinicRoomEntity, 'presenterId'>,
): Promise<void> {
  const { access } = tx;
  demand(access, 'presentClinic', [access.ownerId]);
  if (access.ownerId === presenterId) return;
  const [presenter] = await tx.findWhere(OwnerEntity, { id: In([presenterId]) });
  throw new DomainError(
    'FORBIDDEN',
    `${presenter?.post ?? 'Somebody else'} presents; whoever else wants to move the cursor asks to be handed it.`,
  );
}

const requireMeasure = (tx: Transaction, clinic: ClinicEntity, id: string): Promise<void> =>
  requireWithin(tx, clinic, { type: 'Measure', id }, 'input.measure');
