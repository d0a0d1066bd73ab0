import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Transaction } from '../../../changes/transaction';
import type { Access } from '../../../domain/access';
import { notFound } from '../../../domain/errors';
import { demand } from '../../../domain/policy';
import { AgendaItemEntity } from '../agenda/agenda-item.entity';
import { refuseBeginning } from '../outcomes/capture.rules';
import { ClinicRoomEntity } from './clinic-room.entity';
import type { ClinicResult } from '../clinic-result';
import { finishItem } from './finish-item';
import { conflictOn, findItem } from '../agenda/open-item';
import { lockClinic, refuseUnless } from '../require-clinic';
import { sitsAmong, whoSitsIn } from './room-people';

export interface TimeAgendaItem extends CommandInput {
  readonly item: string;
}

/** How long each item takes. One is open at a time; an item that has ended goes on where its time stopped. */
export class RoomTimerService {
  constructor(private readonly commands: CommandRunner) {}

  async begin(access: Access, input: TimeAgendaItem): Promise<Applied<ClinicResult>> {
    return this.commands.apply('beginAgendaItem', access, input, async (tx) => {
      const item = await timedItem(tx, input.item, 'begin an item');
      const refused = refuseBeginning(item);
      if (refused) throw conflictOn(item, refused);
      const open = await tx.findWhere(AgendaItemEntity, { clinicId: item.clinicId, state: 'OPEN' });
      for (const { id } of open)
        await finishItem(tx, await tx.lock(AgendaItemEntity, id, 'input.item', 'agenda item'));
      const from = item.state;
      await tx.update(AgendaItemEntity, item, { state: 'OPEN', begunAt: tx.now });
      const fields = { item: { from: null, to: item.id } };
      tx.log({
        kind: 'AgendaItemBegun',
        subjectType: 'Clinic',
        subjectId: item.clinicId,
        from,
        to: 'OPEN',
        fields,
      });
      return { id: item.clinicId, item: item.id };
    });
  }

  async end(access: Access, input: TimeAgendaItem): Promise<Applied<ClinicResult>> {
    return this.commands.apply('endAgendaItem', access, input, async (tx) => {
      const item = await timedItem(tx, input.item, 'end an item');
      if (item.state !== 'OPEN') throw conflictOn(item, 'This item is not open.');
      await finishItem(tx, item);
      return { id: item.clinicId, item: item.id };
    });
  }
}

/** The item, locked after its clinic, for who presents or chairs, and for a LEAD. */
async function timedItem(tx: Transaction, id: string, what: string): Promise<AgendaItemEntity> {
  const { clinicId, sensitive } = await findItem(tx, id);
  const clinic = await lockClinic(tx, clinicId, 'input.item');
  if (sensitive && !sitsAmong(tx, await whoSitsIn(tx, clinic))) throw notFound('input.item', 'agenda item');
  const [room] = await tx.findWhere(ClinicRoomEntity, { clinicId });
  demand(tx.access, 'attendClinic', [room?.presenterId ?? null, clinic.chairId]);
  refuseUnless(clinic, ['LIVE'], what);
  return tx.lock(AgendaItemEntity, id, 'input.item', 'agenda item');
}
