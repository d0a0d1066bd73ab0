import type { Transaction } from '../../changes/transaction';
import { badInput, notFound } from '../../domain/errors';
import { requireId } from '../../domain/validate';
import { OwnerEntity } from './owner.entity';

/** Makes sure that an owner is of this organisation and still in post; null and undefined pass through. */
export async function requireOwner<Id extends string | null | undefined>(
  tx: Transaction,
  id: Id,
  field: string,
): Promise<Id> {
  if (id === null || id === undefined) return id;
  const [owner] = await tx.findWhere(OwnerEntity, { id: requireId(id, field) });
  if (!owner) throw notFound(field, 'owner');
  if (owner.retiredOn !== null) throw badInput(field, `${owner.post} was retired on ${owner.retiredOn}.`);
  return id;
}
