import { IsNull, Not } from 'typeorm';
import type { Transaction } from '../../changes/transaction';
import { addDays } from '../../domain/calendar-date';
import { dayOf } from '../../domain/clock';
import { badInput } from '../../domain/errors';
import { OwnerEntity } from '../owners/owner.entity';
import { MembershipEntity } from './membership.entity';
import { firstDayWithout, isEarlier, type Term } from './term.rules';

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
  const retired = await tx.findWhere(OwnerEntity, { retiredOn: Not(IsNull()) });
  const days = new Map(retired.map(({ id, retiredOn }) => [id, retiredOn]));
  const terms = admins.filter(managesPeople).map((row) => upTo(row, days.get(row.ownerId ?? '')));
  return firstDayWithout(terms, dayOf(tx.now));
}

/** Who holds a post has no access from the day on which it is retired. */
function upTo(term: Term, retiredOn: string | null | undefined): Term {
  if (!retiredOn || isEarlier(term.endsOn, retiredOn)) return term;
  return { ...term, endsOn: addDays(retiredOn, -1) };
}
