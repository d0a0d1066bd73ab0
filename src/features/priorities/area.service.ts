import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { LIMITS, requireDate, requireText } from '../../domain/validate';
import { requireOwner } from '../owners/require-owner';
import { AreaOfActionEntity } from './area-of-action.entity';
import { PriorityEntity } from './priority.entity';
import { recordPlanStatus, type PlanStatusReport } from './record-plan-status';

export interface AddAreaOfAction extends CommandInput {
  readonly priority: string;
  readonly reference: string;
  readonly title: string;
  readonly owner?: string | null;
  readonly dueDate?: string | null;
}

export interface UpdateAreaOfAction extends CommandInput {
  readonly areaOfAction: string;
  readonly title?: string | null;
  readonly owner?: string | null;
  readonly expectedVersion?: number | null;
}

export interface MoveAreaDueDate extends CommandInput {
  readonly areaOfAction: string;
  readonly dueDate: string;
  readonly reason: string;
  readonly expectedVersion?: number | null;
}

export interface RecordAreaStatus extends CommandInput, PlanStatusReport {
  readonly areaOfAction: string;
  readonly expectedVersion?: number | null;
}

const FIELD = 'input.areaOfAction';
const WHAT = 'area of action';

/** Areas of action and their plan status, period by period. */
export class AreaService {
  constructor(private readonly commands: CommandRunner) {}

  async add(access: Access, input: AddAreaOfAction): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addAreaOfAction', access, input, async (tx) => {
      demand(access, 'writePlan');
      const priority = await tx.lock(PriorityEntity, input.priority, 'input.priority', 'priority');
      const reference = requireText(input.reference, 'input.reference', 50);
      if (await tx.lockWhere(AreaOfActionEntity, { reference })) {
        throw badInput('input.reference', `There is an area of action ${reference} already.`);
      }
      const siblings = await tx.findWhere(AreaOfActionEntity, { priorityId: priority.id });
      const dueDate = input.dueDate == null ? null : requireDate(input.dueDate, 'input.dueDate');
      const area = await tx.insert(AreaOfActionEntity, {
        priorityId: priority.id,
        reference,
        position: siblings.length + 1,
        title: requireText(input.title, 'input.title'),
        ownerId: (await requireOwner(tx, input.owner, 'input.owner')) ?? null,
        dueDate,
        originalDueDate: dueDate,
      });
      tx.log({
        kind: 'AreaOfActionAdded',
        subjectType: 'AreaOfAction',
        subjectId: area.id,
        to: reference,
      });
      return { id: area.id };
    });
  }

  async update(access: Access, input: UpdateAreaOfAction): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updateAreaOfAction', access, input, async (tx) => {
      const area = await tx.lock(AreaOfActionEntity, input.areaOfAction, FIELD, WHAT);
      demand(access, 'writePlan');
      tx.expectVersion(area, input.expectedVersion, WHAT);
      const patch = {
        title: input.title == null ? undefined : requireText(input.title, 'input.title'),
        ownerId: await requireOwner(tx, input.owner, 'input.owner'),
      };
      await tx.edit(AreaOfActionEntity, area, patch, {
        kind: 'AreaOfActionUpdated',
        subjectType: 'AreaOfAction',
      });
      return { id: area.id };
    });
  }

  /** The date moves, the original stays, and the log says who moved it and why. */
  async moveDueDate(access: Access, input: MoveAreaDueDate): Promise<Applied<{ id: string }>> {
    return this.commands.apply('moveAreaDueDate', access, input, async (tx) => {
      const area = await tx.lock(AreaOfActionEntity, input.areaOfAction, FIELD, WHAT);
      demand(access, 'reportProgress', [area.ownerId]);
      tx.expectVersion(area, input.expectedVersion, WHAT);
      const dueDate = requireDate(input.dueDate, 'input.dueDate');
      const reason = requireText(input.reason, 'input.reason', LIMITS.paragraph);
      const patch = { dueDate, originalDueDate: area.originalDueDate ?? dueDate };
      const from = area.dueDate;
      await tx.edit(AreaOfActionEntity, area, patch, {
        kind: 'AreaOfActionDueDateMoved',
        subjectType: 'AreaOfAction',
        from,
        to: dueDate,
        reason,
      });
      return { id: area.id };
    });
  }

  async recordStatus(access: Access, input: RecordAreaStatus): Promise<Applied<{ id: string }>> {
    return this.commands.apply('recordPlanStatus', access, input, async (tx) => {
      const area = await tx.lock(AreaOfActionEntity, input.areaOfAction, FIELD, WHAT);
      demand(access, 'reportProgress', [area.ownerId]);
      tx.expectVersion(area, input.expectedVersion, WHAT);
      await recordPlanStatus(
        tx,
        {
          row: area,
          entity: AreaOfActionEntity,
          parent: { areaOfActionId: area.id },
          subjectType: 'AreaOfAction',
          axis: 'PLAN',
          kind: 'PlanStatusRecorded',
        },
        input,
      );
      return { id: area.id };
    });
  }
}
