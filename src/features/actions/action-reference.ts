import type { Transaction } from '../../changes/transaction';
import { badInput } from '../../domain/errors';
import { requireText } from '../../domain/validate';
import { ActionEntity } from './action.entity';

/**
 * The reference of a new action: the one given, where it is free, else the next number after the highest, as in
 * "A-0001". One new action of an organisation at a time comes through here, until its transaction ends: two at
 * once would find the same number free.
 */
export async function freeReference(tx: Transaction, given: string | null | undefined): Promise<string> {
  await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `action ${tx.organisationId}`,
  ]);
  if (given == null) return nextReference(tx);
  const reference = requireText(given, 'input.reference', 50);
  const [taken] = await tx.findWhere(ActionEntity, { reference });
  if (taken) throw badInput('input.reference', `There is an action ${reference} already.`);
  return reference;
}

async function nextReference(tx: Transaction): Promise<string> {
  const found = await tx.manager
    .createQueryBuilder(ActionEntity, 'action')
    .select(`max(substring(action.reference from '^A-([0-9]{1,9})$')::int)`, 'highest')
    .where('action.organisationId = :organisation', { organisation: tx.organisationId })
    .getRawOne<{ highest: number | null }>();
  return `A-${String((found?.highest ?? 0) + 1).padStart(4, '0')}`;
}
