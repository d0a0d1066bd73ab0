import type { Transaction } from '../../changes/transaction';
import type { PlanStatus } from '../../domain/vocabulary';
import { ActionUpdateEntity } from './action-update.entity';
import { ActionEntity } from './action.entity';

export interface Step {
  readonly note: string;
  readonly happenedOn?: string | null;
  readonly status?: PlanStatus;
  readonly dueDate?: string;
  /** The post that agreed to the step. */
  readonly agreedById?: string | null;
}

/** The first update of an action: from it on, its history says where it stood at any time. */
export async function beginHistory(tx: Transaction, action: ActionEntity): Promise<void> {
  await tx.insert(ActionUpdateEntity, {
    actionId: action.id,
    note: '',
    happenedOn: null,
    status: action.status,
    statusBefore: null,
    dueDate: action.dueDate,
    dueDateBefore: null,
    authorId: tx.access.ownerId,
    agreedById: null,
  });
}

/** Appends an update and brings the action to where the update says it is; its version grows with each (N2, N9). */
export async function appendUpdate(tx: Transaction, action: ActionEntity, step: Step): Promise<void> {
  const { status: statusBefore, dueDate: dueDateBefore } = action;
  const status = step.status ?? statusBefore;
  const dueDate = step.dueDate ?? dueDateBefore;
  await tx.update(ActionEntity, action, {
    status,
    dueDate,
    originalDueDate: action.originalDueDate ?? dueDate,
  });
  await tx.insert(ActionUpdateEntity, {
    actionId: action.id,
    note: step.note,
    happenedOn: step.happenedOn ?? null,
    status,
    statusBefore,
    dueDate,
    dueDateBefore,
    authorId: tx.access.ownerId,
    agreedById: step.agreedById ?? null,
  });
}
