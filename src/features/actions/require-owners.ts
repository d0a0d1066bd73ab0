import type { Transaction } from '../../changes/transaction';
import { badInput } from '../../domain/errors';
import { OwnerEntity } from '../owners/owner.entity';
import { requireRows } from './link-rows';

/** Makes sure that owners are of this organisation and in post; whoever is in `already` may have retired since. */
export async function requireOwners(
  tx: Transaction,
  ids: readonly string[],
  field: string,
  already: readonly string[] = [],
  most?: number,
): Promise<string[]> {
  const owners = await requireRows(tx, OwnerEntity, ids, field, 'owner', most);
  const retired = owners.find((owner) => owner.retiredOn !== null && !already.includes(owner.id));
  if (retired) {
    throw badInput(
      `${field}.${ids.indexOf(retired.id)}`,
      `${retired.post} was retired on ${retired.retiredOn}.`,
    );
  }
  return owners.map((owner) => owner.id);
}
