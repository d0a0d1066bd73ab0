import type { Transaction } from '../../changes/transaction';
import { badInput } from '../../domain/errors';
import { ActionEntity } from './action.entity';
import { refuseReplacement } from './action.rules';
import { appendUpdate } from './append-update';

/**
 * Ends an action in favour of another and says by which. One that an earlier replacement has ended stays
 * CANCELLED: several actions may take the place of one. `field` is the input field at fault in a refusal.
 */
export async function supersede(
  tx: Transaction,
  old: ActionEntity,
  by: ActionEntity,
  field: string,
): Promise<void> {
  const refused = refuseReplacement({ old, by, ancestors: await ancestorsOf(tx, old) });
  if (refused !== undefined) throw badInput(field, refused);
  const from = old.status;
  const note = `Superseded by ${by.reference}: ${by.title}`;
  await tx.update(ActionEntity, by, { supersedesId: old.id });
  await appendUpdate(tx, old, { note, status: 'CANCELLED' });
  tx.log({
    kind: 'ActionSuperseded',
    subjectType: 'Action',
    subjectId: old.id,
    ...(from === 'CANCELLED' ? {} : { axis: 'ACTION' as const }),
    from,
    to: 'CANCELLED',
    reason: note,
    fields: { supersededBy: { from: null, to: by.id } },
  });
}

async function ancestorsOf(tx: Transaction, action: ActionEntity): Promise<string[]> {
  const ancestors: string[] = [];
  let id = action.supersedesId;
  while (id !== null && !ancestors.includes(id)) {
    ancestors.push(id);
    const [ancestor] = await tx.findWhere(ActionEntity, { id });
    id = ancestor?.supersedesId ?? null;
  }
  return ancestors;
}
