import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput, notFound } from '../../domain/errors';
import { optionalMailbox } from '../../domain/mailbox';
import { demand } from '../../domain/policy';
import { optionalText, requireDate, requireId, requireText } from '../../domain/validate';
import { DivisionEntity } from '../organisations/division.entity';
import { keepingAnAdmin } from '../people/keep-an-admin';
import { oneAtATime } from '../people/membership-input';
import { OwnerEntity } from './owner.entity';
import { requireOwner } from './require-owner';

export interface AddOwner extends CommandInput {
  readonly post: string;
  readonly holder?: string | null;
  readonly email?: string | null;
  readonly reportsTo?: string | null;
  readonly division?: string | null;
}

export interface UpdateOwner extends CommandInput {
  readonly owner: string;
  readonly post?: string | null;
  readonly holder?: string | null;
  readonly email?: string | null;
  readonly reportsTo?: string | null;
  readonly division?: string | null;
  readonly expectedVersion?: number | null;
}

export interface RetireOwner extends CommandInput {
  readonly owner: string;
  readonly on: string;
  readonly expectedVersion?: number | null;
}

/** Posts and who reports to whom. */
export class OwnerService {
  constructor(private readonly commands: CommandRunner) {}

  async add(access: Access, input: AddOwner): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addOwner', access, input, async (tx) => {
      demand(access, 'writeOrganisation');
      const owner = await tx.insert(OwnerEntity, {
        post: await this.#freePost(tx, input.post),
        holder: optionalText(input.holder, 'input.holder') ?? null,
        email: optionalMailbox(input.email, 'input.email') ?? null,
        reportsToId: (await requireOwner(tx, input.reportsTo, 'input.reportsTo')) ?? null,
        divisionId: (await this.#division(tx, input.division)) ?? null,
        retiredOn: null,
      });
      tx.log({ kind: 'OwnerAdded', subjectType: 'Owner', subjectId: owner.id, to: owner.post });
      return { id: owner.id };
    });
  }

  async update(access: Access, input: UpdateOwner): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updateOwner', access, input, async (tx) => {
      demand(access, 'writeOrganisation');
      const owner = await tx.lock(OwnerEntity, input.owner, 'input.owner', 'owner');
      tx.expectVersion(owner, input.expectedVersion, 'owner');
      const patch = {
        post:
          input.post == null || input.post.trim() === owner.post
            ? undefined
            : await this.#freePost(tx, input.post),
        holder: optionalText(input.holder, 'input.holder'),
        email: optionalMailbox(input.email, 'input.email'),
        reportsToId: await requireOwner(tx, input.reportsTo, 'input.reportsTo'),
        divisionId: await this.#division(tx, input.division),
      };
      if (patch.reportsToId) await this.#refuseCircle(tx, owner.id, patch.reportsToId);
      await tx.edit(OwnerEntity, owner, patch, { kind: 'OwnerUpdated', subjectType: 'Owner' });
      return { id: owner.id };
    });
  }

  /** A retired post keeps what it answered for; nothing new can be given to it. */
  async retire(access: Access, input: RetireOwner): Promise<Applied<{ id: string }>> {
    return this.commands.apply('retireOwner', access, input, async (tx) => {
      demand(access, 'writeOrganisation');
      // Before the post: memberships are managed in that order, too.
      await oneAtATime(tx);
      const owner = await tx.lock(OwnerEntity, input.owner, 'input.owner', 'owner');
      tx.expectVersion(owner, input.expectedVersion, 'owner');
      if (owner.retiredOn !== null) throw badInput('input.owner', 'This post is retired already.');
      const retiredOn = requireDate(input.on, 'input.on');
      const entry = { kind: 'OwnerRetired', subjectType: 'Owner', to: retiredOn } as const;
      await keepingAnAdmin(tx, 'input.owner', () => tx.edit(OwnerEntity, owner, { retiredOn }, entry));
      return { id: owner.id };
    });
  }

  async #freePost(tx: Transaction, wanted: string): Promise<string> {
    const post = requireText(wanted, 'input.post');
    if (await tx.lockWhere(OwnerEntity, { post }))
      throw badInput('input.post', `There is a post "${post}" already.`);
    return post;
  }

  async #division<Id extends string | null | undefined>(tx: Transaction, id: Id): Promise<Id> {
    if (typeof id !== 'string') return id;
    const [division] = await tx.findWhere(DivisionEntity, { id: requireId(id, 'input.division') });
    if (!division) throw notFound('input.division', 'division');
    return id;
  }

  /** Walks the line upwards: whoever the post would report to must not report to it. */
  async #refuseCircle(tx: Transaction, ownerId: string, reportsToId: string): Promise<void> {
    const seen = new Set<string>();
    for (let next: string | null | undefined = reportsToId; next && !seen.has(next);) {
      if (next === ownerId)
        throw badInput('input.reportsTo', 'This would make a circle in the reporting line.');
      seen.add(next);
      const [above]: OwnerEntity[] = await tx.findWhere(OwnerEntity, { id: next });
      next = above?.reportsToId;
    }
  }
}
