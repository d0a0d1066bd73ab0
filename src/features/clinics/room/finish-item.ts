import type { Transaction } from '../../../changes/transaction';
import { AgendaItemEntity } from '../agenda/agenda-item.entity';
import { spentOn } from '../agenda/agenda-time.rules';

/** Ends an item that is open: what was spent on it is kept in whole seconds. */
export async function finishItem(tx: Transaction, item: AgendaItemEntity): Promise<void> {
  const { id, clinicId, state, spentSeconds } = item;
  const spent = spentOn(item, tx.now);
  await tx.update(AgendaItemEntity, item, { state: 'DONE', spentSeconds: spent, begunAt: null });
  tx.log({
    kind: 'AgendaItemEnded',
    subjectType: 'Clinic',
    subjectId: clinicId,
    from: state,
    to: 'DONE',
    fields: { item: { from: null, to: id }, spentSeconds: { from: spentSeconds, to: spent } },
  });
}
