import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { LIMITS, optionalText, requireDate, requireText } from '../../domain/validate';
import type { PlanStatus } from '../../domain/vocabulary';
import { EvidenceEntity } from '../evidence/evidence.entity';
import { recordAllEvidence, type EvidenceDraft } from '../evidence/record-evidence';
import { requireOwner } from '../owners/require-owner';
import { ActionEntity } from './action.entity';
import { refuseMove } from './action.rules';
import { appendUpdate } from './append-update';
import { supersede } from './supersede';

interface OnAction extends CommandInput {
  readonly action: string;
  readonly expectedVersion?: number | null;
}

export interface NoteAction extends OnAction {
  readonly note: string;
  readonly happenedOn?: string | null;
}

export interface ChangeActionStatus extends OnAction {
  readonly status: PlanStatus;
  readonly note?: string | null;
  readonly evidence?: readonly EvidenceDraft[] | null;
}

export interface MoveActionDueDate extends OnAction {
  readonly dueDate: string;
  readonly reason: string;
  /** The post that agreed to it. */
  readonly agreedBy?: string | null;
}

export interface SupersedeAction extends OnAction {
  readonly by: string;
}

const FIELD = 'input.action';
const WHAT = 'action';

/** How actions go. Every step is appended to the history of the action (N2). */
export class ActionProgressService {
  constructor(private readonly commands: CommandRunner) {}

  async noteAction(access: Access, input: NoteAction): Promise<Applied<{ id: string }>> {
    return this.#step('noteAction', access, input, async (tx, action) => {
      const note = requireText(input.note, 'input.note', LIMITS.paragraph);
      const happenedOn = input.happenedOn == null ? null : requireDate(input.happenedOn, 'input.happenedOn');
      await appendUpdate(tx, action, { note, happenedOn });
      tx.log({ kind: 'ActionNoted', subjectType: 'Action', subjectId: action.id, to: note });
    });
  }

  async changeActionStatus(access: Access, input: ChangeActionStatus): Promise<Applied<{ id: string }>> {
    return this.#step('changeActionStatus', access, input, async (tx, action) => {
      const subject = { actionId: action.id };
      const drafts = input.evidence ?? [];
      const evidence = drafts.length + (await tx.findWhere(EvidenceEntity, subject)).length;
      const note = optionalText(input.note, 'input.note') ?? null;
      const { status: from } = action;
      const refused = refuseMove({ from, to: input.status, note, evidence });
      if (refused) throw badInput(`input.${refused.field}`, refused.message);
      await recordAllEvidence(tx, subject, drafts, 'input.evidence');
      await appendUpdate(tx, action, { note: note ?? '', status: input.status });
      tx.log({
        kind: 'ActionStatusChanged',
        subjectType: 'Action',
        subjectId: action.id,
        axis: 'ACTION',
        from,
        to: input.status,
        reason: note,
      });
    });
  }

  /** The date moves, the original stays, and the log says who moved it, who agreed and why. */
  async moveActionDueDate(access: Access, input: MoveActionDueDate): Promise<Applied<{ id: string }>> {
    return this.#step('moveActionDueDate', access, input, async (tx, action) => {
      const { dueDate: from } = action;
      const to = requireDate(input.dueDate, 'input.dueDate');
      if (from === to) throw badInput('input.dueDate', `The action is due on ${to} already.`);
      const reason = requireText(input.reason, 'input.reason', LIMITS.paragraph);
      const agreedById = (await requireOwner(tx, input.agreedBy, 'input.agreedBy')) ?? null;
      await appendUpdate(tx, action, { note: reason, dueDate: to, agreedById });
      const agreed = agreedById === null ? {} : { fields: { agreedById: { from: null, to: agreedById } } };
      const entry = { kind: 'ActionDueDateMoved', subjectType: 'Action', subjectId: action.id } as const;
      tx.log({ ...entry, from, to, reason, ...agreed });
    });
  }

  async supersedeAction(access: Access, input: SupersedeAction): Promise<Applied<{ id: string }>> {
    return this.commands.apply('supersedeAction', access, input, async (tx) => {
      const [old, by] = await this.#lockBoth(tx, input);
      demand(access, 'reportProgress', [old.ownerId]);
      demand(access, 'writeAction', [by.ownerId]);
      tx.expectVersion(old, input.expectedVersion, WHAT);
      await supersede(tx, old, by, 'input.by');
      return { id: old.id };
    });
  }

  async #step(
    name: string,
    access: Access,
    input: OnAction,
    take: (tx: Transaction, action: ActionEntity) => Promise<void>,
  ): Promise<Applied<{ id: string }>> {
    return this.commands.apply(name, access, input, async (tx) => {
      const action = await tx.lock(ActionEntity, input.action, FIELD, WHAT);
      demand(access, 'reportProgress', [action.ownerId]);
      tx.expectVersion(action, input.expectedVersion, WHAT);
      await take(tx, action);
      return { id: action.id };
    });
  }

  /** In the order of their ids, so that two commands on the same two actions cannot wait for each other. */
  async #lockBoth(tx: Transaction, { action, by }: SupersedeAction): Promise<[ActionEntity, ActionEntity]> {
    const lockOld = () => tx.lock(ActionEntity, action, FIELD, WHAT);
    const lockNew = () => tx.lock(ActionEntity, by, 'input.by', WHAT);
    if (action < by) return [await lockOld(), await lockNew()];
    const replacement = await lockNew();
    return [await lockOld(), replacement];
  }
}
