import type { Transaction } from '../../changes/transaction';
import { badInput } from '../../domain/errors';
import { optionalText, requireDate, requireText } from '../../domain/validate';
import type { PlanStatus } from '../../domain/vocabulary';
import { recordAllEvidence, type EvidenceDraft } from '../evidence/record-evidence';
import { requireOwner } from '../owners/require-owner';
import { changeDeliveries, CONTRIBUTORS, type Deliveries } from './action-links';
import { freeReference } from './action-reference';
import { ActionEntity } from './action.entity';
import { refuseMove } from './action.rules';
import { beginHistory } from './append-update';
import { addLinks } from './link-rows';
import { requireOwners } from './require-owners';

export interface NewAction extends Deliveries {
  readonly reference?: string | null;
  readonly title: string;
  readonly description?: string | null;
  readonly owner: string;
  readonly contributors?: readonly string[] | null;
  readonly dueDate?: string | null;
  readonly status?: PlanStatus | null;
  readonly evidence?: readonly EvidenceDraft[] | null;
}

/**
 * Adds an action with its history, links and evidence. Whoever calls it has asked whether the caller may. `dueField` is
 * what the due date is called in the input.
 */
export async function addAction(
  tx: Transaction,
  input: NewAction,
  dueField = 'input.dueDate',
): Promise<ActionEntity> {
  const evidence = input.evidence ?? [];
  const status = input.status ?? 'NOT_STARTED';
  const refused = refuseMove({ from: null, to: status, note: null, evidence: evidence.length });
  if (refused) throw badInput(`input.${refused.field}`, refused.message);
  const reference = await freeReference(tx, input.reference);
  const dueDate = input.dueDate == null ? null : requireDate(input.dueDate, dueField);
  const action = await tx.insert(ActionEntity, {
    reference,
    title: requireText(input.title, 'input.title'),
    description: optionalText(input.description, 'input.description') ?? null,
    ownerId: await requireOwner(tx, input.owner, 'input.owner'),
    status,
    dueDate,
    originalDueDate: dueDate,
    supersedesId: null,
  });
  await beginHistory(tx, action);
  tx.log({ kind: 'ActionAdded', subjectType: 'Action', subjectId: action.id, to: reference });
  const contributors = await requireOwners(tx, input.contributors ?? [], 'input.contributors');
  await addLinks(tx, CONTRIBUTORS, action.id, contributors);
  await changeDeliveries(tx, action.id, input, 'ActionLinked');
  await recordAllEvidence(tx, { actionId: action.id }, evidence, 'input.evidence');
  return action;
}
