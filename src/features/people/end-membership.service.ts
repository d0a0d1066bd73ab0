import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { requireDate, requireOrder, requireText } from '../../domain/validate';
import { keepingAnAdmin } from './keep-an-admin';
import { oneAtATime } from './membership-input';
import { MembershipEntity } from './membership.entity';

export interface RevokeMembership extends CommandInput {
  readonly membership: string;
  readonly reason: string;
  readonly expectedVersion?: number | null;
}

export interface EndMembership extends RevokeMembership {
  readonly on: string;
}

/**
 * The end of somebody's access, foreseen or at once. The reason stays with the membership: the log is read by many, and
 * why somebody goes is their own affair.
 */
export class EndMembershipService {
  constructor(private readonly commands: CommandRunner) {}

  async end(access: Access, input: EndMembership): Promise<Applied<{ id: string }>> {
    return this.commands.apply('endMembership', access, input, async (tx) => {
      const row = await standing(tx, input);
      const endsOn = requireDate(input.on, 'input.on');
      requireOrder(row.startsOn, endsOn, 'input.on');
      if (row.endsOn !== null && row.endsOn <= endsOn) {
        throw badInput('input.on', `This membership ends on ${row.endsOn} already.`);
      }
      const reason = requireText(input.reason, 'input.reason');
      const fields = { endsOn: { from: row.endsOn, to: endsOn } };
      await keepingAnAdmin(tx, 'input.on', () => tx.update(MembershipEntity, row, { endsOn, reason }));
      tx.log({
        kind: 'MembershipEnded',
        subjectType: 'Membership',
        subjectId: row.id,
        from: row.role,
        to: endsOn,
        fields,
      });
      return { id: row.id };
    });
  }

  async revoke(access: Access, input: RevokeMembership): Promise<Applied<{ id: string }>> {
    return this.commands.apply('revokeMembership', access, input, async (tx) => {
      const row = await standing(tx, input);
      const reason = requireText(input.reason, 'input.reason');
      await keepingAnAdmin(tx, 'input.membership', () =>
        tx.update(MembershipEntity, row, { revokedAt: tx.now, reason }),
      );
      tx.log({ kind: 'MembershipRevoked', subjectType: 'Membership', subjectId: row.id, from: row.role });
      return { id: row.id };
    });
  }
}

async function standing(tx: Transaction, input: RevokeMembership): Promise<MembershipEntity> {
  demand(tx.access, 'managePeople');
  await oneAtATime(tx);
  const row = await tx.lock(MembershipEntity, input.membership, 'input.membership', 'membership');
  tx.expectVersion(row, input.expectedVersion, 'membership');
  if (row.revokedAt !== null) throw badInput('input.membership', 'This membership was revoked already.');
  return row;
}
