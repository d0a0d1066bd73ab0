import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText, requireText } from '../../domain/validate';
import { requireOwner } from '../owners/require-owner';
import { changeDeliveries, CONTRIBUTORS, type Deliveries } from './action-links';
import { ActionEntity } from './action.entity';
import { addAction, type NewAction } from './add-action';
import { editWithLinks, setLinks, type Links } from './link-rows';
import { requireOwners } from './require-owners';
import { supersede } from './supersede';

export interface AddAction extends CommandInput, NewAction {
  readonly supersedes?: string | null;
}

export interface UpdateAction extends CommandInput {
  readonly action: string;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly owner?: string | null;
  readonly contributors?: readonly string[] | null;
  readonly expectedVersion?: number | null;
}

export interface LinkAction extends CommandInput, Deliveries {
  readonly action: string;
  readonly expectedVersion?: number | null;
}

const FIELD = 'input.action';
const WHAT = 'action';

/** Actions, who is accountable for them and what they deliver. How they go is told to ActionProgressService. */
export class ActionService {
  constructor(private readonly commands: CommandRunner) {}

  async addAction(access: Access, input: AddAction): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addAction', access, input, async (tx) => {
      demand(access, 'writeAction', [input.owner]);
      const action = await addAction(tx, input);
      if (input.supersedes != null) await this.#supersede(tx, input.supersedes, action);
      return { id: action.id };
    });
  }

  /** Who hands an action on must be free to give one to its new owner as well. */
  async updateAction(access: Access, input: UpdateAction): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updateAction', access, input, async (tx) => {
      const action = await tx.lock(ActionEntity, input.action, FIELD, WHAT);
      demand(access, 'writeAction', [action.ownerId]);
      if (input.owner != null) demand(access, 'writeAction', [input.owner]);
      tx.expectVersion(action, input.expectedVersion, WHAT);
      const patch = {
        title: input.title == null ? undefined : requireText(input.title, 'input.title'),
        description: optionalText(input.description, 'input.description'),
        // A post that has retired since stays accountable until it is replaced.
        ownerId:
          input.owner === action.ownerId
            ? undefined
            : await requireOwner(tx, input.owner ?? undefined, 'input.owner'),
      };
      const contributors =
        input.contributors == null
          ? undefined
          : await this.#setContributors(tx, action.id, input.contributors);
      await editWithLinks(tx, ActionEntity, action, patch, contributors ? { contributors } : {}, {
        kind: 'ActionUpdated',
        subjectType: 'Action',
      });
      return { id: action.id };
    });
  }

  async linkAction(access: Access, input: LinkAction): Promise<Applied<{ id: string }>> {
    return this.#changeDeliveries('linkAction', access, input, 'ActionLinked');
  }

  async unlinkAction(access: Access, input: LinkAction): Promise<Applied<{ id: string }>> {
    return this.#changeDeliveries('unlinkAction', access, input, 'ActionUnlinked');
  }

  async #changeDeliveries(
    name: string,
    access: Access,
    input: LinkAction,
    way: 'ActionLinked' | 'ActionUnlinked',
  ): Promise<Applied<{ id: string }>> {
    return this.commands.apply(name, access, input, async (tx) => {
      const action = await tx.lock(ActionEntity, input.action, FIELD, WHAT);
      demand(access, 'writeAction', [action.ownerId]);
      tx.expectVersion(action, input.expectedVersion, WHAT);
      const changed = await changeDeliveries(tx, action.id, input, way);
      if (changed === 0) throw badInput('input', 'Nothing here differs from what is there.');
      await tx.update(ActionEntity, action, {});
      return { id: action.id };
    });
  }

  async #setContributors(
    tx: Transaction,
    actionId: string,
    owners: readonly string[],
  ): Promise<Links | undefined> {
    const already = (await tx.findWhere(CONTRIBUTORS.entity, CONTRIBUTORS.standing(actionId))).map(
      CONTRIBUTORS.targetOf,
    );
    return setLinks(
      tx,
      CONTRIBUTORS,
      actionId,
      await requireOwners(tx, owners, 'input.contributors', already),
    );
  }

  /** To end somebody's action takes the right to report on it. */
  async #supersede(tx: Transaction, id: string, by: ActionEntity): Promise<void> {
    const old = await tx.lock(ActionEntity, id, 'input.supersedes', WHAT);
    demand(tx.access, 'reportProgress', [old.ownerId]);
    await supersede(tx, old, by, 'input.supersedes');
  }
}
