import type { Transaction } from '../../changes/transaction';
import { badInput, notFound } from '../../domain/errors';
import { LIMITS, requireId } from '../../domain/validate';
import type { Role } from '../../domain/vocabulary';
import { DivisionEntity } from '../organisations/division.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { MembershipEntity } from './membership.entity';
import { overlap } from './term.rules';

/**
 * Commands about people of one organisation come one after the other: whether memberships overlap, and whether an
 * ADMIN is left, rests on several rows.
 */
export async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.lock(OrganisationEntity, tx.organisationId, 'input.organisation', 'organisation');
}

export function requireMember(role: Role, field: string): Role {
  if (role === 'PUBLIC') throw badInput(field, 'Everybody is PUBLIC without a membership.');
  return role;
}

/** Divisions of this organisation, each once; null and undefined pass through. */
export async function requireDivisions<Ids extends readonly string[] | null | undefined>(
  tx: Transaction,
  ids: Ids,
): Promise<string[] | Exclude<Ids, readonly string[]>> {
  if (ids === null || ids === undefined) return ids as Exclude<Ids, readonly string[]>;
  if (ids.length === 0) {
    throw badInput('input.divisions', 'Name a division, or leave this out for the whole organisation.');
  }
  if (ids.length > LIMITS.list) throw badInput('input.divisions', `At most ${LIMITS.list} entries.`);
  for (const [index, id] of ids.entries()) {
    const field = `input.divisions.${index}`;
    const [division] = await tx.findWhere(DivisionEntity, { id: requireId(id, field) });
    if (!division) throw notFound(field, 'division');
  }
  return [...new Set(ids.map((id) => id.toLowerCase()))].sort();
}

/** One person has one membership at a time: which of two would count, nobody could say. */
export async function requireAlone(tx: Transaction, row: MembershipEntity, field: string): Promise<void> {
  const theirs = await tx.findWhere(MembershipEntity, { subject: row.subject });
  const other = theirs.find(
    ({ id, issuer, ...term }) =>
      id !== row.id &&
      (issuer === null || row.issuer === null || issuer === row.issuer) &&
      overlap(term, row),
  );
  if (!other) return;
  const until = other.endsOn === null ? 'without an end' : `to ${other.endsOn}`;
  throw badInput(
    field,
    `There is a membership of this subject from ${other.startsOn} ${until}: change or end that one.`,
  );
}
