import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { dayOf } from '../../domain/clock';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText, requireDate, requireOrder, requireText } from '../../domain/validate';
import type { Role } from '../../domain/vocabulary';
import { requireOwner } from '../owners/require-owner';
import { keepingAnAdmin } from './keep-an-admin';
import { oneAtATime, requireAlone, requireDivisions, requireMember } from './membership-input';
import { MembershipEntity } from './membership.entity';

/** Longest subject and issuer that are taken; OpenID Connect allows a subject 255 characters. */
const LONGEST = { subject: 255, issuer: 500 } as const;

export interface GrantMembership extends CommandInput {
  readonly subject: string;
  readonly issuer?: string | null;
  readonly role: Role;
  readonly divisions?: readonly string[] | null;
  readonly post?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

export interface ChangeMembership extends CommandInput {
  readonly membership: string;
  readonly role?: Role | null;
  readonly divisions?: readonly string[] | null;
  readonly post?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly expectedVersion?: number | null;
}

/** Who is let in and as what. No entry of the log says who it is: only role, post and dates. */
export class MembershipService {
  constructor(private readonly commands: CommandRunner) {}

  async grant(access: Access, input: GrantMembership): Promise<Applied<{ id: string }>> {
    return this.commands.apply('grantMembership', access, input, async (tx) => {
      demand(access, 'managePeople');
      await oneAtATime(tx);
      const values = {
        subject: requireText(input.subject, 'input.subject', LONGEST.subject),
        issuer: optionalText(input.issuer, 'input.issuer', LONGEST.issuer) ?? null,
        role: requireMember(input.role, 'input.role'),
        divisionIds: (await requireDivisions(tx, input.divisions)) ?? null,
        ownerId: (await requireOwner(tx, input.post, 'input.post')) ?? null,
        startsOn: input.startsOn == null ? dayOf(tx.now) : requireDate(input.startsOn, 'input.startsOn'),
        endsOn: input.endsOn == null ? null : requireDate(input.endsOn, 'input.endsOn'),
        revokedAt: null,
        reason: null,
      };
      requireOrder(values.startsOn, values.endsOn, 'input.endsOn');
      const row = await keepingAnAdmin(tx, faultOf(input), () => tx.insert(MembershipEntity, values));
      await requireAlone(tx, row, 'input.subject');
      tx.log({
        kind: 'MembershipGranted',
        subjectType: 'Membership',
        subjectId: row.id,
        to: row.role,
        fields: { ownerId: { from: null, to: row.ownerId } },
      });
      return { id: row.id };
    });
  }

  async change(access: Access, input: ChangeMembership): Promise<Applied<{ id: string }>> {
    return this.commands.apply('changeMembership', access, input, async (tx) => {
      demand(access, 'managePeople');
      await oneAtATime(tx);
      const row = await tx.lock(MembershipEntity, input.membership, 'input.membership', 'membership');
      tx.expectVersion(row, input.expectedVersion, 'membership');
      if (row.revokedAt !== null) throw badInput('input.membership', 'This membership was revoked.');
      const patch = {
        role: input.role == null ? undefined : requireMember(input.role, 'input.role'),
        divisionIds: await requireDivisions(tx, input.divisions),
        ownerId: await requireOwner(tx, input.post, 'input.post'),
        startsOn: input.startsOn == null ? undefined : requireDate(input.startsOn, 'input.startsOn'),
        endsOn: input.endsOn == null ? input.endsOn : requireDate(input.endsOn, 'input.endsOn'),
      };
      const { role: from } = row;
      await keepingAnAdmin(tx, faultOf(input), async () => {
        const entry = { kind: 'MembershipChanged', subjectType: 'Membership' } as const;
        await tx.edit(MembershipEntity, row, patch, { ...entry, from, to: patch.role ?? from });
      });
      requireOrder(row.startsOn, row.endsOn, input.endsOn == null ? 'input.startsOn' : 'input.endsOn');
      await requireAlone(tx, row, input.startsOn == null ? 'input.endsOn' : 'input.startsOn');
      return { id: row.id };
    });
  }
}

/** Which field of the input it is that takes an ADMIN away. */
const faultOf = ({ role, divisions, endsOn }: Omit<ChangeMembership, 'membership'>): string => {
  if (role != null && role !== 'ADMIN') return 'input.role';
  if (divisions != null) return 'input.divisions';
  return endsOn == null ? 'input.startsOn' : 'input.endsOn';
};
