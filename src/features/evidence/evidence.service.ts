import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { ActionEntity } from '../actions/action.entity';
import { AmbitionEntity } from '../ambitions/ambition.entity';
import { leadsOf } from '../inspections/recommendation-leads';
import { RecommendationEntity } from '../inspections/recommendation.entity';
import { recordEvidence, type EvidenceDraft, type EvidenceSubject } from './record-evidence';

export interface AddEvidence extends CommandInput, EvidenceDraft {
  readonly action?: string | null;
  readonly recommendation?: string | null;
  readonly ambition?: string | null;
}

/** Evidence for actions, recommendations and ambitions. */
export class EvidenceService {
  constructor(private readonly commands: CommandRunner) {}

  async add(access: Access, input: AddEvidence): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addEvidence', access, input, async (tx) => {
      const evidence = await recordEvidence(tx, await this.#subject(tx, access, input), input, 'input');
      return { id: evidence.id };
    });
  }

  async #subject(
    tx: Transaction,
    access: Access,
    { action, recommendation, ambition }: AddEvidence,
  ): Promise<EvidenceSubject> {
    if (action && recommendation)
      throw badInput('input.recommendation', 'Evidence is for one thing: an action is named too.');
    if (ambition && (action || recommendation))
      throw badInput('input.ambition', 'Evidence is for one thing: another one is named too.');
    if (ambition) {
      const { id, ownerId } = await tx.lock(AmbitionEntity, ambition, 'input.ambition', 'ambition');
      demand(access, 'reportProgress', [ownerId]);
      return { ambitionId: id };
    }
    if (action) {
      const { id, ownerId } = await tx.lock(ActionEntity, action, 'input.action', 'action');
      demand(access, 'reportProgress', [ownerId]);
      return { actionId: id };
    }
    if (!recommendation)
      throw badInput(
        'input.action',
        'Name the action, the recommendation or the ambition that it is evidence for.',
      );
    const { id } = await tx.lock(
      RecommendationEntity,
      recommendation,
      'input.recommendation',
      'recommendation',
    );
    demand(access, 'reportProgress', await leadsOf(tx, id));
    return { recommendationId: id };
  }
}
