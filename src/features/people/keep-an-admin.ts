import type { Transaction } from '../../changes/transaction';
import { dayOf } from '../../domain/clock';
import { badInput } from '../../domain/errors';
import { MembershipEntity } from './membership.entity';
import { firstDayWithout, isEarlier } from './term.rules';

/**
 * Refuses what would leave the organisation without an ADMIN, today or on a later day, sooner than it would be anyhow.
 * Whoever is ADMIN without a membership is so by their token and stays it, as long as they give themselves none.
 */
export async function keepingAnAdmin<Result>(
  tx: Transaction,
  field: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = await firstDayWithoutAdmin(tx);
  const result = await work();
  if (isEarlier(await firstDayWithoutAdmin(tx), before)) {
    throw badInput(field, 'This would leave the organisation without an ADMIN: see to another first.');
  }
  return result;
}

/** Whoever is limited to divisions could lift the limit, and so may not manage people. */
export const managesPeople = ({ role, divisionIds }: MembershipEntity): boolean =>
  role === 'ADMIN' && divisionIds === null;

async function firstDayWithoutAdmin(tx: Transaction): Promise<string | null> {
  const mine = await tx.findWhere(MembershipEntity, { subject: tx.access.subject ?? '' });
  if (mine.length === 0) return null;
  const admins = await tx.findWhere(MembershipEntity, { role: 'ADMIN' });
  return firstDayWithout(admins.filter(managesPeople), dayOf(tx.now));
}
