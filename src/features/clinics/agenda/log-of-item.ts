import type { ChangeDraft, ChangeKind } from '../../../changes/catalogue';
import type { Transaction } from '../../../changes/transaction';
import type { AgendaItemEntity } from './agenda-item.entity';

/** An entry about an item of an agenda. Titles are not told: the item may be sensitive, or become so. */
export function logOfItem(
  tx: Transaction,
  kind: ChangeKind,
  { id, clinicId }: Pick<AgendaItemEntity, 'id' | 'clinicId'>,
  fields: NonNullable<ChangeDraft['fields']> = {},
): void {
  tx.log({
    kind,
    subjectType: 'Clinic',
    subjectId: clinicId,
    fields: { item: { from: null, to: id }, ...fields },
  });
}
