import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import {
  LIMITS,
  optionalText,
  requireDate,
  requireOrder,
  requireText,
  requireTexts,
} from '../../domain/validate';
import { requireOwner } from '../owners/require-owner';
import { PlanEntity } from './plan.entity';
import { PriorityEntity } from './priority.entity';

export interface AddPlan extends CommandInput {
  readonly reference: string;
  readonly name: string;
  readonly description?: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface UpdatePlan extends CommandInput {
  readonly plan: string;
  readonly name?: string | null;
  readonly description?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly expectedVersion?: number | null;
}

export interface AddPriority extends CommandInput {
  readonly plan: string;
  readonly number: number;
  readonly title: string;
  readonly iStatements: readonly string[];
  readonly weStatements: readonly string[];
  readonly sponsor?: string | null;
}

export interface UpdatePriority extends CommandInput {
  readonly priority: string;
  readonly title?: string | null;
  readonly iStatements?: readonly string[] | null;
  readonly weStatements?: readonly string[] | null;
  readonly sponsor?: string | null;
  readonly expectedVersion?: number | null;
}

/** Plans and the priorities they set. */
export class PlanService {
  constructor(private readonly commands: CommandRunner) {}

  async addPlan(access: Access, input: AddPlan): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addPlan', access, input, async (tx) => {
      demand(access, 'writePlan');
      const reference = requireText(input.reference, 'input.reference', 50);
      if (await tx.lockWhere(PlanEntity, { reference })) {
        throw badInput('input.reference', `There is a plan ${reference} already.`);
      }
      requireOrder(input.startsOn, input.endsOn, 'input.endsOn');
      const plan = await tx.insert(PlanEntity, {
        reference,
        name: requireText(input.name, 'input.name'),
        description: optionalText(input.description, 'input.description') ?? null,
        startsOn: requireDate(input.startsOn, 'input.startsOn'),
        endsOn: requireDate(input.endsOn, 'input.endsOn'),
      });
      tx.log({ kind: 'PlanAdded', subjectType: 'Plan', subjectId: plan.id, to: reference });
      return { id: plan.id };
    });
  }

  async updatePlan(access: Access, input: UpdatePlan): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updatePlan', access, input, async (tx) => {
      demand(access, 'writePlan');
      const plan = await tx.lock(PlanEntity, input.plan, 'input.plan', 'plan');
      tx.expectVersion(plan, input.expectedVersion, 'plan');
      const patch = {
        name: input.name == null ? undefined : requireText(input.name, 'input.name'),
        description: optionalText(input.description, 'input.description'),
        startsOn: input.startsOn == null ? undefined : requireDate(input.startsOn, 'input.startsOn'),
        endsOn: input.endsOn == null ? undefined : requireDate(input.endsOn, 'input.endsOn'),
      };
      requireOrder(patch.startsOn ?? plan.startsOn, patch.endsOn ?? plan.endsOn, 'input.endsOn');
      await tx.edit(PlanEntity, plan, patch, { kind: 'PlanUpdated', subjectType: 'Plan' });
      return { id: plan.id };
    });
  }

  async addPriority(access: Access, input: AddPriority): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addPriority', access, input, async (tx) => {
      demand(access, 'writePlan');
      const plan = await tx.lock(PlanEntity, input.plan, 'input.plan', 'plan');
      if (input.number < 1 || input.number > 999) throw badInput('input.number', 'From 1 to 999.');
      await this.#requireFreeNumber(tx, plan.id, input.number);
      const priority = await tx.insert(PriorityEntity, {
        planId: plan.id,
        number: input.number,
        title: requireText(input.title, 'input.title'),
        iStatements: requireTexts(input.iStatements, 'input.iStatements', LIMITS.title),
        weStatements: requireTexts(input.weStatements, 'input.weStatements', LIMITS.title),
        sponsorId: (await requireOwner(tx, input.sponsor, 'input.sponsor')) ?? null,
      });
      tx.log({
        kind: 'PriorityAdded',
        subjectType: 'Priority',
        subjectId: priority.id,
        to: String(input.number),
      });
      return { id: priority.id };
    });
  }

  async updatePriority(access: Access, input: UpdatePriority): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updatePriority', access, input, async (tx) => {
      demand(access, 'writePlan');
      const priority = await tx.lock(PriorityEntity, input.priority, 'input.priority', 'priority');
      tx.expectVersion(priority, input.expectedVersion, 'priority');
      const statements = (texts: readonly string[] | null | undefined, field: string) =>
        texts == null ? undefined : requireTexts(texts, field, LIMITS.title);
      const patch = {
        title: input.title == null ? undefined : requireText(input.title, 'input.title'),
        iStatements: statements(input.iStatements, 'input.iStatements'),
        weStatements: statements(input.weStatements, 'input.weStatements'),
        sponsorId: await requireOwner(tx, input.sponsor, 'input.sponsor'),
      };
      await tx.edit(PriorityEntity, priority, patch, { kind: 'PriorityUpdated', subjectType: 'Priority' });
      return { id: priority.id };
    });
  }

  async #requireFreeNumber(tx: Transaction, planId: string, number: number): Promise<void> {
    if (await tx.lockWhere(PriorityEntity, { planId, number })) {
      throw badInput('input.number', `The plan has a priority ${number} already.`);
    }
  }
}
